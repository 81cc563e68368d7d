package dev.amend.appclient;

/** What the service takes for a setting that an update leaves out. */
public sealed interface Default {

  /** Documented: no value at all. */
  Default NOTHING = new Nothing();

  /** Not documented, or depending on the user pool. */
  Default UNKNOWN = new Unknown();

  /** Documented or observed: the service keeps the value that the client has. */
  Default KEPT = new Kept();

  /**
   * Makes a documented number.
   *
   * @param number in the setting's default unit
   * @return the default
   */
  static Default known(int number) {
    return new Known(new Value.IntValue(number));
  }

  /**
   * Makes a documented switch.
   *
   * @param on its state
   * @return the default
   */
  static Default known(boolean on) {
    return new Known(new Value.BoolValue(on));
  }

  /**
   * Makes a documented list.
   *
   * @param words its elements
   * @return the default
   */
  static Default known(Value.TextSet words) {
    return new Known(words);
  }

  /**
   * A documented value.
   *
   * @param value the value
   */
  record Known(Value value) implements Default {}

  /** See {@link #NOTHING}. */
  record Nothing() implements Default {}

  /** See {@link #UNKNOWN}. */
  record Unknown() implements Default {}

  /** See {@link #KEPT}. */
  record Kept() implements Default {}
}
