package dev.amend.appclient;

import java.util.regex.Pattern;

/**
 * Names one app client.
 *
 * @param userPoolId 1 to 55 characters such as {@code eu-west-1_AbCdEf123}
 * @param clientId 1 to 128 word characters
 */
public record ClientKey(String userPoolId, String clientId) {

  private static final Pattern POOL = Pattern.compile("(?=.{1,55}$)[\\w-]+_[0-9a-zA-Z]+");
  private static final Pattern CLIENT = Pattern.compile("[\\w+]{1,128}");

  /** Refuses ids that break the patterns of the Cognito API reference. */
  public ClientKey {
    if (!isUserPoolId(userPoolId)) {
      throw new IllegalArgumentException("not a user pool id");
    }
    if (!isClientId(clientId)) {
      throw new IllegalArgumentException("not an app client id");
    }
  }

  /**
   * Tells whether the text has the form of a user pool id.
   *
   * @param text any text
   * @return true when Cognito's documented pattern and length hold
   */
  public static boolean isUserPoolId(String text) {
    return POOL.matcher(text).matches();
  }

  /**
   * Tells whether the text has the form of an app client id.
   *
   * @param text any text
   * @return true when Cognito's documented pattern and length hold
   */
  public static boolean isClientId(String text) {
    return CLIENT.matcher(text).matches();
  }

  /** {@code <userPoolId>#<clientId>}, which is also the message group that producers use. */
  @Override
  public String toString() {
    return userPoolId + "#" + clientId;
  }
}
