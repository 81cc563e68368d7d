package dev.amend.appclient.rule;

import dev.amend.appclient.Code;

/**
 * Refuses URLs without a scheme.
 *
 * <p>Custom schemes are accepted, such as {@code myapp://callback}. Source: Cognito API reference,
 * UpdateUserPoolClient (CallbackURLs, "be an absolute URI"); RFC 6749 section 3.1.2.
 */
record UrlRelative() implements UrlRule {

  @Override
  public Code code() {
    return Code.URL_RELATIVE;
  }

  @Override
  public boolean isBrokenBy(String text) {
    return !text.isEmpty() && new Url(text).scheme().isEmpty();
  }

  @Override
  public String message() {
    return "The URL is not absolute. Give it with its scheme, such as https://example.com/path.";
  }
}
