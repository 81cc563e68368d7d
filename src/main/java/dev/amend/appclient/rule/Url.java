package dev.amend.appclient.rule;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a URL that the rules look at.
 *
 * <p>Split by hand: {@link java.net.URI} refuses texts that the service accepts.
 *
 * @param text the URL as the service has it
 */
record Url(String text) {

  private static final String MAX_PORT = "65535";

  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):");

  // Browsers end the host at a backslash too, so the text after one must not count as the host.
  private static final Pattern AUTHORITY =
      Pattern.compile(
          "[^:]*://(?<user>[^/?#\\\\]*@)?(?<host>\\[[^]/?#\\\\]*]|[^:/?#\\\\@]*)(?=[:/?#\\\\]|$)(:(?<port>[0-9]+))?",
          Pattern.DOTALL);

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /** Returns the scheme in lower case, or an empty string for a relative URL. */
  String scheme() {
    var scheme = SCHEME.matcher(text);
    return scheme.lookingAt() ? scheme.group(1).toLowerCase(Locale.ROOT) : "";
  }

  /** Returns the host in lower case, or an empty string if the URL doesn't have one. */
  String host() {
    return part("host").orElse("").toLowerCase(Locale.ROOT);
  }

  boolean hasUserInfo() {
    return part("user").isPresent();
  }

  boolean hasWildcard() {
    return text.indexOf('*') >= 0;
  }

  /** Tells whether the URL gives a port above 65535, the highest there is. */
  boolean isPortTooHigh() {
    var digits = part("port").orElse("").replaceFirst("^0+", "");
    return digits.length() > MAX_PORT.length()
        || (digits.length() == MAX_PORT.length() && digits.compareTo(MAX_PORT) > 0);
  }

  /** Tells whether the host is one of the three that mean this machine. */
  boolean isLoopback() {
    return LOOPBACK.contains(host());
  }

  private Optional<String> part(String name) {
    return Optional.of(AUTHORITY.matcher(text))
        .filter(Matcher::lookingAt)
        .map(authority -> authority.group(name));
  }
}
