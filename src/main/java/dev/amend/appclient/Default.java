package dev.amend.appclient;

/** What Cognito uses for a setting that an update leaves out. */
public sealed interface Default {

  /** No value. */
  Default NOTHING = new Nothing();

  /** Not documented, or dependent on the user pool. */
  Default UNKNOWN = new Unknown();

  /** The value that the client has. */
  Default KEPT = new Kept();

  /**
   * Creates a documented integer.
   *
   * @param number in the setting's default unit
   */
  static Default known(int number) {
    return new Known(new Value.IntValue(number));
  }

  /** Creates a documented boolean. */
  static Default known(boolean on) {
    return new Known(new Value.BoolValue(on));
  }

  /** Creates a documented list. */
  static Default known(Value.TextSet elements) {
    return new Known(elements);
  }

  /** A documented value. */
  record Known(Value value) implements Default {}

  /** See {@link #NOTHING}. */
  record Nothing() implements Default {}

  /** See {@link #UNKNOWN}. */
  record Unknown() implements Default {}

  /** See {@link #KEPT}. */
  record Kept() implements Default {}
}
