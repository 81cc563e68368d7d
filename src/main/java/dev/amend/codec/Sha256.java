package dev.amend.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 digests of text. */
public final class Sha256 {

  private static final int SHORT_BYTES = 16;

  private Sha256() {}

  /**
   * Digests a text.
   *
   * @param text any text
   * @return 64 hexadecimal digits
   */
  public static String hex(String text) {
    return HexFormat.of().formatHex(digest(text));
  }

  /**
   * Digests a text where 128 bits are enough to tell values apart.
   *
   * @param text any text
   * @return 32 hexadecimal digits
   */
  public static String shortHex(String text) {
    return HexFormat.of().formatHex(digest(text), 0, SHORT_BYTES);
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime provides SHA-256", e);
    }
  }
}
