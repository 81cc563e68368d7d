package dev.amend.local.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is to go wrong, or to happen in between, at the next calls of an operation: each script
 * entry once.
 */
public final class Faults {

  private final List<Fault> script = new ArrayList<>();

  /**
   * Refuses the next call of an operation.
   *
   * @param operation for example {@code UpdateUserPoolClient}
   * @param fault the error to answer
   */
  public synchronized void refuse(String operation, CognitoFault fault) {
    before(
        operation,
        () -> {
          throw fault;
        });
  }

  /**
   * Does something just before the next call takes effect, such as a foreign write.
   *
   * @param operation which
   * @param action what
   */
  public synchronized void before(String operation, Runnable action) {
    script.add(new Fault(operation, action, answer -> {}));
  }

  /**
   * Loses the answer to the next call after its effect.
   *
   * @param operation which
   */
  public synchronized void loseAnswer(String operation) {
    script.add(
        new Fault(
            operation,
            () -> {},
            answer -> {
              throw new LostAnswer();
            }));
  }

  /**
   * Loses the next call before it has any effect.
   *
   * @param operation which
   */
  public synchronized void loseCall(String operation) {
    before(
        operation,
        () -> {
          throw new LostAnswer();
        });
  }

  /**
   * Alters the next answer, such as by a member that nobody knows.
   *
   * @param operation which
   * @param change changes the answer in place
   */
  public synchronized void alter(String operation, Consumer<ObjectNode> change) {
    script.add(new Fault(operation, () -> {}, change));
  }

  /** Forgets what is still to come. */
  public synchronized void clear() {
    script.clear();
  }

  /** Takes what is scripted for a call. */
  synchronized Optional<Fault> next(String operation) {
    var next = script.stream().filter(fault -> fault.operation().equals(operation)).findFirst();
    next.ifPresent(script::remove);
    return next;
  }

  /**
   * One entry of the script.
   *
   * @param operation at which call
   * @param before what happens before its effect
   * @param after what happens to its answer
   */
  record Fault(String operation, Runnable before, Consumer<ObjectNode> after) {}

  /** The connection breaks and nobody answers. */
  public static final class LostAnswer extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
