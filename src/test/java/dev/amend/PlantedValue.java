package dev.amend;

/**
 * Secret values that tests plant where a service returns them, to find out where they come out
 * again. {@code .ci/run} searches the test reports for them.
 */
public final class PlantedValue {

  /** What only planted values contain. */
  public static final String MARKER = "pl4nt3d";

  private static final int LEAST_CHARACTERS = 24;

  private PlantedValue() {}

  /**
   * Returns a value that Cognito accepts as a client secret.
   *
   * @param name letters, digits and underscores
   */
  public static String of(String name) {
    var value = MARKER + "_" + name;
    return value + "0".repeat(Math.max(0, LEAST_CHARACTERS - value.length()));
  }
}
