package dev.amend.flow.lease;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.ClientKey;
import dev.amend.appclient.Code;
import dev.amend.ledger.ClientState;
import dev.amend.ledger.ClientState.OpenIntent;
import dev.amend.ledger.IdempotencyKey;
import dev.amend.ledger.Intent;
import dev.amend.ledger.Lease;
import dev.amend.ledger.Ledger.Completion;
import dev.amend.ledger.Ledger.PreparedRequest;
import dev.amend.ledger.LedgerException;
import dev.amend.result.Result;
import dev.amend.service.ServiceAnswer;
import dev.amend.service.ServiceAnswer.Busy;
import dev.amend.service.ServiceAnswer.Described;
import dev.amend.time.Deadlines;
import dev.amend.time.TimeBounds;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One client's lease, from the ledger read that it rests on to its release. The first write takes
 * the lease; as long as nothing is written, none is needed. {@link #close()} releases the client at
 * the right time.
 */
public final class LeasedClient implements AutoCloseable {

  /** What is known of the effect of the call that is sent under a lease. */
  public enum Effect {
    /** It was not sent, or it had no effect. */
    NONE,
    /** It may have had an effect, or may still have one. */
    POSSIBLE,
    /** It had its effect. */
    CERTAIN
  }

  private final Ports ports;
  private Lease lease;
  private Optional<Instant> lastModified;

  /** Keys that our open intent names and that have no outcome yet. */
  private Set<IdempotencyKey> prepared = Set.of();

  private Effect effect = Effect.NONE;

  /** Whether a completion may have been recorded in part or in full. */
  private boolean isCompleting;

  private boolean isReleased;

  /**
   * Prepares a lease that lasts until no call of this invocation can take effect any more.
   *
   * @param state the client as the ledger shows it
   */
  public LeasedClient(Ports ports, Deadlines deadlines, ClientState state) {
    this.ports = ports;
    this.lastModified = state.lastModified();
    this.lease =
        Lease.after(
            state,
            after(deadlines.end().left().plus(TimeBounds.CLOCK_SKEW).plus(TimeBounds.LATE_EFFECT)));
  }

  public boolean isHeld() {
    return lease.held();
  }

  /** Takes the lease without writing anything else. */
  public void acquire() {
    ports.ledger().acquire(nextWrite());
    lease = lease.taken();
  }

  public ClientKey key() {
    return lease.client();
  }

  /** Reads the client from Cognito. */
  public ServiceAnswer.ToDescribe describe() {
    return switch (ports.clients().describe(key())) {
      case Described(var shown) when isStale(shown) ->
          new Busy(Code.SERVICE_UNAVAILABLE, "Describe still shows the state before an update");
      case ServiceAnswer.ToDescribe answer -> answer;
    };
  }

  /** Cognito's reads may lag behind an update that is known to have been applied. */
  private boolean isStale(AppClient shown) {
    return lastModified
        .filter(known -> shown.lastModified().isBefore(known))
        .filter(
            known ->
                ports
                    .time()
                    .now()
                    .isBefore(known.plus(TimeBounds.STALE_READS).plus(TimeBounds.CLOCK_SKEW)))
        .isPresent();
  }

  /**
   * Records what a call is meant to do, before it is sent.
   *
   * @param results for each request that shares it, the result that it gets if the call takes
   *     effect
   */
  public void prepare(Intent intent, List<Result> results) {
    var keys =
        new HashSet<>(results.stream().map(result -> IdempotencyKey.of(result.origin())).toList());
    var discarded = prepared.stream().filter(key -> !keys.contains(key)).toList();
    ports.ledger().prepare(nextWrite(), intent, results, discarded);
    lease = lease.taken();
    prepared = keys;
  }

  /**
   * Takes the lease and an open intent with it, so that the next completion answers or frees its
   * requests. The intent stays open until then.
   *
   * @return the intent's requests, in order
   */
  public List<PreparedRequest> takeOver(OpenIntent<?> open) {
    acquire();
    var requests = ports.ledger().requests(open);
    prepared =
        requests.stream()
            .filter(request -> !request.isRecorded())
            .map(request -> IdempotencyKey.of(request.result().origin()))
            .collect(Collectors.toSet());
    effect = Effect.CERTAIN;
    return requests;
  }

  /**
   * Records how requests ended, and closes the intent.
   *
   * @param results those to record; keys that the intent named besides stay free
   * @param end how the intent ended
   * @param isLast whether these are the last requests of the share: then the client is released too
   */
  public void complete(List<Result> results, Intent.End end, boolean isLast) {
    var discarded = new HashSet<>(prepared);
    results.forEach(result -> discarded.remove(IdempotencyKey.of(result.origin())));
    complete(new Completion(results, List.copyOf(discarded), end, isLast));
  }

  /** Closes an intent whose call is known to have had no effect. */
  public void closeIntent() {
    complete(new Completion(List.of(), List.copyOf(prepared), new Intent.End.NotApplied(), false));
  }

  /** Records a completion, if there is anything to record or to close. */
  private void complete(Completion completion) {
    if (lease.held() || !completion.recorded().isEmpty()) {
      isCompleting = true;
      ports.ledger().complete(nextWrite(), completion);
      isCompleting = false;
    }
    if (completion.end() instanceof Intent.End.Applied(var date)) {
      lastModified = Optional.of(date);
    }
    prepared = Set.of();
    effect = Effect.NONE;
    isReleased = completion.release();
  }

  /** Notes an update that left the client as it was, and that no intent names. */
  public void updatedAsItWas(Instant date) {
    lastModified = Optional.of(date);
    effect = Effect.NONE;
  }

  /** Returns whether a call that was sent under the lease may still take effect. */
  public boolean mayTakeEffect() {
    return effect == Effect.POSSIBLE;
  }

  /** Notes what is known of the call that is sent under the lease. */
  public void effect(Effect known) {
    effect = known;
  }

  /**
   * Releases the client. An intent stays open unless its call is known to have had no effect, and
   * the client is released only when the call can no longer take effect.
   */
  @Override
  public void close() {
    if (!lease.held() || isReleased) {
      return;
    }
    try {
      if (effect == Effect.NONE && !isCompleting && !prepared.isEmpty()) {
        complete(
            new Completion(List.of(), List.copyOf(prepared), new Intent.End.NotApplied(), true));
      } else {
        ports.ledger().release(nextWrite(), releaseTime());
      }
    } catch (LedgerException _) {
      // The lease ends by itself.
    }
  }

  private Lease nextWrite() {
    lease = lease.forNextWrite();
    return lease;
  }

  private Instant releaseTime() {
    return effect == Effect.POSSIBLE
        ? after(TimeBounds.LATE_EFFECT.plus(TimeBounds.CLOCK_SKEW))
        : Instant.EPOCH;
  }

  private Instant after(Duration duration) {
    return ports.time().now().plus(duration);
  }
}
