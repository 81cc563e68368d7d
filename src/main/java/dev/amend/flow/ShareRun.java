package dev.amend.flow;

import dev.amend.appclient.ClientKey;
import dev.amend.appclient.Code;
import dev.amend.flow.lease.LeasedClient;
import dev.amend.flow.lease.OpenIntentConfirmation;
import dev.amend.flow.lease.Ports;
import dev.amend.flow.lease.RetryBudget;
import dev.amend.flow.lease.RetryException;
import dev.amend.flow.secret.SecretExecutor;
import dev.amend.ledger.ClientState;
import dev.amend.ledger.IdempotencyKey;
import dev.amend.ledger.KeyState;
import dev.amend.ledger.Ledger.Snapshot;
import dev.amend.ledger.LedgerException;
import dev.amend.request.Operation.ChangeSettings;
import dev.amend.request.Operation.SecretOperation;
import dev.amend.result.Result;
import dev.amend.service.ServiceAnswer.Busy;
import dev.amend.time.Backoff;
import dev.amend.time.Deadline;
import dev.amend.time.Deadlines;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on one share: answers requests whose key has an outcome, confirms an update that an earlier
 * invocation left open, then brings the other requests to their end. Used once.
 */
final class ShareRun {

  private static final Logger LOG = LoggerFactory.getLogger(ShareRun.class);
  private static final String KEY_IN_PROGRESS =
      "Another request with this idempotency key is in progress.";
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

  private final Ports ports;
  private final Deadlines deadlines;
  private final Deadline retryBudget;
  private final Backoff backoff;
  private final List<BatchItem> share;
  private final ClientKey client;
  private final Map<BatchItem, Answer> answers = new LinkedHashMap<>();
  private final List<Result> confirmed = new ArrayList<>();

  /**
   * Creates a run.
   *
   * @param ports of the invocation
   * @param deadlines of the invocation
   * @param retryBudget until when to wait for other invocations and to retry calls
   * @param share requests of one client, in order
   */
  ShareRun(Ports ports, Deadlines deadlines, Deadline retryBudget, List<BatchItem> share) {
    this.ports = ports;
    this.deadlines = deadlines;
    this.retryBudget = retryBudget;
    this.backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE, retryBudget, ports.time());
    this.share = List.copyOf(share);
    this.client = share.getFirst().request().client();
  }

  /** Returns the answers, once the share has been run: one for each of its requests. */
  Map<BatchItem, Answer> answers() {
    return answers;
  }

  /** Returns the results of an update that an earlier invocation left open. */
  List<Result> confirmed() {
    return confirmed;
  }

  /** Runs the share. Requests that could not be brought to their end get {@link Answer.Retry}. */
  void run() {
    try {
      if (share.stream().allMatch(BatchItem::isPlan)) {
        execute(ClientState.unknown(client), false);
      } else {
        work();
      }
    } catch (RetryException e) {
      retry(new Answer.Retry(e.code(), e.reason()));
    } catch (LedgerException.Unavailable e) {
      retry(
          new Answer.Retry(
              Code.SERVICE_UNAVAILABLE, "The ledger is unavailable: " + e.getMessage() + "."));
    } catch (LedgerException.LeaseLost e) {
      retry(new Answer.Retry(Code.CLIENT_BUSY, String.valueOf(e.getMessage())));
    } catch (RuntimeException e) {
      LOG.error("A share of requests failed unexpectedly", e);
      retry(new Answer.Retry(Code.SERVICE_UNAVAILABLE, "Internal error. See the function's log."));
    }
  }

  private void work() {
    while (true) {
      var snapshot = ports.ledger().read(client, keys(open()));
      answerRecorded(snapshot);
      if (open().isEmpty()) {
        return;
      }
      var state = snapshot.client();
      if (state.isHeldAt(ports.time().now())) {
        pause(Code.CLIENT_BUSY, "Another invocation is working on this client.");
      } else if (state.intent().isPresent()) {
        confirm(state).ifPresent(busy -> pause(busy.code(), busy.message()));
      } else {
        retryKeysInProgress(snapshot);
        if (open().isEmpty() || execute(state, hasKeyInProgress(snapshot))) {
          return;
        }
        pause(Code.CLIENT_BUSY, "Another invocation has taken this client.");
      }
    }
  }

  private Optional<Busy> confirm(ClientState state) {
    try (var leased = new LeasedClient(ports, deadlines, state)) {
      return new OpenIntentConfirmation(ports, leased).confirm(state, confirmed);
    }
  }

  private void answerRecorded(Snapshot snapshot) {
    var check = new IdempotencyCheck(ports.time().now());
    open()
        .forEach(
            item ->
                check
                    .recorded(item, state(snapshot, item))
                    .ifPresent(end -> answers.put(item, end)));
  }

  /**
   * The other request may end without an outcome, so this one isn't rejected yet, and those behind
   * it wait for it.
   */
  private void retryKeysInProgress(Snapshot snapshot) {
    var held = new HashSet<String>();
    for (var item : open()) {
      if (isInProgressElsewhere(state(snapshot, item)) && !canFinish(snapshot, item)) {
        held.add(item.lane());
        retry(item, KEY_IN_PROGRESS);
      } else if (held.contains(item.lane())) {
        retry(item, "An earlier request in the same order is in progress.");
      }
    }
  }

  private boolean hasKeyInProgress(Snapshot snapshot) {
    return open().stream().anyMatch(item -> isInProgressElsewhere(state(snapshot, item)));
  }

  /** A request about secrets finishes what was begun first, perhaps under its own key. */
  private static boolean canFinish(Snapshot snapshot, BatchItem item) {
    return item.isSecretOperation() && snapshot.client().secrets().intent().isPresent();
  }

  private void retry(BatchItem item, String reason) {
    answers.put(item, new Answer.Retry(Code.CLIENT_BUSY, reason));
  }

  private static boolean isInProgressElsewhere(KeyState state) {
    return state instanceof KeyState.InProgress(var sameContent) && !sameContent;
  }

  private static KeyState state(Snapshot snapshot, BatchItem item) {
    return item.isPlan() ? new KeyState.New() : snapshot.state(IdempotencyKey.of(item.origin()));
  }

  /** Returns false if another invocation took the client before anything was written to it. */
  private boolean execute(ClientState state, boolean isKeyTaken) {
    try (var leased = new LeasedClient(ports, deadlines, state)) {
      try {
        var budget = new RetryBudget(deadlines, retryBudget, ports.time(), this::reserveSlot);
        budget.awaitSlot();
        switch (share.getFirst().request().operation()) {
          case ChangeSettings _ ->
              new SettingsExecutor(ports, budget, leased, this::end).run(open());
          case SecretOperation secret ->
              changeSecrets(
                  new SecretExecutor(
                      ports,
                      budget,
                      leased,
                      state.secrets(),
                      share.getFirst().request(),
                      secret,
                      isKeyTaken));
        }
        return true;
      } catch (LedgerException.LeaseLost e) {
        if (leased.isHeld()) {
          throw e;
        }
        return false;
      }
    }
  }

  /** A plan neither reads nor writes the ledger. */
  private Duration reserveSlot() {
    return share.stream().allMatch(BatchItem::isPlan)
        ? Duration.ZERO
        : ports.quota().reserve(client.userPoolId());
  }

  /** An operation on secrets is alone in its share. */
  private void changeSecrets(SecretExecutor executor) {
    var ended = executor.run();
    confirmed.addAll(ended.ofOthers());
    ended
        .own()
        .ifPresentOrElse(
            result -> answers.put(share.getFirst(), new Answer.Ended(result)),
            () -> retry(share.getFirst(), KEY_IN_PROGRESS));
  }

  private void end(Decision decision) {
    answers.put(decision.item(), new Answer.Ended(decision.result()));
  }

  private void pause(Code code, String reason) {
    if (!backoff.pause()) {
      throw new RetryException(code, reason);
    }
  }

  private void retry(Answer.Retry answer) {
    open().forEach(item -> answers.put(item, answer));
  }

  private List<BatchItem> open() {
    return share.stream().filter(item -> !answers.containsKey(item)).toList();
  }

  private static List<IdempotencyKey> keys(List<BatchItem> items) {
    return items.stream()
        .filter(item -> !item.isPlan())
        .map(item -> IdempotencyKey.of(item.origin()))
        .toList();
  }
}
