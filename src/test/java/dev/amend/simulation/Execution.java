package dev.amend.simulation;

import dev.amend.appclient.ClientKey;
import dev.amend.time.Deadlines;
import dev.amend.time.TimeBounds;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One invocation on one function instance: every port call passes here, and may fail. */
final class Execution {

  /** What must be left besides an update's own time when it is sent. */
  private static final Duration MARGIN = Duration.ofSeconds(1);

  private final World world;
  private final String name;
  private final long deadline;
  private final Fiber fiber;
  private final Map<ClientKey, Long> leases = new HashMap<>();
  private final Set<ClientKey> intents = new HashSet<>();
  private final Set<ClientKey> unconfirmed = new HashSet<>();
  private boolean dead;
  private boolean ledgerFailed;
  private boolean publishingFailed;

  /** Creates an invocation that begins when it is started. */
  Execution(World world, String name, Duration timeout, Consumer<Execution> body) {
    this.world = world;
    this.name = name;
    this.deadline = world.scheduler().now() + timeout.toNanos();
    this.fiber = Fiber.of(() -> body.accept(this));
  }

  void start() {
    fiber.resume();
  }

  Duration left() {
    return Duration.ofNanos(deadline - world.scheduler().now());
  }

  String name() {
    return name;
  }

  /** Notes that a ledger call failed without an answer. */
  void ledgerFailed() {
    ledgerFailed = true;
  }

  boolean hadLedgerFailure() {
    return ledgerFailed;
  }

  void publishingFailed() {
    publishingFailed = true;
  }

  boolean hadPublishingFailure() {
    return publishingFailed;
  }

  /** Notes that this invocation took a lease. */
  void took(ClientKey client, long fencingToken) {
    leases.put(client, fencingToken);
    intents.remove(client);
    unconfirmed.remove(client);
  }

  /** Returns the lease that this invocation took last on a client. */
  Optional<Long> lease(ClientKey client) {
    return Optional.ofNullable(leases.get(client));
  }

  /** Notes that this invocation opened an intent. */
  void intended(ClientKey client) {
    intents.add(client);
    unconfirmed.remove(client);
  }

  /** Notes whether the answer to an update was lost. */
  void answered(ClientKey client, boolean lost) {
    if (lost) {
      unconfirmed.add(client);
    } else {
      unconfirmed.remove(client);
    }
  }

  /** Returns whether the answer to the last update of a client was lost. */
  boolean isUnconfirmed(ClientKey client) {
    return unconfirmed.contains(client);
  }

  /** Returns whether an open intent is this invocation's own, of an update that had no effect. */
  boolean knowsOfNoEffect(ClientKey client) {
    return intents.contains(client) && !unconfirmed.contains(client);
  }

  /** Waits on virtual time. */
  void sleep(Duration duration) {
    requireAlive();
    var wake = world.scheduler().now() + duration.toNanos();
    if (wake >= deadline) {
      throw new InvariantViolation(name + " does not answer before its deadline");
    }
    sleepUntil(wake);
  }

  /** Ends the instance. */
  Killed die(String how) {
    dead = true;
    world.trace().add(() -> name + " " + how);
    return new Killed();
  }

  /**
   * Makes a call.
   *
   * @param what for the trace
   * @param fault what goes wrong
   * @param timeout how long the caller waits; if zero, the call isn't started
   * @param effect the call's effect, with its answer
   * @param failure what the caller gets if it doesn't know what happened
   * @param busy what the caller gets if the service is busy
   */
  <T> T call(
      String what,
      Fault fault,
      Duration timeout,
      Supplier<T> effect,
      Supplier<T> failure,
      Supplier<T> busy) {
    requireAlive();
    world.trace().add(() -> name + " -> " + what + (fault == Fault.NONE ? "" : " " + fault));
    if (!timeout.isPositive()) {
      return failure.get();
    }
    return switch (fault) {
      case NONE -> completed(what, timeout, effect, failure);
      case CRASH_BEFORE -> throw die("crashes before " + what);
      case CRASH_AFTER -> {
        completed(what, timeout, effect, failure);
        throw die("crashes after " + what);
      }
      case CRASH_LATE -> {
        var wait = shorter(shorter(world.faults().lastWait(), timeout), left().minusNanos(1));
        late(what, effect, wait);
        sleep(wait);
        throw die("crashes during " + what);
      }
      case LOST_ANSWER -> {
        var out = shorter(world.faults().latency(), timeout);
        sleep(out);
        quietly(what, effect);
        sleep(shorter(world.faults().patience(), timeout.minus(out)));
        yield failure.get();
      }
      case LOST_CALL -> {
        sleep(shorter(world.faults().patience(), timeout));
        yield failure.get();
      }
      case LATE -> {
        var patience = shorter(world.faults().patience(), timeout);
        late(what, effect, patience);
        sleep(patience);
        yield failure.get();
      }
      case BUSY -> {
        sleep(shorter(world.faults().latency(), timeout));
        yield busy.get();
      }
    };
  }

  private <T> T completed(String what, Duration timeout, Supplier<T> effect, Supplier<T> failure) {
    var out = world.faults().latency();
    var back = world.faults().latency();
    if (out.compareTo(timeout) >= 0) {
      world.scheduler().in(out, () -> quietly(what, effect));
      sleep(timeout);
      return failure.get();
    }
    sleep(out);
    Optional<RuntimeException> thrown = Optional.empty();
    Optional<T> answer = Optional.empty();
    try {
      answer = Optional.of(effect.get());
    } catch (RuntimeException e) {
      thrown = Optional.of(e);
      world.trace().add(() -> name + " <- " + what + ": " + e.getMessage());
    }
    if (out.plus(back).compareTo(timeout) >= 0) {
      sleep(timeout.minus(out));
      return failure.get();
    }
    sleep(back);
    if (thrown.isPresent()) {
      throw thrown.get();
    }
    return answer.orElseThrow();
  }

  /** Stands still, as a busy machine does, until hardly enough time is left for an update. */
  void stall(Deadlines deadlines) {
    var reserved = deadlines.end().left().minus(deadlines.work().left());
    var enough = TimeBounds.ATTEMPT_TIMEOUT.plus(reserved).plus(world.faults().tightness());
    if (left().compareTo(enough) > 0) {
      world.trace().add(() -> name + " stands still");
      sleep(left().minus(enough));
    }
  }

  /** Returns whether an update may still be sent. */
  boolean hasTimeForAnUpdate() {
    return left().compareTo(TimeBounds.ATTEMPT_TIMEOUT.plus(MARGIN)) > 0;
  }

  /** The caller is gone or gives up after a while. The call takes effect later. */
  private void late(String what, Supplier<?> effect, Duration givenUp) {
    world
        .scheduler()
        .in(
            givenUp.plus(world.faults().lateness()),
            () -> {
              world.trace().add(() -> name + " late effect of " + what);
              quietly(what, effect);
            });
  }

  private void quietly(String what, Supplier<?> effect) {
    try {
      var _ = effect.get();
    } catch (RuntimeException e) {
      world.trace().add(() -> "  " + what + " fails: " + e.getMessage());
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private void sleepUntil(long time) {
    world.scheduler().at(time, fiber::resume);
    fiber.giveWay();
  }

  /** Throws if the instance has died: what a finally block throws may be suppressed. */
  void requireAlive() {
    if (dead) {
      throw new Killed();
    }
  }
}
