package dev.amend.result;

import java.util.Locale;

/** How a request ended. */
public enum Outcome {
  /** The request changed the client. */
  APPLIED,
  /** The client was already as requested. */
  UNCHANGED,
  /** The request is only a plan. */
  PLANNED,
  /** The request can't be carried out as it is. */
  REJECTED,
  /** The client wasn't as expected, or the update can't be confirmed. */
  CONFLICTED,
  /** It failed for a transient reason, and its message moves to the dead-letter queue. */
  ABANDONED;

  /** Returns the outcome as in {@code data.outcome}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the event's detail-type, for example {@code Client Change Applied}. */
  public String detailType() {
    var word = toString();
    return "Client Change " + Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
