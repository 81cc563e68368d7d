package dev.amend.local.lambda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a function's answer to a batch as Lambda does (Lambda Developer Guide, reporting batch item
 * failures): what it cannot make sense of fails the whole batch.
 */
final class BatchResponse {

  private static final JsonMapper MAPPER = new JsonMapper();

  private BatchResponse() {}

  /** Tells which of the messages failed. */
  static Set<String> failures(InvocationResult answer, Set<String> messageIds) {
    return switch (answer) {
      case InvocationResult.Failed failed -> messageIds;
      case InvocationResult.Returned returned -> failures(returned.payload(), messageIds);
    };
  }

  private static Set<String> failures(String payload, Set<String> messageIds) {
    try {
      var failed =
          MAPPER
              .readTree(payload)
              .path("batchItemFailures")
              .valueStream()
              .map(failure -> failure.path("itemIdentifier").asText())
              .collect(Collectors.toUnmodifiableSet());
      return messageIds.containsAll(failed) ? failed : messageIds;
    } catch (JsonProcessingException e) {
      return messageIds;
    }
  }
}
