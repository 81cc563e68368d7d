package dev.amend.simulation;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** A thread that runs only when it is told to, until it gives way. */
public final class Fiber {

  private final Semaphore go = new Semaphore(0);
  private final Semaphore back = new Semaphore(0);
  private Optional<Throwable> failure = Optional.empty();

  private Fiber() {}

  /** Makes a fiber that waits for its first {@link #resume()}. */
  public static Fiber of(Runnable body) {
    return of(_ -> body.run());
  }

  /** Makes a fiber whose body is told the fiber, to give way. */
  public static Fiber of(Consumer<Fiber> body) {
    var fiber = new Fiber();
    Thread.ofVirtual()
        .start(
            () -> {
              fiber.go.acquireUninterruptibly();
              fiber.run(() -> body.accept(fiber));
              fiber.back.release();
            });
    return fiber;
  }

  /** Lets it run until it gives way or ends; throws what it ended with. */
  public void resume() {
    go.release();
    back.acquireUninterruptibly();
    if (failure.isPresent()) {
      if (failure.get() instanceof InvariantViolation violation) {
        throw violation;
      }
      throw new IllegalStateException("An instance failed", failure.get());
    }
  }

  /** Gives way; called by the fiber itself. */
  public void giveWay() {
    back.release();
    go.acquireUninterruptibly();
  }

  private void run(Runnable body) {
    try {
      body.run();
    } catch (Throwable e) {
      failure = Optional.of(e);
    }
  }
}
