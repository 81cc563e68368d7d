package dev.amend.result;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.codec.Json;
import java.time.Instant;
import java.util.Optional;

/**
 * What a request did to a client's secrets: the {@code data.secret} of a result. It never has a
 * value, a hash of one or a part of one.
 *
 * @param action {@code issued} or {@code retired}; empty if nothing was done
 * @param issuedId the id of the new secret
 * @param retiredId the id of the deleted secret
 * @param createdAt when the client's newest secret was created
 * @param retireAfter when the older of two secrets is due to be deleted
 * @param secretArn the secret in AWS Secrets Manager
 * @param versionId the version there that holds the new value
 */
public record SecretReport(
    Optional<String> action,
    Optional<String> issuedId,
    Optional<String> retiredId,
    Optional<Instant> createdAt,
    Optional<Instant> retireAfter,
    Optional<String> secretArn,
    Optional<String> versionId) {

  private static final Optional<String> NO_TEXT = Optional.empty();
  private static final Optional<Instant> NO_DATE = Optional.empty();

  /** Nothing needs to be done. */
  public static SecretReport unchanged(Instant createdAt, Optional<Instant> retireAfter) {
    return new SecretReport(
        NO_TEXT, NO_TEXT, NO_TEXT, Optional.of(createdAt), retireAfter, NO_TEXT, NO_TEXT);
  }

  /** A new secret is to be issued; its id isn't known yet. */
  public static SecretReport issuing() {
    return new SecretReport(
        Optional.of("issued"), NO_TEXT, NO_TEXT, NO_DATE, NO_DATE, NO_TEXT, NO_TEXT);
  }

  /** A secret is, or is to be, deleted. */
  public static SecretReport retired(String secretId) {
    return new SecretReport(
        Optional.of("retired"), NO_TEXT, Optional.of(secretId), NO_DATE, NO_DATE, NO_TEXT, NO_TEXT);
  }

  ObjectNode json() {
    var json = Json.object();
    action.ifPresent(text -> json.put("action", text));
    issuedId.ifPresent(text -> json.put("issuedId", text));
    retiredId.ifPresent(text -> json.put("retiredId", text));
    createdAt.ifPresent(date -> json.put("createdAt", date.toString()));
    retireAfter.ifPresent(date -> json.put("retireAfter", date.toString()));
    secretArn.ifPresent(text -> json.put("secretArn", text));
    versionId.ifPresent(text -> json.put("versionId", text));
    return json;
  }
}
