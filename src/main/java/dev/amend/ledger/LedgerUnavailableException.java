package dev.amend.ledger;

/** The ledger's store did not answer in time. Whether a write took effect is unknown. */
public final class LedgerUnavailableException extends LedgerException {

  private static final long serialVersionUID = 1;

  /**
   * Creates the exception.
   *
   * @param message which call failed, and how
   */
  public LedgerUnavailableException(String message) {
    super(message);
  }
}
