package dev.amend.local.secretsmanager;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.local.standin.ServiceException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A secret's state at one time.
 *
 * @param arn its ARN, which ends with a hyphen and six random characters
 * @param name its name
 * @param metadata its description, key, owner and tags
 * @param versions its versions
 * @param dates its dates
 */
record Secret(String arn, String name, Metadata metadata, Versions versions, Dates dates) {

  Secret with(Versions changed, Instant now) {
    return new Secret(arn, name, metadata, changed, dates.changed(now));
  }

  Secret with(Tags changed, Instant now) {
    return new Secret(arn, name, metadata.with(changed), versions, dates.changed(now));
  }

  /** Schedules the secret for deletion, or cancels that. */
  Secret deleted(Optional<Instant> end, Instant now) {
    return new Secret(arn, name, metadata, versions, dates.changed(now).deleted(end));
  }

  Secret readOn(LocalDate day, String versionId) {
    var read = versions.change(versionId, version -> version.readOn(day));
    return new Secret(arn, name, metadata, read, dates.readOn(day));
  }

  Secret withoutDeprecatedVersions() {
    return new Secret(arn, name, metadata, versions.withoutDeprecated(), dates);
  }

  /**
   * Returns this secret.
   *
   * @throws ServiceException if it is scheduled for deletion
   */
  Secret requireUsable() {
    if (isScheduledForDeletion()) {
      throw new ServiceException(
          "InvalidRequestException",
          "You can't perform this operation on the secret because it was marked for deletion.");
    }
    return this;
  }

  /**
   * Returns this secret.
   *
   * @throws ServiceException if an AWS service owns it, so that no caller can change it
   */
  Secret requireNotOwned() {
    if (metadata.owner().isPresent()) {
      throw new ServiceException(
          "InvalidRequestException",
          "The secret is managed by another service, and you must use that service to update it.");
    }
    return this;
  }

  boolean isScheduledForDeletion() {
    return dates.deleted().isPresent();
  }

  /** Tells whether the recovery window has ended, so that the secret is gone. */
  boolean isGone(Instant now) {
    return dates.deleted().filter(end -> !end.isAfter(now)).isPresent();
  }

  /** Starts an answer about the secret. */
  ObjectNode answer() {
    return JsonNodeFactory.instance.objectNode().put("ARN", arn).put("Name", name);
  }

  /** Builds the answer of DescribeSecret, which has only members with a value. */
  ObjectNode describe() {
    var shown = answer();
    metadata.description().ifPresent(text -> shown.put("Description", text));
    metadata.keyId().ifPresent(key -> shown.put("KmsKeyId", key));
    metadata.tags().describe(shown);
    dates.describe(shown);
    metadata
        .owner()
        .ifPresent(owner -> owner.describe(shown, current().map(Version::created).orElseThrow()));
    if (!versions.isEmpty()) {
      var stages = shown.putObject("VersionIdsToStages");
      versions.all().stream()
          .filter(Predicate.not(Version::isDeprecated))
          .forEach(version -> version.stages().forEach(stages.putArray(version.id())::add));
    }
    return shown;
  }

  /** Returns the version with AWSCURRENT, which only a secret without versions lacks. */
  Optional<Version> current() {
    return versions.labelled(Versions.CURRENT);
  }
}
