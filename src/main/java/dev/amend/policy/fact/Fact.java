package dev.amend.policy.fact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.amend.codec.Json;
import java.util.Optional;
import java.util.stream.Stream;

/** One thing that a request changes. */
public sealed interface Fact {

  /** Returns the setting, the member of a structure, or {@code ClientSecret}. */
  String field();

  FactChange change();

  /** Returns the value for a message or a result; empty if the fact doesn't have a plain one. */
  Optional<JsonNode> shown();

  /**
   * A fact that rules can judge.
   *
   * @param value the members of {@code value}, never changed after the fact is made
   * @param before the members of {@code before}; empty for an element of a list
   */
  record Clear(String field, FactChange change, ObjectNode value, Optional<ObjectNode> before)
      implements Fact {

    @Override
    public Optional<JsonNode> shown() {
      return Stream.of("text", "seconds", "number", "flag")
          .map(value::get)
          .filter(member -> member != null)
          .findFirst();
    }

    /** Tells whether the fact is that a rotation is finished, which needs no permission. */
    public boolean isFinish() {
      return change == FactChange.ROTATE_SECRET
          && value.path("text").asText().equals(SecretChange.Action.FINISHED.toString());
    }

    /** Returns the fact as the rules of a policy see it. */
    public ObjectNode toJson(FactContext context) {
      var json = Json.object();
      json.set("producer", context.producer().toJson());
      context.requestedBy().ifPresent(who -> json.putObject("claimed").put("requestedBy", who));
      json.put("userPoolId", context.client().userPoolId());
      json.put("clientId", context.client().clientId());
      json.put("clientType", context.clientType());
      json.put("field", field).put("change", change.toString());
      json.set("value", value);
      before.ifPresent(members -> json.set("before", members));
      return json;
    }
  }

  /**
   * A change whose fact can't be built, so that no rule can judge it.
   *
   * @param text the value
   * @param reason why, as the end of a sentence that begins with the value
   */
  record Unreadable(String field, FactChange change, String text, String reason) implements Fact {
    @Override
    public Optional<JsonNode> shown() {
      return Optional.of(TextNode.valueOf(text));
    }
  }
}
