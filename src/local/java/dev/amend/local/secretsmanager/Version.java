package dev.amend.local.secretsmanager;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A version of a secret.
 *
 * @param id its ID
 * @param value its value, which never changes
 * @param stages its staging labels; none if it is deprecated
 * @param created when it was created
 * @param accessed the last day on which its value was read
 */
record Version(
    String id,
    SecretValue value,
    SortedSet<String> stages,
    Instant created,
    Optional<LocalDate> accessed) {

  Version {
    stages = Collections.unmodifiableSortedSet(new TreeSet<>(stages));
  }

  /** Creates a version without staging labels. */
  static Version created(String id, SecretValue value, Instant now) {
    return new Version(id, value, new TreeSet<>(), now, Optional.empty());
  }

  boolean isDeprecated() {
    return stages.isEmpty();
  }

  Version with(String stage) {
    var more = new TreeSet<>(stages);
    more.add(stage);
    return new Version(id, value, more, created, accessed);
  }

  Version without(String stage) {
    var fewer = new TreeSet<>(stages);
    fewer.remove(stage);
    return new Version(id, value, fewer, created, accessed);
  }

  Version readOn(LocalDate day) {
    return new Version(id, value, stages, created, Optional.of(day));
  }

  /** Adds the ID and, unless the version is deprecated, the staging labels. */
  ObjectNode describe(ObjectNode answer) {
    answer.put("VersionId", id);
    if (!isDeprecated()) {
      stages.forEach(answer.putArray("VersionStages")::add);
    }
    return answer;
  }
}
