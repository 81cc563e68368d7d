package dev.amend.appclient.rule;

import dev.amend.appclient.Code;

/**
 * Refuses URLs of more than 1,024 characters.
 *
 * <p>Source: Cognito API reference, UpdateUserPoolClient (CallbackURLs, LogoutURLs,
 * DefaultRedirectURI: length).
 */
record UrlTooLong() implements UrlRule {

  private static final int MOST = 1_024;

  @Override
  public Code code() {
    return Code.URL_TOO_LONG;
  }

  @Override
  public boolean isBrokenBy(String text) {
    return text.codePointCount(0, text.length()) > MOST;
  }

  @Override
  public String message() {
    return "The URL has more than 1,024 characters. Shorten it.";
  }
}
