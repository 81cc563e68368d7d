package dev.amend.policy.fact;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a URL that rules see.
 *
 * <p>A policy must not decide about one host while a browser goes to another. So a URL is split
 * only where RFC 3986 and the WHATWG URL standard agree on its parts.
 *
 * @param scheme in lower case
 * @param host in {@link HostName normal form}; empty if the URL doesn't have one
 * @param port the effective one; empty if the URL has none and its scheme doesn't imply one
 * @param path as it is written
 * @param hasQuery whether the URL has a question mark
 * @param hasUserInfo whether the URL has an at sign before its host
 */
record UrlParts(
    String scheme,
    Optional<String> host,
    Optional<Integer> port,
    String path,
    boolean hasQuery,
    boolean hasUserInfo) {

  /** The schemes that the WHATWG URL standard reads in a way of its own, with their ports. */
  private static final Map<String, Integer> SPECIAL =
      Map.of("http", 80, "https", 443, "ws", 80, "wss", 443, "ftp", 21);

  private static final int MAX_PORT = 65_535;

  /** RFC 3986 appendix B, and section 3.2 for the authority. */
  private static final Pattern URL =
      Pattern.compile(
          "(?<scheme>[A-Za-z][A-Za-z0-9+.-]*):"
              + "(?://(?<user>[^/?#@]*@)?(?<host>\\[[^\\]/?#@]*]|[^:/?#@\\[\\]]*)(?::(?<port>[0-9]*))?(?=[/?#]|$))?"
              + "(?<path>[^?#]*)(?<query>\\?[^#]*)?(?:#.*)?",
          Pattern.DOTALL);

  /** Browsers drop tabs and line breaks, and spaces at either end. */
  private static final Pattern DROPPED = Pattern.compile("[\\x00-\\x20\\x7F-\\x9F]");

  private static final Pattern DOT_SEGMENT = Pattern.compile("(?i)(^|/)(\\.|%2e){1,2}(/|$)");

  /** What RFC 3986 section 3.2.2 allows in the host of a scheme that isn't special. */
  private static final Pattern OPAQUE_HOST = Pattern.compile("[a-z0-9._~!$&'()*+,;=-]+");

  /** A split URL, or why it can't be split. */
  sealed interface Reading {

    /** The URL's parts. */
    record Split(UrlParts parts) implements Reading {}

    /**
     * A URL that can't be split with certainty.
     *
     * @param reason why, as the end of a sentence that begins with "The URL"
     */
    record Unclear(String reason) implements Reading {}
  }

  /** Splits a URL. */
  static Reading read(String text) {
    if (DROPPED.matcher(text).find()) {
      return new Reading.Unclear("has a space or a control character");
    }
    if (text.indexOf('\\') >= 0) {
      return new Reading.Unclear("has a backslash");
    }
    var url = URL.matcher(text);
    return url.matches() ? read(url) : new Reading.Unclear("doesn't begin with a scheme");
  }

  private static Reading read(Matcher url) {
    var scheme = url.group("scheme").toLowerCase(Locale.ROOT);
    var isSpecial = SPECIAL.containsKey(scheme);
    var rawHost = Optional.ofNullable(url.group("host")).filter(host -> !host.isEmpty());
    var host = rawHost.flatMap(raw -> isSpecial ? HostName.normal(raw) : opaque(raw));
    var port = port(url.group("port"), scheme);
    var path = url.group("path");
    if (isSpecial ? rawHost.isEmpty() : url.group("host") == null && path.startsWith("//")) {
      return new Reading.Unclear("doesn't have exactly two slashes and a host after its scheme");
    }
    if (host.isEmpty() && rawHost.isPresent()) {
      return new Reading.Unclear(
          "has a host that can be read in more than one way; write it in ASCII (xn--…), without"
              + " percent signs or empty labels, and an IPv4 address in dotted decimal");
    }
    if (port.filter(number -> number > MAX_PORT).isPresent()) {
      return new Reading.Unclear("has a port above 65535");
    }
    if (isSpecial && DOT_SEGMENT.matcher(path).find()) {
      return new Reading.Unclear("has a dot segment in its path, which browsers resolve");
    }
    return new Reading.Split(
        new UrlParts(
            scheme, host, port, path, url.group("query") != null, url.group("user") != null));
  }

  private static Optional<String> opaque(String raw) {
    return raw.startsWith("[")
        ? Ipv6.normal(raw)
        : Optional.of(raw.toLowerCase(Locale.ROOT).replaceFirst("\\.$", ""))
            .filter(host -> OPAQUE_HOST.matcher(host).matches());
  }

  private static Optional<Integer> port(@Nullable String digits, String scheme) {
    var stated = digits == null ? "" : digits.replaceFirst("^0+(?=.)", "");
    if (stated.isEmpty()) {
      return Optional.ofNullable(SPECIAL.get(scheme));
    }
    return Optional.of(stated.length() > 5 ? Integer.MAX_VALUE : Integer.parseInt(stated));
  }
}
