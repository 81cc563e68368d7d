package dev.amend.policy.fact;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the host of a URL in the form in which hosts that mean the same are equal: in lower case,
 * in ASCII (UTS 46, non-transitional) and without a trailing dot.
 *
 * <p>The JDK's {@link IDN} is IDNA2003. It agrees with UTS 46 on a host that is in lower case and
 * in NFKC, if IDNA2003 leaves it as it is. Of every other host, this class doesn't know the form:
 * the letters that the two standards read differently ({@code ß}, for example), letters whose case
 * mapping isn't plain, characters that are ignored, and symbols. Such a host can still be written
 * in ASCII. The tests compare all of Unicode with ICU.
 */
final class HostName {

  /** What RFC 3986 section 3.2.2 allows in a name without percent-encoding. */
  private static final Pattern PLAIN_ASCII = Pattern.compile("[A-Za-z0-9._~!$&'()*+,;=-]+");

  /** The same, and other letters. */
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9._~!$&'()*+,;=\\p{L}\\p{M}\\p{Nd}-]+");

  /** Letters that UTS 46 maps in another way than to lower case, and characters that it ignores. */
  private static final Pattern MAPPED_OTHERWISE =
      Pattern.compile(
          "[\\p{IsCherokee}\\x{1C80}-\\x{1C8F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}"
              + "\\x{180B}-\\x{180F}\\x{3164}\\x{FFA0}\\x{E0000}-\\x{E0FFF}]");

  /** An empty label, one that begins with a combining mark, or one that decodes to plain ASCII. */
  private static final Pattern BAD_LABEL =
      Pattern.compile("^\\.|\\.\\.|\\.$|(^|\\.)(\\p{M}|xn--([^.]*-)?(\\.|$))");

  /** The WHATWG URL standard reads a host as an IPv4 address if its last label is a number. */
  private static final Pattern ENDS_IN_NUMBER =
      Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)", Pattern.DOTALL);

  private static final Pattern IPV4 =
      Pattern.compile("((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(?!$)|$)){4}");

  private HostName() {}

  /**
   * Returns the normal form of a host.
   *
   * @param raw the host as a URL has it, an IPv6 address in brackets
   * @return empty if the host isn't valid, or standards or browsers read it differently
   */
  static Optional<String> normal(String raw) {
    if (raw.startsWith("[")) {
      return Ipv6.normal(raw);
    }
    var host = withoutTrailingDot(mapped(mapped(raw)));
    return isCertain(raw) && isCertain(host)
        ? ascii(host).filter(name -> !BAD_LABEL.matcher(host).find() && isNameOrIpv4(name))
        : Optional.empty();
  }

  private static boolean isCertain(String text) {
    return PLAIN_ASCII.matcher(text).matches()
        || (PLAIN.matcher(text).matches() && !MAPPED_OTHERWISE.matcher(text).find());
  }

  /** Character by character, because the case of a sigma depends on its place in a word. */
  private static String mapped(String text) {
    if (isAscii(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    var lower =
        text.codePoints()
            .mapToObj(Character::toString)
            .map(character -> character.toLowerCase(Locale.ROOT))
            .collect(Collectors.joining());
    return Normalizer.normalize(lower, Normalizer.Form.NFKC);
  }

  private static String withoutTrailingDot(String host) {
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  private static Optional<String> ascii(String host) {
    if (isAscii(host)) {
      return Optional.of(host);
    }
    try {
      var ascii = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
      return Optional.of(ascii)
          .filter(_ -> IDN.toUnicode(ascii, IDN.ALLOW_UNASSIGNED).equals(host));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static boolean isAscii(String text) {
    for (var index = 0; index < text.length(); index++) {
      if (text.charAt(index) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNameOrIpv4(String host) {
    return !ENDS_IN_NUMBER.matcher(host).matches() || IPV4.matcher(host).matches();
  }
}
