package dev.amend.appclient;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What shape a setting's value has, and how that shape is read from JSON. */
public sealed interface Kind {

  /** A list of texts, compared as a set. */
  Kind LIST = new ListKind();

  /** A whole number. */
  Kind NUMBER = new NumberKind();

  /** A switch. */
  Kind FLAG = new FlagKind();

  /** A text or enum. */
  Kind TEXT = new TextKind();

  /**
   * Reads a value of this kind.
   *
   * @param json what stands in a request or in an answer of the service
   * @return the value; empty when the JSON has another shape, {@code null} included
   */
  Optional<Value> read(JsonNode json);

  /**
   * Says in words what {@link #read} accepts.
   *
   * @return for example "a list of texts"
   */
  String inWords();

  /** See {@link Kind#LIST}. A single text means a list of one. */
  record ListKind() implements Kind {
    @Override
    public Optional<Value> read(JsonNode json) {
      if (json.isTextual()) {
        return Optional.of(Value.TextSet.of(json.textValue()));
      }
      if (!json.isArray()) {
        return Optional.empty();
      }
      var elements = new LinkedHashSet<String>();
      for (var element : json) {
        if (!element.isTextual()) {
          return Optional.empty();
        }
        elements.add(element.textValue());
      }
      return Optional.of(Value.TextSet.of(elements));
    }

    @Override
    public String inWords() {
      return "a list of texts";
    }
  }

  /** See {@link Kind#NUMBER}. */
  record NumberKind() implements Kind {
    @Override
    public Optional<Value> read(JsonNode json) {
      // A number such as 10.0 or 1e1 is an integer too, as in JSON Schema.
      return json.canConvertToExactIntegral() && json.canConvertToInt()
          ? Optional.of(new Value.IntValue(json.intValue()))
          : Optional.empty();
    }

    @Override
    public String inWords() {
      return "a whole number";
    }
  }

  /** See {@link Kind#FLAG}. */
  record FlagKind() implements Kind {
    @Override
    public Optional<Value> read(JsonNode json) {
      return json.isBoolean()
          ? Optional.of(new Value.BoolValue(json.booleanValue()))
          : Optional.empty();
    }

    @Override
    public String inWords() {
      return "true or false";
    }
  }

  /** See {@link Kind#TEXT}. */
  record TextKind() implements Kind {
    @Override
    public Optional<Value> read(JsonNode json) {
      return json.isTextual() ? Optional.of(new Value.Text(json.textValue())) : Optional.empty();
    }

    @Override
    public String inWords() {
      return "a text";
    }
  }

  /**
   * A structure with named members, none of which nests further.
   *
   * @param members the kinds of the members that this build knows, by the service's names
   */
  record StructureKind(Map<String, Kind> members) implements Kind {

    /** Copies the members. */
    public StructureKind {
      members = Map.copyOf(members);
    }

    @Override
    public Optional<Value> read(JsonNode json) {
      if (!json.isObject()) {
        return Optional.empty();
      }
      var read = new TreeMap<String, Value>();
      for (var member : json.properties()) {
        var kind = members.get(member.getKey());
        if (member.getValue().isNull()) {
          continue;
        }
        var value = kind == null ? Optional.<Value>empty() : kind.read(member.getValue());
        if (value.isEmpty()) {
          return Optional.empty();
        }
        read.put(member.getKey(), value.get());
      }
      return Optional.of(new Value.Structure(read));
    }

    @Override
    public String inWords() {
      return "a structure of "
          + String.join(", ", Set.copyOf(members.keySet()).stream().sorted().toList());
    }
  }
}
