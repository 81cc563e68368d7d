package dev.amend.ledger;

/** The ledger's store did not answer, or not in time. */
public final class LedgerUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * Makes one.
   *
   * @param message which call failed, and how
   */
  public LedgerUnavailableException(String message) {
    super(message);
  }
}
