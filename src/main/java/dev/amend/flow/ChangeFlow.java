package dev.amend.flow;

import dev.amend.request.Delivery;
import java.time.Duration;
import java.util.List;

/**
 * The way of a batch of change requests: recall, change, publish. Thread-safe; it keeps nothing
 * between runs.
 */
public final class ChangeFlow {

  private final Parts parts;

  /**
   * Makes a flow.
   *
   * @param parts what it works with
   */
  public ChangeFlow(Parts parts) {
    this.parts = parts;
  }

  /**
   * Brings every delivery to an answer.
   *
   * @param deliveries in the order in which they came
   * @param left how long the invocation may still take
   * @return one answer for each, in the same order
   */
  public List<Answer> run(List<Delivery> deliveries, Duration left) {
    var deadline = Deadline.in(left, parts.time());
    var recall = new Recall(parts);
    var batch = new Batch(deliveries);
    recall.answerWhatIsKnown(batch);
    change(batch, deadline);
    recall.answerRepeats(batch);
    batch.holdBackAfterFailures();
    new Announcement(parts).publish(batch, deadline);
    return batch.answers();
  }

  private void change(Batch batch, Deadline deadline) {
    var lanes = new Lanes(batch.open());
    while (lanes.count() > 0) {
      var patience = deadline.share(lanes.count());
      var turn = new ClientTurn(parts, lanes.next(), deadline, patience).take(batch.seenBefore());
      batch.alsoSettled(turn.settled());
      turn.answers()
          .forEach(
              (task, answer) -> {
                batch.answer(task, answer);
                if (answer instanceof Answer.HandedBack back) {
                  lanes.close(task).forEach(behind -> batch.answer(behind, back));
                }
              });
    }
  }
}
