package dev.amend.rotation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.PlantedValue;
import dev.amend.local.LocalStack;
import dev.amend.local.standin.CallMatch;
import dev.amend.local.standin.Effect;
import dev.amend.local.standin.SeededFaults;
import dev.amend.local.standin.ServiceException;
import java.util.Set;
import java.util.function.Consumer;

/** Plants secret values in what Cognito and Secrets Manager answer. */
final class PlantedAnswers {

  /** The operations that carry or return a value. A service can quote it in an error. */
  private static final Set<String> WITH_VALUE =
      Set.of("AddUserPoolClientSecret", "CreateSecret", "PutSecretValue", "GetSecretValue");

  private PlantedAnswers() {}

  /** Plants values in all answers from now on, also where a service shows none today. */
  static void plant(LocalStack stack) {
    stack
        .cognito()
        .faults()
        .injectSeeded(
            new SeededFaults(1)
                .with(1, CallMatch.ANY, Effect.alter(PlantedAnswers::plantInCognitos)));
    stack
        .secretsManager()
        .faults()
        .injectSeeded(
            new SeededFaults(1)
                .with(1, CallMatch.ANY, Effect.alter(PlantedAnswers::plantInSecretsManagers)));
  }

  /**
   * Creates an error that quotes a value, if the operation carries or returns one.
   *
   * @param operation for example {@code PutSecretValue}
   * @param status the HTTP status
   */
  static ServiceException error(String operation, int status) {
    var quoted = hasValue(operation) ? PlantedValue.of("in_error") : "";
    return new ServiceException(
        "InvalidParameterException", "Value '%s' is invalid.".formatted(quoted), status);
  }

  static boolean hasValue(String operation) {
    return WITH_VALUE.contains(operation);
  }

  private static void plantInCognitos(ObjectNode answer) {
    change(answer.path("UserPoolClient"), one -> one.put("ClientSecret", value("shown")));
    change(
        answer.path("ClientSecretDescriptor"), one -> one.put("ClientSecretValue", value("added")));
    answer
        .path("ClientSecrets")
        .forEach(listed -> change(listed, one -> one.put("ClientSecretValue", value("listed"))));
  }

  private static void plantInSecretsManagers(ObjectNode answer) {
    answer.put("SecretString", "{\"clientSecretValue\": \"%s\"}".formatted(value("stored")));
  }

  private static void change(JsonNode node, Consumer<ObjectNode> change) {
    if (node instanceof ObjectNode object) {
      change.accept(object);
    }
  }

  private static String value(String name) {
    return PlantedValue.of(name);
  }
}
