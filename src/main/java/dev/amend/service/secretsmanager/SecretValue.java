package dev.amend.service.secretsmanager;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.amend.appclient.ClientKey;
import dev.amend.codec.Json;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The value of a secret, in the JSON shape that Cognito uses for secrets that it manages itself.
 */
final class SecretValue {

  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  /** The most that Cognito takes (API reference, AddUserPoolClientSecret). */
  private static final int CHARACTERS = 64;

  private static final String MEMBER = "clientSecretValue";

  private SecretValue() {}

  /** Uses a generator of its own: a shared one could be part of a SnapStart snapshot. */
  static String generate() {
    return new SecureRandom()
        .ints(CHARACTERS, 0, ALPHABET.length())
        .mapToObj(index -> ALPHABET.substring(index, index + 1))
        .collect(Collectors.joining());
  }

  static String json(ClientKey client, String value) {
    return Json.write(
        Json.object()
            .put("userPoolId", client.userPoolId())
            .put("userPoolClientId", client.clientId())
            .put(MEMBER, value));
  }

  /** Returns the client secret in a secret string; empty if there is none. */
  static Optional<String> read(String secretString) {
    try {
      return Optional.ofNullable(Json.MAPPER.readTree(secretString).path(MEMBER).textValue());
    } catch (JsonProcessingException _) {
      return Optional.empty();
    }
  }
}
