package dev.amend.local.secretsmanager;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.local.standin.AwsJsonWire;
import dev.amend.local.standin.ServiceException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Deleting and restoring secrets. The shapes of the requests have been checked. */
final class DeletionOperations {

  private static final int MIN_DAYS = 7;
  private static final int MAX_DAYS = 30;

  private final Secrets secrets;
  private final RandomIds random;

  DeletionOperations(Secrets secrets, RandomIds random) {
    this.secrets = secrets;
    this.random = random;
  }

  /** Schedules a secret for deletion, or deletes it immediately. */
  ObjectNode delete(ObjectNode input) {
    var isForced = input.path("ForceDeleteWithoutRecovery").asBoolean(false);
    var window = recoveryWindow(input, isForced);
    return isForced
        ? force(Secrets.id(input))
        : schedule(secrets.get(input).requireUsable(), window);
  }

  ObjectNode restore(ObjectNode input) {
    var secret = secrets.get(input);
    if (secret.isScheduledForDeletion()) {
      secrets.put(secret.deleted(Optional.empty(), secrets.now()));
    }
    return secret.answer();
  }

  private static Duration recoveryWindow(ObjectNode input, boolean isForced) {
    var days = input.path("RecoveryWindowInDays").asInt(MAX_DAYS);
    if (isForced && input.has("RecoveryWindowInDays")) {
      throw ServiceException.invalidParameter(
          "You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays.");
    }
    if (days < MIN_DAYS || days > MAX_DAYS) {
      throw ServiceException.invalidParameter(
          "The RecoveryWindowInDays value must be between 7 and 30 days (inclusive).");
    }
    return Duration.ofDays(days);
  }

  private ObjectNode schedule(Secret secret, Duration window) {
    var now = secrets.now();
    var end = now.plus(window);
    secrets.put(secret.deleted(Optional.of(end), now));
    return deleted(secret.answer(), end);
  }

  /** Forcing succeeds even if the secret doesn't exist (API reference, DeleteSecret). */
  private ObjectNode force(String id) {
    var secret = secrets.find(id);
    secret.map(Secret::requireNotOwned).ifPresent(secrets::delete);
    var answer = secret.map(Secret::answer).orElseGet(() -> unknown(id));
    return deleted(answer, secrets.now());
  }

  private ObjectNode unknown(String id) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("ARN", Secrets.arn(id, random.suffix()))
        .put("Name", id);
  }

  private static ObjectNode deleted(ObjectNode answer, Instant date) {
    return answer.put("DeletionDate", AwsJsonWire.timestamp(date));
  }
}
