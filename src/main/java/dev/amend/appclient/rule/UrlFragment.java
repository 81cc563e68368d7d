package dev.amend.appclient.rule;

import dev.amend.appclient.Code;

/**
 * Refuses URLs with a fragment, an empty one included.
 *
 * <p>The service answers "cannot use fragment". Source: Cognito API reference, UpdateUserPoolClient
 * (CallbackURLs); RFC 6749 section 3.1.2.
 */
record UrlFragment() implements UrlRule {

  @Override
  public Code code() {
    return Code.URL_FRAGMENT;
  }

  @Override
  public boolean isBrokenBy(String text) {
    return text.indexOf('#') >= 0;
  }

  @Override
  public String message() {
    return "The URL has a fragment, which is not accepted. Leave out the # and what follows it.";
  }
}
