package dev.amend.appclient.rule;

import static dev.amend.appclient.Setting.CALLBACK_URLS;
import static dev.amend.appclient.Setting.DEFAULT_REDIRECT_URI;
import static dev.amend.appclient.Setting.LOGOUT_URLS;

import dev.amend.appclient.Code;
import dev.amend.appclient.Setting;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules about callback URLs, logout URLs and the default redirect URI. */
final class UrlRules {

  private static final List<Setting> URLS =
      List.of(CALLBACK_URLS, LOGOUT_URLS, DEFAULT_REDIRECT_URI);
  private static final int MAX_CHARACTERS = 1_024;
  private static final Pattern ACCEPTED = Pattern.compile("[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+");
  private static final Set<String> UNSAFE_SCHEMES =
      Set.of("javascript", "data", "vbscript", "file");

  private UrlRules() {}

  static List<Rule> all() {
    return List.of(
        // API reference, UpdateUserPoolClient: CallbackURLs ("be an absolute URI");
        // RFC 6749 section 3.1.2. Custom schemes are accepted.
        Rule.onAdded(
            Code.URL_RELATIVE,
            URLS,
            url -> !url.isEmpty() && new Url(url).scheme().isEmpty(),
            "The URL must be absolute. Include its scheme, as in https://example.com/path."),
        // API reference, UpdateUserPoolClient: CallbackURLs; RFC 6749 section 3.1.2.
        Rule.onAdded(
            Code.URL_FRAGMENT,
            URLS,
            url -> url.indexOf('#') >= 0,
            "The URL can't have a fragment. Remove the # and everything after it."),
        // API reference, UpdateUserPoolClient and UserPoolClientType: CallbackURLs;
        // RFC 9700 section 2.6.
        Rule.onAdded(
            Code.URL_HTTP,
            URLS,
            url -> new Url(url).scheme().equals("http") && !new Url(url).isLoopback(),
            "The URL can't use HTTP, except for localhost, 127.0.0.1 and [::1]. Use https."),
        // API reference, UpdateUserPoolClient: length of CallbackURLs and DefaultRedirectURI.
        Rule.onAdded(
            Code.URL_TOO_LONG,
            URLS,
            url -> url.codePointCount(0, url.length()) > MAX_CHARACTERS,
            "The URL has more than 1,024 characters. Shorten it."),
        // API reference, UpdateUserPoolClient: pattern of CallbackURLs and DefaultRedirectURI.
        Rule.onAdded(
            Code.URL_INVALID,
            URLS,
            url -> !ACCEPTED.matcher(url).matches(),
            "The URL is empty, or has a space or a control character. Percent-encode such"
                + " characters. To remove the default redirect URI, reset it."),
        // A precaution of this project: RFC 9700 section 2.1; RFC 3986 sections 3.2.1 and 7.6.
        Rule.onAdded(Code.URL_UNSAFE, URLS, UrlRules::dangers).asWarning(),
        // API reference, UpdateUserPoolClient: DefaultRedirectURI.
        Rule.onStrings(
            Code.REDIRECT_DEFAULT_NOT_LISTED,
            List.of(DEFAULT_REDIRECT_URI, CALLBACK_URLS),
            (after, uri) -> !uri.isEmpty() && !after.list(CALLBACK_URLS).elements().contains(uri),
            "The default redirect URI isn't in CallbackURLs. Add it there, or set or reset"
                + " DefaultRedirectURI in the same request."));
  }

  private static Stream<String> dangers(String text) {
    var url = new Url(text);
    return Stream.of(
            when(
                UNSAFE_SCHEMES.contains(url.scheme()),
                "A javascript, data, vbscript or file URL can run code or open local files. Use"
                    + " https."),
            when(
                url.hasUserInfo(),
                "The URL has user information before an @, which can hide the host. Remove it."),
            when(
                url.hasWildcard(),
                "The URL has a wildcard, but Cognito compares URLs exactly. Add each URL in full."),
            when(
                url.scheme().equals("https") && url.host().isEmpty(),
                "The URL doesn't have a host. Write it as in https://example.com/path."),
            when(url.isPortTooHigh(), "The URL's port is above 65535. Correct the port."))
        .flatMap(Optional::stream);
  }

  private static Optional<String> when(boolean condition, String message) {
    return Optional.of(message).filter(_ -> condition);
  }
}
