package dev.amend.local.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The faults that the service injects. Each scripted fault applies once, to the first call that it
 * matches, in the order in which the faults were added. Calls that no scripted fault matches may
 * get a random one. Thread-safe.
 */
public final class Faults {

  private final List<Entry> script = new ArrayList<>();
  private SeededFaults seeded = SeededFaults.none();

  /**
   * Adds a fault to the script.
   *
   * @param match the calls that it applies to
   * @param effect what it does
   */
  public synchronized void add(CallMatch match, Effect effect) {
    script.add(new Entry(match, effect));
  }

  /**
   * Injects random faults from now on.
   *
   * @param faults the faults and their probabilities; {@link SeededFaults#none()} stops them
   */
  public synchronized void injectSeeded(SeededFaults faults) {
    seeded = faults;
  }

  /** Refuses the next call of an operation. */
  public void refuse(String operation, ServiceException fault) {
    add(CallMatch.on(operation), Effect.refuse(fault));
  }

  /** Runs an action, such as a foreign write, just before the next call takes effect. */
  public void before(String operation, Runnable action) {
    add(CallMatch.on(operation), Effect.before(action));
  }

  /** Loses the answer to the next call, which takes effect. */
  public void loseAnswer(String operation) {
    add(CallMatch.on(operation), Effect.loseAnswer());
  }

  /** Loses the next call, which has no effect. */
  public void loseCall(String operation) {
    add(CallMatch.on(operation), Effect.loseCall());
  }

  /** Changes the answer to the next call in place. */
  public void alter(String operation, Consumer<ObjectNode> change) {
    add(CallMatch.on(operation), Effect.alter(change));
  }

  /** Makes the next call of a read operation show the state before the last write. */
  public void stale(String operation) {
    add(CallMatch.on(operation), Effect.stale());
  }

  /** Counts the scripted faults that haven't been applied yet. */
  public synchronized int pending() {
    return script.size();
  }

  /** Removes all faults, scripted and random. */
  public synchronized void clear() {
    script.clear();
    seeded = SeededFaults.none();
  }

  /** Takes the fault for a call; {@link Effect#NONE} if there is none. */
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

  /** The connection is closed without an answer. */
  public static final class LostAnswer extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
