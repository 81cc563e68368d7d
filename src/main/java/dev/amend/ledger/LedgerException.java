package dev.amend.ledger;

/** A ledger call failed. */
public abstract sealed class LedgerException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private LedgerException(String message) {
    super(message);
  }

  /** The ledger's store did not answer in time. Whether a write took effect is unknown. */
  public static final class Unavailable extends LedgerException {

    private static final long serialVersionUID = 1;

    /**
     * Creates the exception.
     *
     * @param message which call failed, and how
     */
    public Unavailable(String message) {
      super(message);
    }
  }

  /**
   * Another invocation has taken the client, or has recorded an outcome for one of the keys, since
   * the ledger was read.
   */
  public static final class LeaseLost extends LedgerException {

    private static final long serialVersionUID = 1;

    /** Creates the exception. */
    public LeaseLost() {
      super("Another invocation has taken over the client or one of its requests.");
    }
  }
}
