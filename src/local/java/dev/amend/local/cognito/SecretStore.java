package dev.amend.local.cognito;

import java.util.Optional;

/**
 * Secrets Manager, as far as Cognito uses it for client secrets that it manages. Implementations
 * are thread-safe.
 */
public interface SecretStore {

  /**
   * Creates a secret.
   *
   * @param name its name, which no other secret has
   * @param value its first value
   * @return its ARN, which is never used again
   */
  String create(String name, String value);

  /**
   * Gives a secret a new current value.
   *
   * @param arn the secret's ARN
   * @param value the value
   */
  void put(String arn, String value);

  /**
   * Deletes a secret immediately, without a recovery window.
   *
   * @param arn the secret's ARN
   */
  void delete(String arn);

  /**
   * Reads a secret.
   *
   * @param arn the secret's ARN
   * @return its current value; empty if the secret doesn't exist
   */
  Optional<String> value(String arn);
}
