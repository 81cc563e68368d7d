package dev.amend.hang;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.amend.local.LocalStack;
import dev.amend.local.LocalStackExtension;
import dev.amend.local.lambda.TaskDirectory;
import dev.amend.local.lambda.TaskDirectoryExtension;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whatever hangs, and however, the packaged function answers before its deadline, and its next
 * invocation works. The cases run in parallel, because they only wait. A longer run: {@code mvn -q
 * verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=DeadlineIT
 * -Dbudgets=5,10,20,30}.
 */
@ExtendWith({LocalStackExtension.class, TaskDirectoryExtension.class})
class DeadlineIT {

  /** How much time an invocation has, in seconds. */
  private static final List<Duration> BUDGETS =
      Stream.of(System.getProperty("budgets", "5,10").split(","))
          .map(Long::valueOf)
          .map(Duration::ofSeconds)
          .toList();

  private final LocalStack stack;
  private final TaskDirectory task;
  private final List<HangingFunction> functions = new ArrayList<>();
  private final ExecutorService checks = Executors.newVirtualThreadPerTaskExecutor();

  DeadlineIT(LocalStack stack, TaskDirectory task) {
    this.stack = stack;
    this.task = task;
  }

  @TestFactory
  List<DynamicTest> shouldAnswerBeforeTheDeadlineWhenServicesHang() throws Exception {
    startAll();
    return functions.stream().map(this::test).toList();
  }

  /** A cold start takes a second of the processor's time, so all end before a deadline counts. */
  private void startAll() throws Exception {
    var starts = new ArrayList<Future<?>>();
    try (var starters = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      for (var services : Services.values()) {
        for (var way : Hang.values()) {
          starts.add(starters.submit(() -> start(services, way)));
        }
      }
    }
    for (var start : starts) {
      start.get();
    }
  }

  private void start(Services services, Hang way) {
    var function = new HangingFunction(task, stack, services, way);
    synchronized (functions) {
      functions.add(function);
    }
    function.checkThatItWorks();
  }

  private DynamicTest test(HangingFunction function) {
    var check = checks.submit(() -> check(function));
    return dynamicTest(function.toString(), check::get);
  }

  private static Void check(HangingFunction function) throws IOException {
    for (var budget : BUDGETS) {
      function.checkThatItAnswers(budget);
      function.checkThatItWorks();
    }
    return null;
  }

  @AfterEach
  void stop() throws IOException {
    checks.shutdownNow();
    for (var function : functions) {
      function.close();
    }
  }
}
