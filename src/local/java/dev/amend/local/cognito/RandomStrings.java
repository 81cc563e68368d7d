package dev.amend.local.cognito;

import java.util.Random;

/** Makes ids and secrets of the service's form, the same again for the same seed. */
final class RandomStrings {

  private static final String SMALL = "abcdefghijklmnopqrstuvwxyz0123456789";

  private final Random random;

  RandomStrings(long seed) {
    this.random = new Random(seed);
  }

  String poolId() {
    return "eu-west-1_" + text(9);
  }

  String clientId() {
    return text(26);
  }

  String secret() {
    return text(51);
  }

  private synchronized String text(int length) {
    var text = new StringBuilder(length);
    for (var index = 0; index < length; index++) {
      text.append(SMALL.charAt(random.nextInt(SMALL.length())));
    }
    return text.toString();
  }
}
