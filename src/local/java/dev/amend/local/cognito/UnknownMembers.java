package dev.amend.local.cognito;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Puts what no SDK of today knows into the answer about a client, for one answer only. To have it
 * there for good, seed a client with it.
 */
public final class UnknownMembers {

  private UnknownMembers() {}

  /**
   * Adds an unknown setting.
   *
   * @param name of the setting
   * @return the effect
   */
  public static Effect member(String name) {
    return Effect.alter(answer -> client(answer).put(name, "ENABLED"));
  }

  /**
   * Adds an unknown member inside a structure, which is put there if need be.
   *
   * @param setting for example {@code RefreshTokenRotation}
   * @param name of the member
   * @return the effect
   */
  public static Effect nested(String setting, String name) {
    return Effect.alter(answer -> client(answer).withObjectProperty(setting).put(name, "ENABLED"));
  }

  /**
   * Shows an unknown enum value: in a list besides the others, else in place of the present one.
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
