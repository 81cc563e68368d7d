package dev.amend.appclient;

import java.util.regex.Pattern;

/**
 * Identifies an app client.
 *
 * @param userPoolId 1 to 55 characters such as {@code eu-west-1_AbCdEf123}
 * @param clientId 1 to 128 word characters
 */
public record ClientKey(String userPoolId, String clientId) {

  private static final Pattern POOL = Pattern.compile("(?=.{1,55}$)[\\w-]+_[0-9a-zA-Z]+");
  private static final Pattern CLIENT = Pattern.compile("[\\w+]{1,128}");

  /** Requires both IDs to match the patterns of the Cognito API reference. */
  public ClientKey {
    if (!isUserPoolId(userPoolId)) {
      throw new IllegalArgumentException("not a user pool ID");
    }
    if (!isClientId(clientId)) {
      throw new IllegalArgumentException("not an app client ID");
    }
  }

  /** Tells whether a text matches the pattern of user pool IDs. */
  public static boolean isUserPoolId(String text) {
    return POOL.matcher(text).matches();
  }

  /** Tells whether a text matches the pattern of app client IDs. */
  public static boolean isClientId(String text) {
    return CLIENT.matcher(text).matches();
  }

  /** Returns {@code <userPoolId>#<clientId>}, which is also the message group of requests. */
  @Override
  public String toString() {
    return userPoolId + "#" + clientId;
  }
}
