package dev.amend.result;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Derives a result's ID from the request's key and content and from the outcome, so that every
 * publication of a result has the same ID.
 */
final class StableId {

  private static final UUID NAMESPACE = UUID.fromString("6f5c9f0e-0d4b-5c51-9d3b-3f1d0c2a7a11");

  private StableId() {}

  /** Creates a name-based UUID (RFC 9562, version 5). */
  static UUID of(String key, String digest, Outcome outcome) {
    try {
      var sha1 = MessageDigest.getInstance("SHA-1");
      sha1.update(
          ByteBuffer.allocate(16)
              .putLong(NAMESPACE.getMostSignificantBits())
              .putLong(NAMESPACE.getLeastSignificantBits())
              .array());
      var hash = ByteBuffer.wrap(sha1.digest((digest + " " + outcome + " " + key).getBytes(UTF_8)));
      var high = (hash.getLong() & ~0xF000L) | 0x5000L;
      var low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
      return new UUID(high, low);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-1", e);
    }
  }
}
