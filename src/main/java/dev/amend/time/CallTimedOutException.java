package dev.amend.time;

/** A call didn't return in time. Whether it takes effect is unknown. */
public final class CallTimedOutException extends RuntimeException {

  private static final long serialVersionUID = 1;

  CallTimedOutException() {
    super("timed out");
  }
}
