package dev.amend.ledger;

/** Somebody else holds the client or has ended the request by now. */
public final class OvertakenException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * Makes one.
   *
   * @param message what was found
   */
  public OvertakenException(String message) {
    super(message);
  }
}
