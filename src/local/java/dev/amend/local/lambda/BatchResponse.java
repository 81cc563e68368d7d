package dev.amend.local.lambda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a function's response to a batch as Lambda does: a response that is invalid means that the
 * whole batch failed (Lambda developer guide, partial batch responses).
 */
final class BatchResponse {

  private static final JsonMapper MAPPER = new JsonMapper();

  private BatchResponse() {}

  /** Returns the IDs of the messages that failed. */
  static Set<String> failures(InvocationResult result, Set<String> messageIds) {
    return switch (result) {
      case InvocationResult.Failed _ -> messageIds;
      case InvocationResult.Returned(var payload) -> failures(payload, messageIds);
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
