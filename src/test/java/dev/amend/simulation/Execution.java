package dev.amend.simulation;

import dev.amend.flow.Bounds;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One invocation on one function instance: every port call passes here, and may go wrong. */
final class Execution {

  private final World world;
  private final String name;
  private final long deadline;
  private final Fiber fiber;
  private boolean dead;
  private boolean ledgerFailed;
  private boolean publishingFailed;

  /** Makes a process that begins when its fiber is resumed. */
  Execution(World world, String name, Duration timeout, Consumer<Execution> body) {
    this.world = world;
    this.name = name;
    this.deadline = world.scheduler().now() + timeout.toNanos();
    this.fiber = Fiber.of(() -> body.accept(this));
  }

  /** Lets it begin. */
  void start() {
    fiber.resume();
  }

  Duration left() {
    return Duration.ofNanos(deadline - world.scheduler().now());
  }

  String name() {
    return name;
  }

  void ledgerFailed() {
    ledgerFailed = true;
  }

  /** Tells whether the ledger left a call of this invocation without an answer. */
  boolean hadLedgerFailure() {
    return ledgerFailed;
  }

  void publishingFailed() {
    publishingFailed = true;
  }

  boolean hadPublishingFailure() {
    return publishingFailed;
  }

  /** Waits on virtual time, until the deadline at most. */
  void sleep(Duration duration) {
    requireAlive();
    var wake = world.scheduler().now() + duration.toNanos();
    sleepUntil(Math.min(wake, deadline));
    if (wake >= deadline) {
      throw die("is killed at its deadline");
    }
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
   * @param effect the call's effect, with its answer
   * @param failure what the caller gets when it does not know
   * @param busy what the caller gets when the service is busy
   */
  <T> T call(
      String what,
      Fault fault,
      Supplier<T> effect,
      Supplier<RuntimeException> failure,
      Supplier<RuntimeException> busy) {
    requireAlive();
    world.trace().add(() -> name + " -> " + what + (fault == Fault.NONE ? "" : " " + fault));
    return switch (fault) {
      case NONE -> there(what, effect);
      case CRASH_BEFORE -> throw die("crashes before " + what);
      case CRASH_AFTER -> {
        there(what, effect);
        throw die("crashes after " + what);
      }
      case CRASH_LATE -> {
        var wait = upTo(world.weather().lastWait());
        late(what, effect, wait);
        sleep(wait);
        throw die("crashes during " + what);
      }
      case LOST_ANSWER -> {
        there(what, effect);
        sleep(world.weather().patience());
        throw failure.get();
      }
      case LOST_CALL -> {
        sleep(world.weather().patience());
        throw failure.get();
      }
      case LATE -> {
        var patience = world.weather().patience();
        late(what, effect, upTo(patience));
        sleep(patience);
        throw failure.get();
      }
      case BUSY -> {
        sleep(world.weather().latency());
        throw busy.get();
      }
    };
  }

  private <T> T there(String what, Supplier<T> effect) {
    var travel = world.weather().latency();
    if (left().compareTo(travel) <= 0) {
      late(what, effect, left());
      sleep(travel);
    }
    sleep(travel);
    Optional<RuntimeException> refusal = Optional.empty();
    Optional<T> answer = Optional.empty();
    try {
      answer = Optional.of(effect.get());
    } catch (RuntimeException e) {
      refusal = Optional.of(e);
      world.trace().add(() -> name + " <- " + what + ": " + e.getMessage());
    }
    sleep(world.weather().latency());
    if (refusal.isPresent()) {
      throw refusal.get();
    }
    return answer.orElseThrow();
  }

  /** Stands still until hardly enough time is left for an update. */
  void stall() {
    var enough = Bounds.ATTEMPT_TIMEOUT.plus(Bounds.MARGIN).plus(world.weather().tightness());
    if (left().compareTo(enough) > 0) {
      world.trace().add(() -> name + " stands still");
      sleep(left().minus(enough));
    }
  }

  private Duration upTo(Duration most) {
    return left().compareTo(most) < 0 ? left() : most;
  }

  /** The caller is gone or gives up after a while; up to the bound later the effect happens. */
  private void late(String what, Supplier<?> effect, Duration givenUp) {
    world
        .scheduler()
        .in(
            givenUp.plus(world.weather().lateness()),
            () -> {
              world.trace().add(() -> name + " late effect of " + what);
              try {
                var unused = effect.get();
              } catch (RuntimeException e) {
                world.trace().add(() -> "  which is refused: " + e.getMessage());
              }
            });
  }

  private void sleepUntil(long time) {
    world.scheduler().at(time, fiber::resume);
    fiber.giveWay();
  }

  private void requireAlive() {
    if (dead) {
      throw new Killed();
    }
  }

  /** Tells whether an update may still be sent under the bounds. */
  boolean hasTimeForAnUpdate() {
    return left().compareTo(Bounds.ATTEMPT_TIMEOUT.plus(Bounds.MARGIN)) > 0;
  }
}
