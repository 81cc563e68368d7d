package dev.amend.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What becomes of the requests of an update of which nobody knows whether it happened. */
final class OutcomeUnknown {

  private OutcomeUnknown() {}

  /**
   * Ends the update's own requests as unknown. Those that stand before the first of them keep what
   * was found, for nothing that is unknown preceded them; those that stand behind it without a part
   * in it are left open, to be judged anew.
   *
   * @param requests in order
   * @param applied tells which have a part in the update
   * @param unknown ends one of these
   * @return those that end now
   */
  static <T> List<T> ends(List<T> requests, Predicate<T> applied, UnaryOperator<T> unknown) {
    var ended = new ArrayList<T>();
    var inDoubt = false;
    for (var request : requests) {
      if (applied.test(request)) {
        ended.add(unknown.apply(request));
        inDoubt = true;
      } else if (!inDoubt) {
        ended.add(request);
      }
    }
    return ended;
  }
}
