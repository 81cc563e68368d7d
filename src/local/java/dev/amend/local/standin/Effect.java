package dev.amend.local.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * What a fault does to one call.
 *
 * @param before runs before the call takes effect; if it throws, the call has no effect
 * @param after runs after the call took effect or was refused; it may change the answer in place,
 *     or throw so that the answer is lost. A refused call has an empty object as its answer, which
 *     no caller gets
 * @param delay how long the answer takes; only a server with a real clock waits
 * @param isStale whether a read shows the state before the last write
 */
public record Effect(Runnable before, Consumer<ObjectNode> after, Duration delay, boolean isStale) {

  /** Does nothing. */
  public static final Effect NONE = new Effect(() -> {}, answer -> {}, Duration.ZERO, false);

  /**
   * Refuses the call.
   *
   * @param fault the service's error
   * @return the effect
   */
  public static Effect refuse(ServiceException fault) {
    return before(
        () -> {
          throw fault;
        });
  }

  /** Runs an action, such as a foreign write, just before the call takes effect. */
  public static Effect before(Runnable action) {
    return new Effect(action, NONE.after, Duration.ZERO, false);
  }

  /** Runs an action after the call took effect or was refused, before it is answered. */
  public static Effect after(Runnable action) {
    return alter(answer -> action.run());
  }

  /** Changes the answer in place. */
  public static Effect alter(Consumer<ObjectNode> change) {
    return new Effect(NONE.before, change, Duration.ZERO, false);
  }

  /** Loses the call: it has no effect and no answer. */
  public static Effect loseCall() {
    return before(
        () -> {
          throw new Faults.LostAnswer();
        });
  }

  /** Loses the answer: the call takes effect, but the caller gets no answer. */
  public static Effect loseAnswer() {
    return after(
        () -> {
          throw new Faults.LostAnswer();
        });
  }

  /**
   * Replaces the answer with an error: the call takes effect, but the caller can't tell.
   *
   * @param error the error, such as an internal error
   * @return the effect
   */
  public static Effect replaceAnswer(ServiceException error) {
    return after(
        () -> {
          throw error;
        });
  }

  /** Delays the answer. */
  public static Effect slow(Duration delay) {
    return new Effect(NONE.before, NONE.after, delay, false);
  }

  /**
   * Makes a read show the state before the last write, as an eventually consistent read may. Each
   * stand-in says which of its operations can be stale; the others aren't affected.
   *
   * @return the effect
   */
  public static Effect stale() {
    return new Effect(NONE.before, NONE.after, Duration.ZERO, true);
  }
}
