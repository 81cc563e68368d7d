package dev.amend.appclient;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The type of a setting's value, and how it is read from JSON. */
public sealed interface Kind {

  /** A list of strings, compared as a set. */
  Kind LIST = new ListKind(Set.of());

  /** An integer. */
  Kind NUMBER = new NumberKind();

  /** A boolean. */
  Kind FLAG = new FlagKind();

  /** A string. */
  Kind TEXT = new TextKind(Set.of());

  /** Creates a string with documented values. Other values are read too: the service decides. */
  static Kind oneOf(String... knownValues) {
    return new TextKind(Set.of(knownValues));
  }

  /** Creates a list whose elements have documented values, as in {@link #oneOf}. */
  static Kind listOf(String... knownValues) {
    return new ListKind(Set.of(knownValues));
  }

  /**
   * Reads a value of this kind.
   *
   * @param json a value in a request or in an answer of the service
   * @return empty if the JSON has another type, also for {@code null}
   */
  Optional<Value> read(JsonNode json);

  /** Returns what {@link #read} accepts, for messages, for example "a list of strings". */
  String inWords();

  /** Returns the documented values of a string or of a list's elements; empty if there are none. */
  Set<String> knownValues();

  /**
   * A list of strings. A single string is read as a list with one element.
   *
   * @param knownValues sorted
   */
  record ListKind(Set<String> knownValues) implements Kind {

    /** Sorts the values. */
    public ListKind {
      knownValues = Collections.unmodifiableSortedSet(new TreeSet<>(knownValues));
    }

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
      return "a list of strings";
    }
  }

  /** An integer. */
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
      return "an integer";
    }

    @Override
    public Set<String> knownValues() {
      return Set.of();
    }
  }

  /** A boolean. */
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

    @Override
    public Set<String> knownValues() {
      return Set.of();
    }
  }

  /**
   * A string.
   *
   * @param knownValues sorted
   */
  record TextKind(Set<String> knownValues) implements Kind {

    /** Sorts the values. */
    public TextKind {
      knownValues = Collections.unmodifiableSortedSet(new TreeSet<>(knownValues));
    }

    @Override
    public Optional<Value> read(JsonNode json) {
      return json.isTextual() ? Optional.of(new Value.Text(json.textValue())) : Optional.empty();
    }

    @Override
    public String inWords() {
      return "a string";
    }
  }

  /**
   * A structure.
   *
   * @param members the members that this build knows, by the service's names; none is a structure
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
      return "a structure with " + String.join(", ", members.keySet().stream().sorted().toList());
    }

    @Override
    public Set<String> knownValues() {
      return Set.of();
    }
  }
}
