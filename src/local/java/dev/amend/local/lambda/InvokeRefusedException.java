package dev.amend.local.lambda;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Lambda refuses a call, so the function isn't invoked (Lambda API reference, Invoke, errors). */
final class InvokeRefusedException extends Exception {

  private static final long serialVersionUID = 1;

  /** In Lambda's model, this error has the member {@code Message}; those below have another. */
  private static final String NOT_FOUND = "ResourceNotFoundException";

  private final int status;
  private final String type;

  InvokeRefusedException(int status, String type, String message) {
    super(message);
    this.status = status;
    this.type = type;
  }

  static InvokeRefusedException functionNotFound(String message) {
    return new InvokeRefusedException(404, NOT_FOUND, message);
  }

  static InvokeRefusedException invalidParameter(String message) {
    return new InvokeRefusedException(400, "InvalidParameterValueException", message);
  }

  int status() {
    return status;
  }

  String type() {
    return type;
  }

  ObjectNode toJson() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("Type", "User")
        .put(type.equals(NOT_FOUND) ? "Message" : "message", getMessage());
  }
}
