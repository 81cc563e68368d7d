package dev.amend.local.lambda;

import java.util.Optional;
import java.util.Set;

/**
 * An asynchronous invocation that failed on each attempt.
 *
 * @param qualifier the alias or version that the function was invoked through; empty for the
 *     unqualified function
 * @param record what a failure destination gets, as JSON
 */
public record FailedInvocation(Optional<String> qualifier, String record) {

  /** The aliases that have a failure destination in template.yaml. */
  static final Set<String> WITH_DESTINATION = Set.of("events", "approvals");

  /** Tells whether a failure destination gets the record. Otherwise Lambda drops the event. */
  public boolean hasDestination() {
    return qualifier.filter(WITH_DESTINATION::contains).isPresent();
  }
}
