#!/usr/bin/env bash
# Breaks the flow's source in one way after the other, runs the simulation, and restores the source.
# Every one must be noticed: docs/mutations.md. Run from anywhere; needs a clean src/main.
set -euo pipefail
cd "$(dirname "$0")/../../.."
flow=src/main/java/dev/amend/flow
git diff --quiet -- src/main || { echo "src/main has changes of its own" >&2; exit 2; }
trap 'git checkout --quiet -- src/main' EXIT

missed=0
mutate() { # name, file, perl expression
  perl -0pi -e "$3" "$flow/$2"
  if git diff --quiet -- src/main; then
    echo "$1: does not apply any more"; missed=1; return
  fi
  if mvn -q -B test -Dtest='SimulationTest#shouldHoldEveryInvariantWhenThingsFail' -Dformat.skip -Djacoco.skip >target/mutation.log 2>&1; then
    echo "$1: NOT NOTICED"; missed=1
  elif ! grep -q 'InvariantViolation: seed' target/mutation.log; then
    echo "$1: breaks the build instead"; missed=1
  else
    echo "$1: noticed, $(grep -o 'seed [0-9]*: .*' target/mutation.log | head -1 | cut -c1-120)"
  fi
  git checkout --quiet -- src/main
}

mutate "expectation judged on what Describe showed" Judge.java \
  's/mismatches\(settings, client, changed\)/mismatches(client.settings(), client, changed)/'
mutate "no wait for a late effect" SharedUpdate.java \
  's/wire\.compareTo\(Bounds\.LATE_EFFECT\) < 0/wire.isNegative()/'
mutate "update on an old Describe" SharedUpdate.java \
  's/> Bounds\.FRESHNESS\.toNanos\(\)/> Long.MAX_VALUE \/ 2/'
mutate "update without time for its answer" SharedUpdate.java \
  's/(void requireTime\(\) \{\s+if \(!deadline\.allows\()Bounds\.ATTEMPT_TIMEOUT\.plus\(Bounds\.MARGIN\)/$1Duration.ZERO/'
mutate "unknown taken for not landed" Sighting.java \
  's/: new Sighting\(Verdict\.UNKNOWN, client/: new Sighting(Verdict.MISSED, client/'
mutate "not landed taken for landed" Sighting.java \
  's/new Sighting\(Verdict\.MISSED, client/new Sighting(Verdict.LANDED, client/'
mutate "later requests of a group go on after a failure" ChangeFlow.java \
  's/lanes\.close\(task\)\.forEach\(behind -> batch\.answer\(behind, back\)\);/assert back != null;/'
mutate "client kept when nothing was left to do" SharedUpdate.java \
  's/return givenFree;/return givenFree || left == 0;/'
mutate "owner of a key overlooked behind another content" Recall.java \
  's/return reused;/return reused.subList(0, 0);/'
mutate "repeat of what could not be bound called reused" Recall.java \
  's/batch\.repeatsOf\(item\)\.forEach\(repeat -> batch\.answer\(repeat, answer\)\);//'
mutate "rejection published as it was not recorded" Recall.java \
  's/rejections\.computeIfAbsent\(item, this::reject\)/rejections.merge(item, reject(item), (old, made) -> made)/'
mutate "requests without a part not in the intent" Course.java \
  's/judgements\.stream\(\)\.filter\(Judgement::isRecorded\)/applied().stream()/'
exit "$missed"
