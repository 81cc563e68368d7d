package dev.amend.local.cognito;

import dev.amend.local.standin.ServiceException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules on callback URLs, logout URLs and the default redirect URI. */
final class UrlRules {

  private static final Pattern SCHEME =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
  private static final Pattern LOCALHOST =
      Pattern.compile(
          "(?i)http://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d*)?([/?\\\\#].*)?", Pattern.DOTALL);

  private UrlRules() {}

  static void defaultListed(ProposedClient client) {
    client
        .text("DefaultRedirectURI")
        .filter(uri -> !client.list("CallbackURLs").contains(uri))
        .ifPresent(
            uri -> {
              throw ServiceException.invalidParameter(
                  "The default redirect URI %s is not in the callback URIs list.".formatted(uri));
            });
  }

  /** The service's message for a URL without a scheme isn't known. */
  static void schemes(ProposedClient client) {
    urls(client)
        .forEach(
            url -> {
              var scheme = SCHEME.matcher(url);
              if (!scheme.matches()) {
                throw ServiceException.invalidParameter(url + " is not an absolute URI.");
              }
              if (scheme.group(1).equalsIgnoreCase("http") && !LOCALHOST.matcher(url).matches()) {
                throw ServiceException.invalidParameter(url + " cannot use the HTTP protocol.");
              }
            });
  }

  static void fragments(ProposedClient client) {
    urls(client)
        .filter(url -> url.contains("#"))
        .forEach(
            url -> {
              throw ServiceException.invalidParameter(url + " cannot use fragment");
            });
  }

  private static Stream<String> urls(ProposedClient client) {
    return Stream.of(
            client.list("CallbackURLs").stream(),
            client.list("LogoutURLs").stream(),
            client.text("DefaultRedirectURI").stream())
        .flatMap(urls -> urls);
  }
}
