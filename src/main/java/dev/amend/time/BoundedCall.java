package dev.amend.time;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Runs a blocking call on a thread of its own and stops waiting when its time is up.
 *
 * <p>The SDK's own timeouts don't bound a call that hangs in a name lookup, in a connect, or in the
 * middle of an answer. The thread is a virtual one because interrupting it closes its socket, so an
 * abandoned call can't send anything later, not even after Lambda has frozen the function
 * (docs/adr/0007).
 */
public final class BoundedCall {

  private BoundedCall() {}

  /**
   * Runs a call.
   *
   * @param timeout how long to wait; if zero, the call isn't started
   * @param call what to run; what it throws is thrown here
   * @throws TimedOutException if the call hasn't returned in time
   */
  public static <T> T run(Duration timeout, Supplier<T> call) {
    if (!timeout.isPositive()) {
      throw new TimedOutException();
    }
    var task = new FutureTask<>(call::get);
    Thread.startVirtualThread(task);
    try {
      return task.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw new TimedOutException();
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new TimedOutException();
    } catch (ExecutionException e) {
      throw unchecked(e);
    }
  }

  private static RuntimeException unchecked(ExecutionException failure) {
    return switch (failure.getCause()) {
      case RuntimeException exception -> exception;
      case Error error -> throw error;
      case null, default -> new IllegalStateException(failure);
    };
  }

  /** A call didn't return in time. Whether it takes effect is unknown. */
  public static final class TimedOutException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private TimedOutException() {
      super("timed out");
    }
  }
}
