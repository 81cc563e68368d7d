package dev.amend.local.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * What goes wrong, or happens in between, at one call.
 *
 * @param before runs before the call takes effect; what it throws keeps it from having any
 * @param after runs after the effect and may change the answer in place, or lose it; where the
 *     service refuses, the answer is an empty object that nobody sees
 * @param delay how long the answer takes; only fronts with a real clock wait
 * @param isStale whether Describe shows the client as it was before the last update
 */
public record Effect(Runnable before, Consumer<ObjectNode> after, Duration delay, boolean isStale) {

  /** Nothing goes wrong. */
  public static final Effect NONE = new Effect(() -> {}, answer -> {}, Duration.ZERO, false);

  /**
   * Refuses the call.
   *
   * @param fault the error, for example of {@link KnownFaults}
   * @return the effect
   */
  public static Effect refuse(CognitoFault fault) {
    return before(
        () -> {
          throw fault;
        });
  }

  /**
   * Does something just before the call, such as a foreign write.
   *
   * @param action what
   * @return the effect
   */
  public static Effect before(Runnable action) {
    return new Effect(action, NONE.after, Duration.ZERO, false);
  }

  /**
   * Does something just after the call took effect or was refused, before it is answered.
   *
   * @param action what
   * @return the effect
   */
  public static Effect after(Runnable action) {
    return alter(answer -> action.run());
  }

  /**
   * Changes the answer.
   *
   * @param change changes it in place
   * @return the effect
   */
  public static Effect alter(Consumer<ObjectNode> change) {
    return new Effect(NONE.before, change, Duration.ZERO, false);
  }

  /**
   * Loses the call: it has no effect, and nobody answers.
   *
   * @return the effect
   */
  public static Effect loseCall() {
    return before(
        () -> {
          throw new Faults.LostAnswer();
        });
  }

  /**
   * Loses the answer: the call has its effect, and nobody tells.
   *
   * @return the effect
   */
  public static Effect loseAnswer() {
    return after(
        () -> {
          throw new Faults.LostAnswer();
        });
  }

  /**
   * Answers late.
   *
   * @param delay how late
   * @return the effect
   */
  public static Effect slow(Duration delay) {
    return new Effect(NONE.before, NONE.after, delay, false);
  }

  /**
   * Lets Describe show the client as it was before its last update, as an eventually consistent
   * read may. A client that was never updated is shown as it is; other operations aren't affected.
   *
   * @return the effect
   */
  public static Effect stale() {
    return new Effect(NONE.before, NONE.after, Duration.ZERO, true);
  }
}
