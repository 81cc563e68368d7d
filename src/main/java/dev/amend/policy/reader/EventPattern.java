package dev.amend.policy.reader;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/**
 * A pattern that was checked.
 *
 * @param pattern the pattern, never changed
 * @param branches the alternatives of the pattern, each as the members that it names, such as
 *     {@code value.host}; one if the pattern doesn't have {@code $or}
 */
record EventPattern(ObjectNode pattern, List<Set<String>> branches) {

  /** Tells whether an alternative names what a request claims of itself, but no alias. */
  boolean trustsClaims() {
    return branches.stream()
        .anyMatch(
            names -> names.contains("claimed.requestedBy") && !names.contains("producer.alias"));
  }
}
