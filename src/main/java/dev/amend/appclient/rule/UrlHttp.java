package dev.amend.appclient.rule;

import dev.amend.appclient.Code;

/**
 * Refuses plain HTTP to any host but this machine.
 *
 * <p>{@code localhost}, {@code 127.0.0.1} and {@code [::1]} may use it, with any port. The service
 * answers "cannot use the HTTP protocol". Source: Cognito API reference, UpdateUserPoolClient and
 * UserPoolClientType (CallbackURLs); RFC 9700 section 2.6.
 */
record UrlHttp() implements UrlRule {

  @Override
  public Code code() {
    return Code.URL_HTTP;
  }

  @Override
  public boolean isBrokenBy(String text) {
    var url = new Url(text);
    return url.scheme().equals("http") && !url.isLoopback();
  }

  @Override
  public String message() {
    return "Plain HTTP is accepted for localhost, 127.0.0.1 and [::1] only. Use https.";
  }
}
