package dev.amend.ledger;

/** A ledger call failed. */
public abstract sealed class LedgerException extends RuntimeException
    permits LedgerUnavailableException, LeaseLostException {

  private static final long serialVersionUID = 1;

  LedgerException(String message) {
    super(message);
  }
}
