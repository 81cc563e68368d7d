package dev.amend.flow;

import dev.amend.appclient.Violation;
import dev.amend.flow.lease.Ports;
import dev.amend.request.Delivery;
import dev.amend.request.reader.RequestReader;
import dev.amend.time.Deadlines;
import dev.amend.time.TimeSource;
import java.time.Duration;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;

/** Brings the change requests of an invocation to their answers. Thread-safe. */
public final class ChangeFlow {

  private final Function<Deadlines, Ports> ports;
  private final TimeSource time;
  private final Duration resultRetention;

  /**
   * Creates a flow.
   *
   * @param ports opens the ports for one invocation
   * @param time the clocks
   * @param resultRetention how long results are kept
   */
  public ChangeFlow(Function<Deadlines, Ports> ports, TimeSource time, Duration resultRetention) {
    this.ports = ports;
    this.time = time;
    this.resultRetention = resultRetention;
  }

  /**
   * Runs a batch.
   *
   * @param deliveries the requests as they were delivered, in order
   * @param left how long the invocation may still take
   * @return an answer for each request, in the same order
   */
  public SequencedMap<BatchItem, Answer> run(List<Delivery> deliveries, Duration left) {
    var deadlines = Deadlines.of(left, time);
    var opened = ports.apply(deadlines);
    var batch = read(deliveries);
    InvalidRequests.reject(batch, time.now());
    changeClients(batch, opened, deadlines);
    batch.retryBehindFailures();
    new ResultPublication(opened, deadlines.publish()).publish(batch);
    return batch.answers();
  }

  /**
   * Rejects a batch as a whole.
   *
   * @param deliveries the requests as they were delivered, in order
   * @param reason why none of them is carried out
   * @param left how long the invocation may still take
   * @return an answer for each request, in the same order
   */
  public SequencedMap<BatchItem, Answer> refuse(
      List<Delivery> deliveries, Violation reason, Duration left) {
    var deadlines = Deadlines.of(left, time);
    var batch = read(deliveries);
    InvalidRequests.rejectAll(batch, reason, time.now());
    new ResultPublication(ports.apply(deadlines), deadlines.publish()).publish(batch);
    return batch.answers();
  }

  private Batch read(List<Delivery> deliveries) {
    return Batch.read(deliveries, new RequestReader(resultRetention, time.now()));
  }

  private static void changeClients(Batch batch, Ports ports, Deadlines deadlines) {
    var lanes = new Lanes(batch.unanswered());
    while (lanes.count() > 0) {
      var retryBudget = deadlines.work().share(lanes.count());
      var run = new ShareRun(ports, deadlines, retryBudget, lanes.next());
      run.run();
      batch.alsoConfirmed(run.confirmed());
      run.answers()
          .forEach(
              (item, answer) -> {
                batch.answer(item, answer);
                if (answer instanceof Answer.Retry retry) {
                  lanes.close(item).forEach(behind -> batch.answer(behind, retry));
                }
              });
    }
  }
}
