package dev.amend.local.eventbridge;

/** The bus refuses a call as a whole. */
public final class CallRefusedException extends Exception {

  private static final long serialVersionUID = 1;

  private final int status;
  private final String code;

  CallRefusedException(int status, Refusal refusal) {
    super(refusal.message());
    this.status = status;
    this.code = refusal.code();
  }

  /**
   * Tells how bad it is.
   *
   * @return the HTTP status
   */
  public int status() {
    return status;
  }

  /**
   * Names the reason.
   *
   * @return the service's error code
   */
  public String code() {
    return code;
  }
}
