package dev.amend.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.bench.packages.LambdaFlags;
import dev.amend.bench.packages.Subjects;
import dev.amend.bench.report.Figure;
import dev.amend.bench.report.Unit;
import dev.amend.local.lambda.RuntimeProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Counts the calls that batches take, where they arrive. */
final class Calls implements Part {

  private static final String PART = "calls";
  private static final List<Integer> SIZES = List.of(1, 10, 100);
  private static final int CLIENTS = 100;

  private final Subjects subjects;
  private final CallRecorder recorder = new CallRecorder();

  Calls(Subjects subjects) {
    this.subjects = subjects;
  }

  @Override
  public Measured measure() {
    var flags = LambdaFlags.onDemand(1_024);
    try (var stack = Stacks.start(recorder, CLIENTS);
        var amend = subjects.amend().start(stack.environment(), flags);
        var straightforward = subjects.straightforward().start(stack.environment(), flags)) {
      var figures = new ArrayList<Figure>();
      for (var size : SIZES) {
        var ofAmend = tally(amend, requests(size, 1));
        var plain = tally(straightforward, requests(size, 1));
        figures.add(cognitoCalls(size + " to one client", ofAmend, plain).atMost(2));
        var all = allCalls(size + " to one client", ofAmend, plain);
        figures.add(size <= 10 ? all.atMost(6) : all);
      }
      figures.add(unchanged(amend));
      for (var size : SIZES.subList(1, SIZES.size())) {
        var ofAmend = tally(amend, requests(size, size));
        var plain = tally(straightforward, requests(size, size));
        figures.add(allCalls("%d to %d clients".formatted(size, size), ofAmend, plain));
      }
      return Measured.of(figures);
    }
  }

  /** Sends a change that the client has already. */
  private Figure unchanged(RuntimeProcess amend) {
    var name = "the same name";
    tally(amend, List.of(Requests.rename(0, name)));
    var calls = tally(amend, List.of(Requests.rename(0, name)));
    return Figure.of(PART, "Cognito, 1 that changes nothing", calls.cognito(), Unit.CALLS)
        .atMost(1)
        .from(calls.toString());
  }

  private Tally tally(RuntimeProcess function, List<ObjectNode> requests) {
    recorder.take();
    Invocations.timed(function, Requests.batch(requests));
    return Tally.of(recorder.take());
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
