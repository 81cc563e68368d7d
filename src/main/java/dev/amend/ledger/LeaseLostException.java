package dev.amend.ledger;

/**
 * Another invocation has taken the client, or has recorded an outcome for one of the keys, since
 * the ledger was read.
 */
public final class LeaseLostException extends LedgerException {

  private static final long serialVersionUID = 1;

  /** Creates the exception. */
  public LeaseLostException() {
    super("Another invocation has taken over the client or one of its requests.");
  }
}
