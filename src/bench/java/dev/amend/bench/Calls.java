package dev.amend.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.bench.packages.LambdaFlags;
import dev.amend.bench.packages.Subject;
import dev.amend.bench.packages.Subjects;
import dev.amend.bench.report.Figure;
import dev.amend.bench.report.Unit;
import dev.amend.local.LocalStack;
import dev.amend.local.lambda.RuntimeProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Counts the calls that batches take, where they arrive. */
final class Calls implements Part {

  private static final String PART = "calls";
  private static final List<Integer> SIZES = List.of(1, 10, 100);
  private static final int CLIENTS = 100;

  /** Enough for the slots of 100 updates in one user pool. */
  private static final Duration TIMEOUT = Duration.ofSeconds(59);

  private final Subjects subjects;
  private final CallRecorder recorder = new CallRecorder();

  Calls(Subjects subjects) {
    this.subjects = subjects;
  }

  @Override
  public Measured measure() {
    try (var stack = Stacks.start(recorder, CLIENTS)) {
      var amend = new Starts(subjects.amend(), stack);
      var straightforward = new Starts(subjects.straightforward(), stack);
      var figures = new ArrayList<Figure>();
      for (var size : SIZES) {
        var ofAmend = tally(amend, requests(size, 1));
        var plain = tally(straightforward, requests(size, 1));
        figures.add(cognitoCalls(size + " to one client", ofAmend, plain).atMost(2));
        var all = allCalls(size + " to one client", ofAmend, plain);
        figures.add(size <= 10 ? all.atMost(6) : all);
      }
      figures.add(busy(amend, straightforward));
      figures.add(unchanged(amend));
      for (var size : SIZES.subList(1, SIZES.size())) {
        var ofAmend = tally(amend, requests(size, size));
        var plain = tally(straightforward, requests(size, size));
        figures.add(allCalls("%d to %d clients".formatted(size, size), ofAmend, plain));
      }
      return Measured.of(figures);
    }
  }

  /** Each batch has a process of its own, because a busy one reserves slots of Cognito's quotas. */
  private record Starts(Subject subject, LocalStack stack) {

    RuntimeProcess idle() {
      return subject.start(stack.environment(), LambdaFlags.onDemand(1_024));
    }
  }

  /** Sends a change that the client has already. */
  private Figure unchanged(Starts amend) {
    var name = "the same name";
    tally(amend, List.of(Requests.rename(0, name)));
    var calls = tally(amend, List.of(Requests.rename(0, name)));
    return Figure.of(PART, "Cognito, 1 that changes nothing", calls.cognito(), Unit.CALLS)
        .atMost(1)
        .from(calls.toString());
  }

  private Tally tally(Starts starts, List<ObjectNode> requests) {
    try (var function = starts.idle()) {
      return tally(function, requests);
    }
  }

  private Tally tally(RuntimeProcess function, List<ObjectNode> requests) {
    recorder.take();
    Invocations.requireNoFailures(function, function.invoke(Requests.batch(requests), TIMEOUT));
    return Tally.of(recorder.take());
  }

  private Figure busy(Starts amend, Starts straightforward) {
    try (var function = amend.idle()) {
      tally(function, requests(1, 1));
      var calls = tally(function, requests(1, 1));
      return allCalls("1 to one client, while busy", calls, tally(straightforward, requests(1, 1)));
    }
  }

  private static List<ObjectNode> requests(int count, int clients) {
    return IntStream.range(0, count).mapToObj(number -> Requests.rename(number % clients)).toList();
  }

  private static Figure cognitoCalls(String batch, Tally amend, Tally straightforward) {
    return Figure.of(PART, "Cognito, " + batch, amend.cognito(), Unit.CALLS)
        .from("straightforward: " + straightforward.cognito());
  }

  private static Figure allCalls(String batch, Tally amend, Tally straightforward) {
    return Figure.of(PART, "all, " + batch, amend.all(), Unit.CALLS)
        .from("%s; straightforward: %d".formatted(amend, straightforward.all()));
  }
}
