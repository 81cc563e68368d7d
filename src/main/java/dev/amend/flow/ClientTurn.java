package dev.amend.flow;

import dev.amend.appclient.Code;
import dev.amend.cognito.ServiceBusyException;
import dev.amend.cognito.ServiceRefusedException;
import dev.amend.ledger.Holding;
import dev.amend.ledger.Lease;
import dev.amend.ledger.LedgerUnavailableException;
import dev.amend.ledger.OvertakenException;
import dev.amend.result.Result;
import dev.amend.result.ResultJson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One share's turn at its client: take the client, settle what was left open, then bring the
 * share's requests to their end. Used once.
 */
final class ClientTurn {

  private static final Logger LOG = LoggerFactory.getLogger(ClientTurn.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

  private final Parts parts;
  private final List<Task> share;
  private final Deadline deadline;
  private final Deadline patience;
  private final Map<Task, Answer> answers = new HashMap<>();
  private final List<Result> settled = new ArrayList<>();

  /**
   * Prepares a turn.
   *
   * @param parts what the flow works with
   * @param share requests of one client, in order
   * @param deadline the end of the invocation
   * @param patience until when to wait and try again
   */
  ClientTurn(Parts parts, List<Task> share, Deadline deadline, Deadline patience) {
    this.parts = parts;
    this.share = List.copyOf(share);
    this.deadline = deadline;
    this.patience = patience;
  }

  /**
   * Takes the turn.
   *
   * @param seenBefore requests that another invocation has bound, and may have brought to their end
   *     since
   * @return an answer for each request; those that could not be settled now are handed back
   */
  Turn take(Set<Task> seenBefore) {
    try {
      if (share.stream().allMatch(task -> task.request().isPlan())) {
        plan();
      } else {
        underLease(seenBefore);
      }
    } catch (NotNowException e) {
      handBack(e.code(), e.reason());
    } catch (ServiceBusyException e) {
      handBack(e.code(), "Cognito does not do it now: " + e.reason() + ".");
    } catch (LedgerUnavailableException e) {
      handBack(Code.SERVICE_UNAVAILABLE, "The ledger is not available: " + e.getMessage() + ".");
    } catch (OvertakenException e) {
      handBack(Code.CLIENT_BUSY, "Another invocation has taken over.");
    } catch (RuntimeException e) {
      LOG.error("A share failed for a reason that nobody foresaw", e);
      handBack(Code.SERVICE_UNAVAILABLE, "Amend itself failed; its log tells more.");
    }
    return new Turn(answers, settled);
  }

  /** Plans need no lease: they write nothing, neither to the client nor to the ledger. */
  private void plan() {
    var judge = new Judge(parts.time().now(), Map.of());
    var secrets = new AskOnce(parts.clients());
    var pace = new Pace(FIRST_PAUSE, LONGEST_PAUSE, patience, parts.time());
    while (true) {
      try {
        plan(judge, secrets).forEach(this::end);
        return;
      } catch (ServiceBusyException e) {
        if (!pace.pause()) {
          throw e;
        }
      }
    }
  }

  private List<Judgement> plan(Judge judge, AskOnce secrets) {
    if (judge.allExpired(share)) {
      return share.stream().map(judge::expired).toList();
    }
    try {
      var client = parts.clients().describe(share.getFirst().request().client());
      return judge.judge(share, client, secrets.of(client)).judgements();
    } catch (ServiceRefusedException e) {
      return judge.refuse(share, e);
    }
  }

  private void underLease(Set<Task> seenBefore) {
    var lease = acquire();
    var update = Optional.<SharedUpdate>empty();
    try {
      lease
          .intent()
          .ifPresent(intent -> settled.addAll(new OpenIntent(parts).settle(lease, intent)));
      var open = lease.intent().isPresent() ? stillOpen(Set.copyOf(share)) : stillOpen(seenBefore);
      update =
          Optional.of(new SharedUpdate(parts, lease, open.size(), deadline, patience, this::end));
      update.get().run(open);
    } finally {
      giveFree(lease, update);
    }
  }

  private Lease acquire() {
    var client = share.getFirst().request().client();
    var owner = parts.owners().get();
    var pace = new Pace(FIRST_PAUSE, LONGEST_PAUSE, patience, parts.time());
    while (true) {
      var now = parts.time().now();
      var until = now.plus(deadline.left()).plus(Bounds.CLOCK_SKEW).plus(Bounds.LATE_EFFECT);
      var lease = parts.ledger().acquire(client, owner, now, until);
      if (lease.isPresent()) {
        return lease.get();
      }
      if (!pace.pause()) {
        throw new NotNowException(Code.CLIENT_BUSY, "Another invocation is working on the client.");
      }
    }
  }

  /** Answers those that have ended elsewhere in the meantime; returns the others. */
  private List<Task> stillOpen(Set<Task> seenBefore) {
    var doubtful =
        share.stream()
            .filter(task -> seenBefore.contains(task) && !task.request().isPlan())
            .toList();
    if (!doubtful.isEmpty()) {
      var holdings =
          parts.ledger().read(doubtful.stream().map(Task::binding).toList(), parts.time().now());
      IntStream.range(0, doubtful.size())
          .forEach(index -> recall(doubtful.get(index), holdings.get(index)));
    }
    return share.stream().filter(task -> !answers.containsKey(task)).toList();
  }

  private void recall(Task task, Holding holding) {
    if (holding instanceof Holding.Ended ended) {
      var result = ResultJson.recorded(ended.result());
      answers.put(task, new Answer.Ended(result.replayedTo(task.request().origin())));
    }
  }

  private void giveFree(Lease lease, Optional<SharedUpdate> update) {
    if (update.filter(SharedUpdate::hasGivenFree).isPresent()) {
      return;
    }
    var onTheWire = update.filter(SharedUpdate::isInDoubt).isPresent();
    var notBefore =
        onTheWire
            ? parts.time().now().plus(Bounds.LATE_EFFECT).plus(Bounds.CLOCK_SKEW)
            : Instant.EPOCH;
    try {
      parts.ledger().release(lease, notBefore);
    } catch (LedgerUnavailableException e) {
      // The lease ends by itself.
    }
  }

  private void end(Judgement judgement) {
    answers.put(judgement.task(), new Answer.Ended(judgement.result()));
  }

  private void handBack(Code code, String message) {
    share.forEach(task -> answers.putIfAbsent(task, new Answer.HandedBack(code, message)));
  }
}
