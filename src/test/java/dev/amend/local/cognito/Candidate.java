package dev.amend.local.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;

/**
 * An app client as a call would make it, for the rules to judge as a whole.
 *
 * @param sent the members of the call
 * @param pool the client's pool
 * @param hasSecret whether it is a confidential client
 */
record Candidate(ObjectNode sent, Pool pool, boolean hasSecret) {

  Set<String> list(String name) {
    var elements = new TreeSet<String>();
    sent.path(name).forEach(element -> elements.add(element.asText()));
    return elements;
  }

  boolean isOn(String name) {
    return sent.path(name).asBoolean(false);
  }

  /** A token's lifetime in seconds, after its unit; the default where none is sent. */
  long seconds(String name, String unitMember, String defaultUnit, long defaultSeconds) {
    var value = sent.path(name).asLong(0);
    if (value == 0) {
      return defaultSeconds;
    }
    return switch (sent.path("TokenValidityUnits").path(unitMember).asText(defaultUnit)) {
      case "seconds" -> value;
      case "minutes" -> value * 60;
      case "hours" -> value * 3_600;
      default -> value * 86_400;
    };
  }
}
