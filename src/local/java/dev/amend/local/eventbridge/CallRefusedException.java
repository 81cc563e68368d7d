package dev.amend.local.eventbridge;

/** The bus refuses a whole call. */
final class CallRefusedException extends Exception {

  private static final long serialVersionUID = 1;

  private final int status;
  private final transient Refusal refusal;

  CallRefusedException(int status, Refusal refusal) {
    super(refusal.message());
    this.status = status;
    this.refusal = refusal;
  }

  int status() {
    return status;
  }

  Refusal refusal() {
    return refusal;
  }
}
