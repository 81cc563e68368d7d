package dev.amend.appclient.rule;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The parts of a URL that the rules look at.
 *
 * <p>Taken apart by hand: {@link java.net.URI} refuses texts that the service accepts.
 *
 * @param text as the service has it
 */
record Url(String text) {

  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

  // Browsers end the host at a backslash too, so what follows one must not pass for the host.
  private static final Pattern HOST =
      Pattern.compile(
          "[^:]*://(?:[^/?#\\\\]*@)?(\\[[^]/?#\\\\]*]|[^:/?#\\\\@]*)(?=[:/?#\\\\]|$)",
          Pattern.DOTALL);

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /** Tells whether it starts with a scheme, of whatever kind. */
  boolean isAbsolute() {
    return SCHEME.matcher(text).lookingAt();
  }

  /** Tells whether its scheme is plain HTTP. */
  boolean isHttp() {
    return text.regionMatches(true, 0, "http:", 0, "http:".length());
  }

  /** Tells whether its host is one of the three that mean this machine. */
  boolean isLoopback() {
    var host = HOST.matcher(text);
    return host.lookingAt() && LOOPBACK.contains(host.group(1).toLowerCase(Locale.ROOT));
  }
}
