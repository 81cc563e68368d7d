package dev.amend.local.secretsmanager;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.local.standin.ServiceException;
import java.util.Optional;

/**
 * Rules on ClientRequestToken, which becomes the ID of a version. A token that is used again must
 * have the same value, and then changes nothing (API reference, PutSecretValue).
 */
final class RequestToken {

  private RequestToken() {}

  /**
   * Returns the token in a request. SDKs generate one where the caller gives none.
   *
   * @throws ServiceException if the request has none
   */
  static String in(ObjectNode input) {
    if (!input.has("ClientRequestToken")) {
      throw new ServiceException(
          "InvalidRequestException",
          "You must provide a ClientRequestToken value. We recommend a UUID-type value.");
    }
    return input.get("ClientRequestToken").textValue();
  }

  /**
   * Requires that a repeated request has the value of the version that it created.
   *
   * @throws ServiceException if it has another value
   */
  static void requireSameValue(Secret secret, Version version, Optional<SecretValue> value) {
    if (!value.equals(Optional.of(version.value()))) {
      throw new ServiceException(
          "ResourceExistsException",
          ("You can't use ClientRequestToken %s because that value is already in use for a version"
                  + " of secret %s.")
              .formatted(version.id(), secret.arn()));
    }
  }
}
