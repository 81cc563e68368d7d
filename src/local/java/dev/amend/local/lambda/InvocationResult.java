package dev.amend.local.lambda;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

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
   * @param stackTrace the frames of the exception; empty if the process ended
   */
  record Failed(String errorType, String message, List<String> stackTrace)
      implements InvocationResult {

    public Failed {
      stackTrace = List.copyOf(stackTrace);
    }

    /** Returns the payload that Lambda answers with. */
    ObjectNode toJson() {
      var json =
          JsonNodeFactory.instance
              .objectNode()
              .put("errorMessage", message)
              .put("errorType", errorType);
      if (!stackTrace.isEmpty()) {
        stackTrace.forEach(json.putArray("stackTrace")::add);
      }
      return json;
    }
  }
}
