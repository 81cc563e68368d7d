package dev.amend.policy.fact;

import java.net.Inet6Address;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes IPv6 addresses in the form of RFC 5952, which the WHATWG URL standard uses too. */
final class Ipv6 {

  private static final Pattern LITERAL = Pattern.compile("\\[([0-9A-Fa-f:]+)]");
  private static final int GROUPS = 8;

  private Ipv6() {}

  /**
   * Returns the normal form of an address in brackets.
   *
   * @return empty if it isn't an address, has a zone, or is an IPv4 address in another form
   */
  static Optional<String> normal(String literal) {
    var matcher = LITERAL.matcher(literal);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Inet6Address.ofLiteral(matcher.group(1)) instanceof Inet6Address address
          ? Optional.of("[" + compressed(groups(address)) + "]")
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static int[] groups(Inet6Address address) {
    var shorts = ByteBuffer.wrap(address.getAddress()).asShortBuffer();
    return IntStream.range(0, GROUPS)
        .map(index -> Short.toUnsignedInt(shorts.get(index)))
        .toArray();
  }

  /** Replaces the longest run of zeros by two colons, the first of equally long ones. */
  private static String compressed(int[] groups) {
    var start = 0;
    var length = 1;
    for (var from = 0; from < GROUPS; from++) {
      var zeros = zeros(groups, from);
      if (zeros > length) {
        start = from;
        length = zeros;
      }
    }
    return length == 1
        ? text(groups, 0, GROUPS)
        : text(groups, 0, start) + "::" + text(groups, start + length, GROUPS);
  }

  private static int zeros(int[] groups, int from) {
    var end = from;
    while (end < GROUPS && groups[end] == 0) {
      end++;
    }
    return end - from;
  }

  private static String text(int[] groups, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(index -> Integer.toHexString(groups[index]))
        .collect(Collectors.joining(":"));
  }
}
