package dev.amend.local.secretsmanager;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.local.standin.ServiceException;
import java.util.Optional;

/**
 * The value of a version.
 *
 * @param member {@code SecretString} or {@code SecretBinary}
 * @param text the string, or the bytes in Base64
 */
record SecretValue(String member, String text) {

  private static final String STRING = "SecretString";
  private static final String BINARY = "SecretBinary";

  static SecretValue ofString(String text) {
    return new SecretValue(STRING, text);
  }

  /**
   * Reads the value in a request.
   *
   * @return the value; empty if the request has none
   * @throws ServiceException if the request has both a string and bytes
   */
  static Optional<SecretValue> in(ObjectNode input) {
    if (input.has(STRING) && input.has(BINARY)) {
      throw ServiceException.invalidParameter(
          "You can't specify both a binary secret value and a string secret value in the same"
              + " secret.");
    }
    var member = input.has(BINARY) ? BINARY : STRING;
    return Optional.ofNullable(input.path(member).textValue())
        .map(text -> new SecretValue(member, text));
  }

  /** Leaves the text out. */
  @Override
  public String toString() {
    return member;
  }
}
