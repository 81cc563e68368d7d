package dev.amend.local.secretsmanager;

import dev.amend.local.standin.ServiceException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The versions of a secret. Each staging label is attached to one version at most (API reference,
 * UpdateSecretVersionStage).
 *
 * @param all the versions, oldest first
 */
record Versions(List<Version> all) {

  static final String CURRENT = "AWSCURRENT";
  static final String PREVIOUS = "AWSPREVIOUS";

  static final Versions NONE = new Versions(List.of());

  /** User guide, quotas. */
  private static final int MAX_VERSIONS = 100;

  private static final int MAX_STAGES = 20;
  private static final Duration KEPT = Duration.ofHours(24);

  Versions {
    all = List.copyOf(all);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  Optional<Version> find(String id) {
    return all.stream().filter(version -> version.id().equals(id)).findFirst();
  }

  /** Returns the version that a staging label is attached to. */
  Optional<Version> labelled(String stage) {
    return all.stream().filter(version -> version.stages().contains(stage)).findFirst();
  }

  /**
   * Adds a version, and attaches staging labels to it.
   *
   * @param version a version without staging labels
   * @param stages the staging labels
   * @throws ServiceException if there would be too many versions or staging labels
   */
  Versions plus(Version version, Set<String> stages) {
    var kept = all.size() < MAX_VERSIONS ? all : pruned(version.created());
    if (kept.size() >= MAX_VERSIONS) {
      throw exceeded("A secret can have at most 100 versions.");
    }
    var more = new ArrayList<>(kept);
    more.add(version);
    var added = new Versions(more);
    for (var stage : stages) {
      added = added.attach(stage, version.id());
    }
    return added;
  }

  /**
   * Attaches a staging label to a version, and detaches it from any other. When AWSCURRENT moves,
   * AWSPREVIOUS moves to the version that had it.
   *
   * @throws ServiceException if there would be too many staging labels
   */
  Versions attach(String stage, String id) {
    var holder = labelled(stage).map(Version::id);
    if (holder.filter(id::equals).isPresent()) {
      return this;
    }
    var moved = detach(stage).change(id, version -> version.with(stage));
    var result =
        stage.equals(CURRENT) && holder.isPresent()
            ? moved.detach(PREVIOUS).change(holder.get(), version -> version.with(PREVIOUS))
            : moved;
    if (result.all.stream().mapToInt(version -> version.stages().size()).sum() > MAX_STAGES) {
      throw exceeded("A secret can have at most 20 staging labels across all versions.");
    }
    return result;
  }

  Versions detach(String stage) {
    return new Versions(all.stream().map(version -> version.without(stage)).toList());
  }

  Versions change(String id, UnaryOperator<Version> change) {
    return new Versions(
        all.stream()
            .map(version -> version.id().equals(id) ? change.apply(version) : version)
            .toList());
  }

  Versions withoutDeprecated() {
    return new Versions(all.stream().filter(Predicate.not(Version::isDeprecated)).toList());
  }

  /** Removes the oldest deprecated version, unless it was created in the last 24 hours. */
  private List<Version> pruned(Instant now) {
    var pruned = new ArrayList<>(all);
    all.stream()
        .filter(Version::isDeprecated)
        .filter(version -> !version.created().isAfter(now.minus(KEPT)))
        .findFirst()
        .ifPresent(pruned::remove);
    return pruned;
  }

  private static ServiceException exceeded(String message) {
    return new ServiceException("LimitExceededException", message);
  }
}
