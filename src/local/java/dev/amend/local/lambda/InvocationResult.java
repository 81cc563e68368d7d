package dev.amend.local.lambda;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How an invocation ended. */
public sealed interface InvocationResult {

  /**
   * The function returned.
   *
   * @param payload the response as JSON
   */
  record Returned(String payload) implements InvocationResult {}

  /**
   * The function failed.
   *
   * @param errorType the class of the exception
   * @param message the message of the exception
   */
  record Failed(String errorType, String message) implements InvocationResult {

    /** Returns the payload that Lambda answers with. */
    ObjectNode toJson() {
      return JsonNodeFactory.instance
          .objectNode()
          .put("errorMessage", message)
          .put("errorType", errorType);
    }
  }
}
