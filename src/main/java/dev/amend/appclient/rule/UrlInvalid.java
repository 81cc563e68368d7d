package dev.amend.appclient.rule;

import dev.amend.appclient.Code;
import java.util.regex.Pattern;

/**
 * Refuses URLs with spaces or control characters, and an empty default redirect URI.
 *
 * <p>Source: Cognito API reference, UpdateUserPoolClient (CallbackURLs, LogoutURLs,
 * DefaultRedirectURI: pattern and least length).
 */
record UrlInvalid() implements UrlRule {

  private static final Pattern ACCEPTED = Pattern.compile("[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+");

  @Override
  public Code code() {
    return Code.URL_INVALID;
  }

  @Override
  public boolean isBrokenBy(String text) {
    return !ACCEPTED.matcher(text).matches();
  }

  @Override
  public String message() {
    return "The URL is empty or has a space or a control character. Percent-encode such characters;"
        + " to have no default redirect URI, reset it.";
  }
}
