#!/usr/bin/env bash
# Breaks the function in one way after another, and runs the test that must notice: docs/mutations.md.
# Run it from anywhere; src/main must be clean. An argument is a regular expression: only the
# mutations whose names match it run.
set -uo pipefail
cd "$(dirname "$0")/../../.." || exit 2
only=${1:-}
sources=src/main/java/dev/amend
log=target/mutation.log
noticed=0
missed=0

git diff --quiet HEAD -- src/main || { echo "src/main has uncommitted changes" >&2; exit 2; }
trap 'git checkout --quiet -- src/main' EXIT
trap 'exit 130' INT TERM

maven() {
  mvn -q -B "$@" -Dformat.skip -Djacoco.skip >"$log" 2>&1
}

# Prints the first test that failed, or nothing if no test ran.
failed_test() {
  sed -nE 's/^\[ERROR\] +(([A-Za-z]+>)?[A-Za-z]+\.should[A-Za-z]+).*/\1/p' "$log" | head -1
}

mutate() { # name, file, Perl expression, test
  [[ $1 =~ $only ]] || return 0
  perl -0pi -e "$3" "$sources/$2"
  local verdict test
  if git diff --quiet -- src/main; then
    verdict="DOES NOT APPLY"
  # Compiles the changed file alone.
  elif maven test -Dmaven.compiler.useIncrementalCompilation=false -Dtest="$4"; then
    verdict="NOT NOTICED by $4"
  elif grep -q 'COMPILATION ERROR' "$log"; then
    verdict="DOES NOT COMPILE"
  else
    test=$(failed_test)
    verdict=${test:+noticed by $test}
  fi
  git checkout --quiet -- src/main
  echo "$1: ${verdict:-BREAKS THE BUILD}"
  if [[ $verdict == noticed* ]]; then noticed=$((noticed + 1)); else missed=$((missed + 1)); fi
}

mkdir -p target
maven test-compile || { cat "$log" >&2; exit 2; }

# flow
mutate "expectations checked against the described settings" flow/Evaluator.java \
  's/mismatches\(settings, client, changed\)/mismatches(client.settings(), client, changed)/' \
  ChangeFlowTest
mutate "no wait for a late effect" flow/SettingsExecutor.java \
  's/elapsed\.compareTo\(TimeBounds\.LATE_EFFECT\) < 0/elapsed.isNegative()/' \
  UnconfirmedUpdateTest
mutate "update sent on an old Describe" flow/SettingsExecutor.java \
  's/age\.compareTo\(TimeBounds\.MAX_DESCRIBE_AGE\) > 0/age.isNegative()/' \
  ChangeFlowTest
mutate "update sent without time for its answer" flow/lease/RetryBudget.java \
  's/work\.allows\(TimeBounds\.ATTEMPT_TIMEOUT\)/work.allows(Duration.ZERO)/' \
  ChangeFlowTest
mutate "lane left open after a failure" flow/ChangeFlow.java \
  's/lanes\.close\(item\)\.forEach\(behind -> batch\.answer\(behind, retry\)\);/batch.answer(item, retry);/' \
  ChangeFlowTest
mutate "intent keeps applied requests only" flow/UpdatePlan.java \
  's/filter\(Decision::isRecorded\)/filter(Decision::applies)/' \
  OpenIntentTest
mutate "key in progress elsewhere not retried" flow/ShareRun.java \
  's/&& !sameContent/&& !sameContent && sameContent/' \
  IdempotencyTest
mutate "open intent not confirmed" flow/ShareRun.java \
  's/state\.intent\(\)\.isPresent\(\)/state.intent().isPresent() && share.isEmpty()/' \
  OpenIntentTest
mutate "key twice in a share" flow/Lanes.java \
  's/keys\.add\(lane\.element\(\)\.origin\(\)\.key\(\)\)/keys.add(lane.element().origin().key()) || !keys.isEmpty()/' \
  IdempotencyTest
mutate "share without a bound" flow/Lanes.java \
  's/MAX_SHARE = 1_000/MAX_SHARE = 1_000_000/' \
  LanesTest
mutate "suspect rejected without proof" flow/RefusedRequestSearch.java \
  's/group = inOrder\(items, suspect\.get\(\)\);/refused.put(suspect.get(), violation);\n      group = inOrder(items, items.getFirst());/' \
  RefusedRequestSearchTest
mutate "order ignored after a failed publication" flow/ResultPublication.java \
  's/        \}\);\n    batch\.retryBehindFailures\(\);/        });/' \
  ResultPublicationTest

# flow.lease
mutate "unknown taken for not applied" flow/lease/Confirmation.java \
  's/return shown\.lastModified\(\)\.equals\(intent\.lastModified\(\)\)/return !shown.lastModified().isBefore(intent.lastModified())/' \
  UnconfirmedUpdateTest
mutate "not applied taken for applied" flow/lease/Confirmation.java \
  's/\? new Intent\.End\.NotApplied\(\)/? new Intent.End.Applied(shown.lastModified())/' \
  UnconfirmedUpdateTest
mutate "certain effect taken for none" flow/lease/LeasedClient.java \
  's/effect == Effect\.NONE/effect != Effect.POSSIBLE/' \
  LeasedClientTest
mutate "possible effect taken for none on release" flow/lease/LeasedClient.java \
  's/effect == Effect\.POSSIBLE/effect == Effect.POSSIBLE && !lease.held()/' \
  LeasedClientTest
mutate "lease without time for late effects" flow/lease/LeasedClient.java \
  's/\.plus\(TimeBounds\.LATE_EFFECT\)\)\)/))/' \
  LeasedClientTest
mutate "lease without time for clock skew" flow/lease/LeasedClient.java \
  's/left\(\)\.plus\(TimeBounds\.CLOCK_SKEW\)/left()/' \
  LeasedClientTest
mutate "intent left open though nothing was applied" flow/lease/LeasedClient.java \
  's/effect == Effect\.NONE && !isCompleting/effect == Effect.NONE && isCompleting/' \
  UnconfirmedUpdateTest
mutate "completion without an answer taken for not begun" flow/lease/LeasedClient.java \
  's/!isCompleting && /(!isCompleting || !prepared.isEmpty()) && /' \
  LeasedClientTest
mutate "stale Describe accepted" flow/lease/LeasedClient.java \
  's/isBefore\(known\)\)/isBefore(Instant.EPOCH))/' \
  UnconfirmedUpdateTest
mutate "writes of a lease not numbered" ledger/Lease.java \
  's/write \+ 1/write/' \
  LeasedClientTest

# ledger.dynamodb
mutate "end of the intent not noted" ledger/dynamodb/DynamoDbLedger.java \
  's/clients\.note\(lease, completion\.end\(\)\)/check/' \
  DynamoDbLedgerTest
mutate "client taken though it has changed" ledger/dynamodb/ClientItem.java \
  's/item\.require\("#token = :token"\)/item.require("(#token = :token OR #token <> :token)")/' \
  DynamoDbLedgerTest
mutate "token of the lease ignored" ledger/dynamodb/ClientItem.java \
  's/\n\s+\.require\("#token = :token"\)/.require("(#token = :token OR #token <> :token)")/' \
  DynamoDbLedgerTest
mutate "order of writes ignored" ledger/dynamodb/ClientItem.java \
  's/#write <= :write/(#write <= :write OR #write > :write)/' \
  DynamoDbLedgerTest
mutate "token kept on release" ledger/dynamodb/ClientItem.java \
  's/lease\.fencingToken\(\) \+ 1/lease.fencingToken()/' \
  DynamoDbLedgerTest
mutate "keys freed after the intent is replaced" ledger/dynamodb/DynamoDbLedger.java \
  's/(    if \(!discarded.*?\n    \}\n)(.*?transactions\.run\(open.*?\n)/$2$1/s' \
  DynamoDbLedgerTest
mutate "transactions without a bound in bytes" ledger/dynamodb/Transactions.java \
  's/MAX_BYTES = 3_500_000/MAX_BYTES = 2_000_000_000/' \
  TransactionLimitsTest
mutate "eventually consistent reads" ledger/dynamodb/ConsistentReads.java \
  's/consistentRead\(true\)/consistentRead(false)/' \
  ConsistentReadsTest
mutate "unprocessed keys ignored" ledger/dynamodb/ConsistentReads.java \
  's/!answer\.unprocessedKeys\(\)\.containsKey\(table\)/!answer.unprocessedKeys().containsKey(table) || answer.hasUnprocessedKeys()/' \
  ConsistentReadsTest

# service.cognito, the composition, the result publisher
mutate "updates repeated by the SDK" Composition.java \
  's/doNotRetry\(\)/standardRetryStrategy()/' \
  LostAnswerTest
mutate "calls to Cognito without a deadline" service/cognito/CognitoAppClients.java \
  's/deadline\.leftUpTo\(TimeBounds\.ATTEMPT_TIMEOUT\)/deadline.left().plus(TimeBounds.ATTEMPT_TIMEOUT)/' \
  CognitoTimeoutsTest
mutate "calls to Cognito without a timeout" service/cognito/CognitoAppClients.java \
  's/deadline\.leftUpTo\(TimeBounds\.ATTEMPT_TIMEOUT\)/deadline.leftUpTo(TimeBounds.STALE_READS)/' \
  CognitoTimeoutsTest
mutate "abandoned calls go on" time/BoundedCall.java \
  's/TimeoutException e\) \{\n\s+task\.cancel\(true\);/TimeoutException e) {/' \
  BoundedCallTest
mutate "calls to EventBridge without a deadline" result/EventBridgeResultPublisher.java \
  's/deadline\.leftUpTo\(TimeBounds\.ATTEMPT_TIMEOUT\)/deadline.left().plus(TimeBounds.STALE_READS)/' \
  EventBridgeResultPublisherTest
mutate "calls to DynamoDB without a deadline" ledger/dynamodb/Transactions.java \
  's/deadline\.leftUpTo\(TimeBounds\.LEDGER_TIMEOUT\)/deadline.left().plus(TimeBounds.STALE_READS)/' \
  TransactionsTest

echo "$noticed mutations noticed, $missed not"
((missed == 0))
