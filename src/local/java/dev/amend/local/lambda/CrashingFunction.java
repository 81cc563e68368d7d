package dev.amend.local.lambda;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A function whose process is killed at random moments while it works, and replaced by a new one.
 */
public final class CrashingFunction implements LambdaFunction, AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  /** A new process takes its time over its first invocation; later ones are over soon. */
  private static final int COLD_MILLIS = 2_500;

  private static final int WARM_MILLIS = 200;

  private final TaskDirectory task;
  private final Map<String, String> environment;
  private final Random random;
  private final ScheduledExecutorService executioner =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private CompletableFuture<RuntimeProcess> spare;
  private Optional<RuntimeProcess> present = Optional.empty();
  private boolean immortal;
  private int kills;

  /**
   * Prepares a first process.
   *
   * @param task the unpacked deployment package
   * @param environment what a deployment sets, and where the SDK finds its services
   * @param seed of the moments
   */
  public CrashingFunction(TaskDirectory task, Map<String, String> environment, long seed) {
    this.task = task;
    this.environment = Map.copyOf(environment);
    this.random = new Random(seed);
    this.spare = start();
  }

  /**
   * Counts the processes that were killed while they worked on an invocation.
   *
   * @return so far
   */
  public int kills() {
    return kills;
  }

  /** Kills no more. */
  public void stopCrashing() {
    immortal = true;
  }

  @Override
  public InvocationResult invoke(String payload) {
    var cold = present.isEmpty();
    var process = present.orElseGet(this::next);
    // Half of the cold ones live on, so that there are warm ones to kill too.
    var doomed = !immortal && !(cold && random.nextBoolean());
    var moment = random.nextInt(cold ? COLD_MILLIS : WARM_MILLIS);
    var kill =
        doomed
            ? executioner.schedule(process::close, moment, TimeUnit.MILLISECONDS)
            : CompletableFuture.completedFuture(process);
    try {
      var answer = process.invoke(payload, TIMEOUT);
      if (doomed && !kill.cancel(false)) {
        present = Optional.empty();
      }
      return answer;
    } catch (CompletionException e) {
      kills++;
      present = Optional.empty();
      return new InvocationResult.Failed("Runtime.ExitError", "It was killed.");
    }
  }

  @Override
  public void close() {
    executioner.shutdownNow();
    present.ifPresent(RuntimeProcess::close);
    spare.join().close();
  }

  private RuntimeProcess next() {
    var process = spare.join();
    spare = start();
    present = Optional.of(process);
    return process;
  }

  private CompletableFuture<RuntimeProcess> start() {
    return CompletableFuture.supplyAsync(() -> new RuntimeProcess(task, environment));
  }
}
