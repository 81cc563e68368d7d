package dev.amend.local.cognito;

import java.util.regex.Pattern;

/** What the service takes as a redirect (API reference, CallbackURLs). */
final class RedirectUrl {

  private static final Pattern SCHEME =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
  private static final Pattern THIS_MACHINE =
      Pattern.compile(
          "(?i)http://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d*)?([/?\\\\#].*)?", Pattern.DOTALL);

  private RedirectUrl() {}

  static void check(String url) {
    var scheme = SCHEME.matcher(url);
    if (!scheme.matches()) {
      throw CognitoFault.invalid(url + " is not an absolute URI.");
    }
    if (url.contains("#")) {
      throw CognitoFault.invalid(url + " cannot use fragment");
    }
    if (scheme.group(1).equalsIgnoreCase("http") && !THIS_MACHINE.matcher(url).matches()) {
      throw CognitoFault.invalid(url + " cannot use the HTTP protocol.");
    }
  }
}
