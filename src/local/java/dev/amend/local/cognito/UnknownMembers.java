package dev.amend.local.cognito;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.local.standin.Effect;

/**
 * Effects that add to one answer about a client what no SDK knows yet. To have it in every answer,
 * seed a client with it.
 */
public final class UnknownMembers {

  private UnknownMembers() {}

  /** Adds an unknown member with the value {@code ENABLED}. */
  public static Effect member(String name) {
    return Effect.alter(answer -> client(answer).put(name, "ENABLED"));
  }

  /**
   * Adds an unknown member with the value {@code ENABLED} to a structure.
   *
   * @param setting for example {@code RefreshTokenRotation}; added to the client if it is unset
   * @param name the name of the member
   * @return the effect
   */
  public static Effect nested(String setting, String name) {
    return Effect.alter(answer -> client(answer).withObjectProperty(setting).put(name, "ENABLED"));
  }

  /**
   * Adds an unknown enum value to a list, or replaces the value of another setting by it.
   *
   * @param setting for example {@code ExplicitAuthFlows}
   * @param value for example {@code ALLOW_DREAM_AUTH}
   * @return the effect
   */
  public static Effect value(String setting, String value) {
    return Effect.alter(
        answer -> {
          if (client(answer).get(setting) instanceof ArrayNode list) {
            list.add(value);
          } else {
            client(answer).put(setting, value);
          }
        });
  }

  private static ObjectNode client(ObjectNode answer) {
    return answer.withObjectProperty("UserPoolClient");
  }
}
