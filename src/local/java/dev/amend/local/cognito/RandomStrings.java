package dev.amend.local.cognito;

import dev.amend.local.standin.Account;
import java.util.Random;

/** Generates IDs and secrets in the service's format. The same seed generates the same ones. */
final class RandomStrings {

  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";

  private final Random random;

  RandomStrings(long seed) {
    this.random = new Random(seed);
  }

  String poolId() {
    return Account.REGION + "_" + ofLength(9);
  }

  String clientId() {
    return ofLength(26);
  }

  String secret() {
    return ofLength(51);
  }

  private synchronized String ofLength(int length) {
    var text = new StringBuilder(length);
    for (var index = 0; index < length; index++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }
}
