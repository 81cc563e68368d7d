package dev.amend.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.amend.bench.CallRecorder.Call;
import dev.amend.bench.packages.LambdaFlags;
import dev.amend.bench.packages.Subjects;
import dev.amend.bench.report.Figure;
import dev.amend.bench.report.Unit;
import dev.amend.local.lambda.RuntimeProcess;
import java.util.List;

/**
 * Measures the latency of one change against the SDK calls that it needs.
 *
 * <p>Amend's calls are recorded, and another process makes the same calls with the same bodies, one
 * after the other, to a stack of its own. That stack has the same data, because it has got the same
 * calls before.
 */
final class Warm implements Part {

  private static final String PART = "warm";
  private static final int WARM_UP = 120;
  private static final int RUNS = 60;
  private static final JsonMapper MAPPER = new JsonMapper();

  private final Subjects subjects;
  private List<Call> made = List.of();

  Warm(Subjects subjects) {
    this.subjects = subjects;
  }

  @Override
  public Measured measure() {
    var recorder = new CallRecorder();
    var flags = LambdaFlags.onDemand(1_024);
    try (var stack = Stacks.start(recorder, 2);
        var replayStack = Stacks.start(2);
        var amend = subjects.amend().start(stack.environment(), flags);
        var calls = subjects.sdkCalls().start(replayStack.environment(), flags);
        var straightforward = subjects.straightforward().start(stack.environment(), flags)) {
      return measure(recorder, amend, calls, straightforward);
    }
  }

  private Measured measure(
      CallRecorder recorder,
      RuntimeProcess amend,
      RuntimeProcess calls,
      RuntimeProcess straightforward) {
    var rounds = new Rounds();
    var ofAmend =
        rounds.add(
            () -> {
              recorder.take();
              Invocations.awaitSlot();
              var millis = Invocations.timed(amend, Requests.batch(List.of(Requests.rename(0))));
              made = recorder.take();
              return millis;
            });
    var ofCalls = rounds.add(() -> Invocations.timed(calls, json(made)));
    var ofStraightforward =
        rounds.add(
            () -> Invocations.timed(straightforward, Requests.batch(List.of(Requests.rename(1)))));
    rounds.run(WARM_UP, RUNS);
    return Measured.of(
        List.of(
            Comparison.of(PART, "one change, against its SDK calls in a row", ofAmend, ofCalls)
                .atMost(1.15),
            Comparison.of(
                PART,
                "one change, against the straightforward handler",
                ofAmend,
                ofStraightforward),
            Figure.of(PART, "SDK calls of one change", made.size(), Unit.CALLS)));
  }

  private static String json(List<Call> calls) {
    return MAPPER.valueToTree(calls).toString();
  }
}
