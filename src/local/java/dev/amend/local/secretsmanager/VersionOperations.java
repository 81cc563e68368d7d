package dev.amend.local.secretsmanager;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.local.standin.AwsJsonWire;
import dev.amend.local.standin.ServiceException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Operations on the versions of a secret. The shapes of their requests have been checked. */
final class VersionOperations {

  private final Secrets secrets;
  private final Keys keys;

  VersionOperations(Secrets secrets, Keys keys) {
    this.secrets = secrets;
    this.keys = keys;
  }

  /** Adds a version. The first one gets AWSCURRENT whatever the request says. */
  ObjectNode put(ObjectNode input) {
    var token = RequestToken.in(input);
    var value = SecretValue.in(input).orElseThrow(VersionOperations::noValue);
    var secret = changeable(input);
    var repeated = secret.versions().find(token);
    if (repeated.isPresent()) {
      RequestToken.requireSameValue(secret, repeated.get(), Optional.of(value));
      return repeated.get().describe(secret.answer());
    }
    keys.encrypt(secret.metadata().keyId());
    var changed = put(secret, Version.created(token, value, secrets.now()), stages(secret, input));
    return changed.versions().find(token).orElseThrow().describe(changed.answer());
  }

  /** Adds a version with AWSCURRENT to a secret that an AWS service owns. */
  void putOwned(Secret secret, String versionId, String value) {
    var version = Version.created(versionId, SecretValue.ofString(value), secrets.now());
    put(secret, version, Set.of(Versions.CURRENT));
  }

  /** Reads a value: that of AWSCURRENT unless the request says otherwise. */
  ObjectNode get(ObjectNode input, boolean isStale) {
    var secret = secrets.read(input, isStale).requireUsable();
    var version = requested(secret, input);
    keys.decrypt(secret.metadata().keyId());
    if (!isStale) {
      var today = LocalDate.ofInstant(secrets.now(), ZoneOffset.UTC);
      secrets.putRead(secret.readOn(today, version.id()));
    }
    return version
        .describe(secret.answer())
        .put(version.value().member(), version.value().text())
        .put("CreatedDate", AwsJsonWire.timestamp(version.created()));
  }

  ObjectNode list(ObjectNode input, boolean isStale) {
    return VersionList.of(secrets.read(input, isStale), input);
  }

  /** Attaches a staging label to a version, moves it, or detaches it. */
  ObjectNode updateStage(ObjectNode input) {
    var secret = changeable(input);
    var move =
        new StageMove(
            input.path("VersionStage").asText(),
            version(secret, input, "RemoveFromVersionId"),
            version(secret, input, "MoveToVersionId"));
    secrets.put(secret.with(move.apply(secret.versions()), secrets.now()));
    return secret.answer();
  }

  private Secret changeable(ObjectNode input) {
    return secrets.get(input).requireUsable().requireNotOwned();
  }

  private Secret put(Secret secret, Version version, Set<String> stages) {
    var changed = secret.with(secret.versions().plus(version, stages), version.created());
    secrets.put(changed);
    return changed;
  }

  private static Set<String> stages(Secret secret, ObjectNode input) {
    var stages = new TreeSet<String>();
    input.path("VersionStages").forEach(stage -> stages.add(stage.asText()));
    if (stages.isEmpty() || secret.versions().isEmpty()) {
      stages.add(Versions.CURRENT);
    }
    return stages;
  }

  private static Version requested(Secret secret, ObjectNode input) {
    if (!input.has("VersionId")) {
      var stage = input.path("VersionStage").asText(Versions.CURRENT);
      return secret
          .versions()
          .labelled(stage)
          .orElseThrow(() -> notFound("staging label: " + stage));
    }
    var version = version(secret, input, "VersionId").orElseThrow();
    if (input.has("VersionStage")
        && !version.stages().contains(input.get("VersionStage").asText())) {
      throw new ServiceException(
          "InvalidRequestException",
          "You provided a VersionStage that is not associated to the provided VersionId.");
    }
    return version;
  }

  /** Returns the version that a member names; empty if the request doesn't have the member. */
  private static Optional<Version> version(Secret secret, ObjectNode input, String member) {
    return Optional.ofNullable(input.path(member).textValue())
        .map(id -> secret.versions().find(id).orElseThrow(() -> notFound("VersionId: " + id)));
  }

  private static ServiceException noValue() {
    return new ServiceException(
        "InvalidRequestException", "You must provide either SecretString or SecretBinary.");
  }

  private static ServiceException notFound(String what) {
    return new ServiceException(
        "ResourceNotFoundException",
        "Secrets Manager can't find the specified secret value for " + what);
  }
}
