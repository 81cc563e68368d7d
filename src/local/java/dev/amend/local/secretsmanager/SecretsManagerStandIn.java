package dev.amend.local.secretsmanager;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.local.standin.ServiceException;
import dev.amend.local.standin.StandIn;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** Secrets Manager in memory, as far as the secrets of app clients need it. */
public final class SecretsManagerStandIn extends StandIn {

  private final Keys keys = new Keys();
  private final RandomIds random;
  private final Secrets secrets;
  private final SecretOperations secretOperations;
  private final DeletionOperations deletionOperations;
  private final VersionOperations versionOperations;

  /**
   * Creates a service without secrets.
   *
   * @param time its clock
   * @param seed determines what it generates: the ends of ARNs and the IDs of versions that AWS
   *     services create
   */
  public SecretsManagerStandIn(InstantSource time, long seed) {
    super(time, Set.of("SecretId", "Name"));
    this.random = new RandomIds(seed);
    this.secrets = new Secrets(time, random);
    this.secretOperations = new SecretOperations(secrets, random, keys);
    this.deletionOperations = new DeletionOperations(secrets, random);
    this.versionOperations = new VersionOperations(secrets, keys);
  }

  /**
   * Says whether a KMS key can be used from now on.
   *
   * @param keyId the key exactly as requests name it, or {@code alias/aws/secretsmanager} for
   *     secrets with the default key
   * @param state whether it can be used
   */
  public void setKeyState(String keyId, KeyState state) {
    keys.set(keyId, state);
  }

  /** Removes every version without staging labels, as the service may do at any time. */
  public synchronized void removeDeprecatedVersions() {
    secrets.removeDeprecatedVersions();
  }

  /**
   * Reads a value without a call, so without faults, access dates or the call log.
   *
   * @param secretId the name or ARN of the secret, which may be scheduled for deletion
   * @param stage the staging label
   * @return the string; empty if the secret doesn't exist or no version has the staging label
   */
  public synchronized Optional<String> value(String secretId, String stage) {
    return secrets
        .find(secretId)
        .flatMap(secret -> secret.versions().labelled(stage))
        .map(version -> version.value().text());
  }

  /**
   * Creates a secret that an AWS service owns. Callers can read and describe it, but not change it.
   *
   * @param owner the service
   * @param name the secret's name after the service's ID and an exclamation mark
   * @param value its first value
   * @return its ARN, which is never used again
   * @throws ServiceException if a secret has this name already
   */
  public synchronized String createOwned(Owner owner, String name, String value) {
    return secretOperations.createOwned(owner, name, value);
  }

  /**
   * Gives a secret that an AWS service owns a new current value.
   *
   * @param arn the ARN of an existing secret
   * @param value the value
   */
  public synchronized void putOwned(String arn, String value) {
    var secret = secrets.find(arn).orElseThrow();
    versionOperations.putOwned(secret, random.versionId(), value);
  }

  /**
   * Deletes a secret that an AWS service owns, immediately and without a recovery window.
   *
   * @param arn the secret's ARN; nothing happens if the secret doesn't exist
   */
  public synchronized void deleteOwned(String arn) {
    secrets.find(arn).ifPresent(secrets::delete);
  }

  /** DescribeSecret, GetSecretValue and ListSecretVersionIds can be stale. */
  @Override
  protected ObjectNode answer(String operation, ObjectNode request, boolean isStale) {
    var shape = RequestShapes.ALL.of(operation);
    var input = shape.accept(request, Set.of(), "ValidationException");
    return switch (operation) {
      case "CreateSecret" -> secretOperations.create(input);
      case "DescribeSecret" -> secretOperations.describe(input, isStale);
      case "DeleteSecret" -> deletionOperations.delete(input);
      case "RestoreSecret" -> deletionOperations.restore(input);
      case "TagResource" -> secretOperations.tag(input);
      case "UntagResource" -> secretOperations.untag(input);
      case "PutSecretValue" -> versionOperations.put(input);
      case "GetSecretValue" -> versionOperations.get(input, isStale);
      case "UpdateSecretVersionStage" -> versionOperations.updateStage(input);
      case "ListSecretVersionIds" -> versionOperations.list(input, isStale);
      default -> throw new IllegalStateException(operation);
    };
  }
}
