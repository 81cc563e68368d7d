package dev.amend.local.secretsmanager;

import java.util.Random;
import java.util.UUID;

/** Generates the random parts of ARNs, and version IDs. The same seed gives the same ones. */
final class RandomIds {

  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final int SUFFIX_LENGTH = 6;

  private final Random random;

  RandomIds(long seed) {
    this.random = new Random(seed);
  }

  /** Returns the characters at the end of an ARN (API reference, CreateSecret). */
  String suffix() {
    var text = new StringBuilder(SUFFIX_LENGTH);
    for (var index = 0; index < SUFFIX_LENGTH; index++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  String versionId() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }
}
