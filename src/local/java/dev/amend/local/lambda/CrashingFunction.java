package dev.amend.local.lambda;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A function whose process is killed at random moments during invocations, and replaced by a new
 * one.
 */
public final class CrashingFunction implements LambdaFunction, AutoCloseable {

  private final TaskDirectory task;
  private final Map<String, String> environment;
  private final Timing timing;
  private final Random random;
  private final ScheduledExecutorService killer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private CompletableFuture<RuntimeProcess> spare;
  private Optional<RuntimeProcess> current = Optional.empty();
  private boolean crashes = true;
  private int kills;

  /**
   * Starts a first process.
   *
   * @param task the unpacked deployment package
   * @param environment the environment variables of the function, and the SDK's for its endpoints
   * @param timing when processes are killed
   * @param seed determines the moments of the kills
   */
  public CrashingFunction(
      TaskDirectory task, Map<String, String> environment, Timing timing, long seed) {
    this.task = task;
    this.environment = Map.copyOf(environment);
    this.timing = timing;
    this.random = new Random(seed);
    this.spare = start();
  }

  /** Counts the processes that were killed during an invocation. */
  public int kills() {
    return kills;
  }

  /** Stops killing processes. */
  public void stopCrashing() {
    crashes = false;
  }

  @Override
  public InvocationResult invoke(String requestId, String payload) {
    var isCold = current.isEmpty();
    var process = current.orElseGet(this::next);
    // Half of the cold processes survive, so that there are warm ones to kill too.
    var isKilled = crashes && !(isCold && random.nextBoolean());
    var moment = random.nextLong((isCold ? timing.cold : timing.warm).toMillis());
    var kill =
        isKilled
            ? killer.schedule(process::close, moment, TimeUnit.MILLISECONDS)
            : CompletableFuture.completedFuture(process);
    try {
      var result = process.invoke(requestId, payload, timing.timeout);
      if (isKilled && !kill.cancel(false)) {
        current = Optional.empty();
      }
      return result;
    } catch (CompletionException e) {
      kills++;
      current = Optional.empty();
      return new InvocationResult.Failed("Runtime.ExitError", "The process was killed.", List.of());
    }
  }

  @Override
  public void close() {
    killer.shutdownNow();
    current.ifPresent(RuntimeProcess::close);
    spare.join().close();
  }

  private RuntimeProcess next() {
    var process = spare.join();
    spare = start();
    current = Optional.of(process);
    return process;
  }

  private CompletableFuture<RuntimeProcess> start() {
    return CompletableFuture.supplyAsync(() -> new RuntimeProcess(task, environment));
  }

  /**
   * When processes are killed: at a random moment within the time that an invocation takes.
   *
   * @param timeout the function's timeout, which determines how long a killed process holds a lease
   * @param cold how long the first invocation of a process takes
   * @param warm how long a later invocation takes
   */
  public record Timing(Duration timeout, Duration cold, Duration warm) {}
}
