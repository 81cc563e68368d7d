package dev.amend.flow;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.Code;
import dev.amend.cognito.OutcomeUnclearException;
import dev.amend.cognito.ServiceBusyException;
import dev.amend.cognito.ServiceRefusedException;
import dev.amend.flow.Sighting.Verdict;
import dev.amend.ledger.Lease;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The update that a share's requests have in common, tried until it is done or patience ends,
 * always from a fresh Describe. Used once, by the holder of the client's lease.
 */
final class SharedUpdate {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final Parts parts;
  private final Lease lease;
  private final Deadline deadline;
  private final Deadline patience;
  private final Consumer<Judgement> done;
  private final Culprits culprits = new Culprits();
  private final AskOnce secrets;
  private int left;
  private boolean givenFree;
  private Optional<Doubt> doubt = Optional.empty();

  /**
   * Prepares the update.
   *
   * @param parts what the flow works with
   * @param lease of the client
   * @param requests how many requests are to come to their end, after which the client is given
   *     free
   * @param deadline the end of the invocation
   * @param patience until when to try again
   * @param done is told each request's end once it is recorded
   */
  SharedUpdate(
      Parts parts,
      Lease lease,
      int requests,
      Deadline deadline,
      Deadline patience,
      Consumer<Judgement> done) {
    this.left = requests;
    this.parts = parts;
    this.lease = lease;
    this.deadline = deadline;
    this.patience = patience;
    this.done = done;
    this.secrets = new AskOnce(parts.clients());
  }

  /** Tells whether the client was given free, which goes with the end of the last request. */
  boolean hasGivenFree() {
    return givenFree;
  }

  /** Tells whether a call may still be on the wire. */
  boolean isInDoubt() {
    return doubt.isPresent();
  }

  /**
   * Brings requests to their end.
   *
   * @throws NotNowException if time or patience ends before
   */
  void run(List<Task> tasks) {
    var pace = new Pace(FIRST_PAUSE, LONGEST_PAUSE, patience, parts.time());
    var open = tasks;
    while (!open.isEmpty()) {
      try {
        open = doubt.isPresent() ? settle(doubt.get(), open) : attempt(open);
      } catch (ServiceBusyException e) {
        if (!pace.pause()) {
          throw new NotNowException(e.code(), "Cognito does not do it now: " + e.reason() + ".");
        }
      }
    }
  }

  /** Tries once; returns the requests that are still to do. */
  private List<Task> attempt(List<Task> open) {
    var judge = new Judge(parts.time().now(), culprits.leftOut());
    if (judge.allExpired(open)) {
      return finish(open.stream().map(judge::expired).toList());
    }
    var describedAt = parts.time().nanos();
    AppClient client;
    try {
      client = parts.clients().describe(lease.client());
    } catch (ServiceRefusedException e) {
      return finish(judge.refuse(open, e));
    }
    var course = judge.judge(open, client, secrets.of(client));
    if (!course.changesClient()) {
      return finish(course.modifiedAt(client.lastModified()).judgements());
    }
    requireTime();
    parts.ledger().prepare(lease, course.intent(), course.prepared());
    if (parts.time().nanos() - describedAt > Bounds.FRESHNESS.toNanos()) {
      return open;
    }
    requireTime();
    return send(course, open);
  }

  private List<Task> send(Course course, List<Task> open) {
    try {
      var lastModified = parts.clients().update(lease.client(), course.target());
      return finish(course.modifiedAt(lastModified).judgements());
    } catch (ServiceRefusedException e) {
      if (!culprits.learn(course.applied(), e)) {
        return oneByOne(open);
      }
      return open;
    } catch (OutcomeUnclearException e) {
      doubt = Optional.of(new Doubt(course, parts.time().nanos()));
      return open;
    }
  }

  /**
   * Gives up the shared update: each request is sent on its own, so that the service judges each on
   * its own.
   */
  private List<Task> oneByOne(List<Task> open) {
    culprits.acquit();
    open.forEach(task -> run(List.of(task)));
    return List.of();
  }

  /**
   * Finds out whether an update without an answer has happened; until then nothing else is written.
   */
  private List<Task> settle(Doubt inDoubt, List<Task> open) {
    var course = inDoubt.course();
    var wire = Duration.ofNanos(parts.time().nanos() - inDoubt.since());
    var sighting = Sighting.of(course.intent(), lease.client(), parts.clients());
    if (sighting.verdict() == Verdict.LANDED) {
      doubt = Optional.empty();
      return finish(course.modifiedAt(sighting.lastModified()).judgements());
    }
    if (wire.compareTo(Bounds.LATE_EFFECT) < 0) {
      awaitLateEffect(Bounds.LATE_EFFECT.minus(wire));
      return open;
    }
    doubt = Optional.empty();
    return sighting.verdict() == Verdict.MISSED ? open : giveUpOn(course, open);
  }

  private void awaitLateEffect(Duration left) {
    if (!deadline.allows(left.plus(Bounds.ATTEMPT_TIMEOUT).plus(Bounds.MARGIN))) {
      throw new NotNowException(
          Code.SERVICE_UNAVAILABLE,
          "The answer to an update was lost and no time is left to see what became of it.");
    }
    parts.time().pause(left);
  }

  private List<Task> giveUpOn(Course course, List<Task> open) {
    var ended =
        course.unknown(parts.time().now()).stream()
            .filter(judgement -> !judgement.task().request().isPlan())
            .toList();
    record(ended);
    var rest = new ArrayList<>(open);
    rest.removeAll(ended.stream().map(Judgement::task).toList());
    return rest;
  }

  private List<Task> finish(List<Judgement> judgements) {
    record(judgements);
    return List.of();
  }

  private void record(List<Judgement> judgements) {
    var last = left == judgements.size();
    parts.ledger().complete(lease, Judgement.completion(judgements, last), parts.time().now());
    left -= judgements.size();
    givenFree = last;
    judgements.forEach(done);
  }

  /** No update is sent unless it can be answered and recorded before the invocation ends. */
  private void requireTime() {
    if (!deadline.allows(Bounds.ATTEMPT_TIMEOUT.plus(Bounds.MARGIN))) {
      throw new NotNowException(
          Code.SERVICE_UNAVAILABLE, "Too little time is left to send an update.");
    }
  }
}
