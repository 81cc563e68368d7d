package dev.amend.local.secretsmanager;

import dev.amend.local.standin.ServiceException;
import java.util.Optional;

/**
 * What UpdateSecretVersionStage does to a staging label (API reference).
 *
 * @param stage the staging label
 * @param from the version that it has to be attached to now; empty if the request names none
 * @param to the version to attach it to; empty to detach it
 */
record StageMove(String stage, Optional<Version> from, Optional<Version> to) {

  /**
   * Moves the staging label.
   *
   * @throws ServiceException if the request doesn't name the version that the label is attached to,
   *     or would leave AWSCURRENT without a version
   */
  Versions apply(Versions versions) {
    var holder = versions.labelled(stage);
    if (from.isPresent() && !from.equals(holder)) {
      throw ServiceException.invalidParameter(
          "Staging label %s isn't attached to version %s.".formatted(stage, from.get().id()));
    }
    return to.isPresent() ? attach(versions, holder, to.get()) : detach(versions);
  }

  private Versions attach(Versions versions, Optional<Version> holder, Version target) {
    if (holder.isPresent() && from.isEmpty() && !holder.get().equals(target)) {
      throw ServiceException.invalidParameter(
          ("The parameter RemoveFromVersionId can't be empty. Staging label %s is currently"
                  + " attached to version %s, so you must explicitly reference that version in"
                  + " RemoveFromVersionId.")
              .formatted(stage, holder.get().id()));
    }
    return versions.attach(stage, target.id());
  }

  private Versions detach(Versions versions) {
    if (from.isEmpty()) {
      throw ServiceException.invalidParameter(
          "You must provide either MoveToVersionId or RemoveFromVersionId.");
    }
    if (stage.equals(Versions.CURRENT)) {
      throw ServiceException.invalidParameter(
          "You can only move staging label AWSCURRENT to a different secret version. It can’t be"
              + " completely removed.");
    }
    return versions.detach(stage);
  }
}
