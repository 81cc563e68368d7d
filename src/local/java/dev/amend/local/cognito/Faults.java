package dev.amend.local.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The script of what goes wrong: each entry once, at the first call that it matches, earlier
 * entries first. Where none matches, seeded faults may strike. Thread-safe.
 */
public final class Faults {

  private final List<Entry> script = new ArrayList<>();
  private SeededFaults seeded = SeededFaults.none();

  /**
   * Adds to the script.
   *
   * @param match at which call
   * @param effect what happens there
   */
  public synchronized void add(CallMatch match, Effect effect) {
    script.add(new Entry(match, effect));
  }

  /**
   * Lets faults strike by chance from now on.
   *
   * @param faults which, and how often; {@link SeededFaults#none()} ends it
   */
  public synchronized void injectSeeded(SeededFaults faults) {
    seeded = faults;
  }

  /**
   * Refuses the next call of an operation.
   *
   * @param operation for example {@code UpdateUserPoolClient}
   * @param fault the error to answer
   */
  public void refuse(String operation, CognitoFault fault) {
    add(CallMatch.on(operation), Effect.refuse(fault));
  }

  /**
   * Does something just before the next call takes effect, such as a foreign write.
   *
   * @param operation which
   * @param action what
   */
  public void before(String operation, Runnable action) {
    add(CallMatch.on(operation), Effect.before(action));
  }

  /**
   * Loses the answer to the next call after its effect.
   *
   * @param operation which
   */
  public void loseAnswer(String operation) {
    add(CallMatch.on(operation), Effect.loseAnswer());
  }

  /**
   * Loses the next call before it has any effect.
   *
   * @param operation which
   */
  public void loseCall(String operation) {
    add(CallMatch.on(operation), Effect.loseCall());
  }

  /**
   * Alters the next answer, such as by a member that nobody knows.
   *
   * @param operation which
   * @param change changes the answer in place
   */
  public void alter(String operation, Consumer<ObjectNode> change) {
    add(CallMatch.on(operation), Effect.alter(change));
  }

  /** Lets the next Describe of any client show it as it was before its last update. */
  public void staleDescribe() {
    add(CallMatch.on("DescribeUserPoolClient"), Effect.stale());
  }

  /**
   * Counts what is scripted and has not happened yet.
   *
   * @return 0 once the script is through
   */
  public synchronized int pending() {
    return script.size();
  }

  /** Ends the script and the seeded faults. */
  public synchronized void clear() {
    script.clear();
    seeded = SeededFaults.none();
  }

  /** Takes what is to happen at a call. */
  synchronized Effect next(Call call) {
    for (var entry : script) {
      if (entry.match.matches(call)) {
        script.remove(entry);
        return entry.effect;
      }
    }
    return seeded.draw(call);
  }

  private record Entry(CallMatch match, Effect effect) {}

  /** The connection breaks and nobody answers. */
  public static final class LostAnswer extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
