package dev.amend.ledger;

/** What the ledger holds for a request that is to be bound. */
public sealed interface Holding {

  /** Nothing was there, and now the key is bound to this request's content. */
  record Fresh() implements Holding {}

  /** The key is bound to this content already, and no outcome is recorded yet. */
  record Open() implements Holding {}

  /**
   * The request has ended before.
   *
   * @param result as it was recorded
   */
  record Ended(String result) implements Holding {}

  /** The key is bound to another content. */
  record Reused() implements Holding {}
}
