package dev.amend.appclient;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What shape a setting's value has, and how that shape is read from JSON. */
public sealed interface Kind {

  /** A list of strings, compared as a set. */
  Kind LIST = new ListKind(Set.of());

  /** A whole number. */
  Kind NUMBER = new NumberKind();

  /** A switch. */
  Kind FLAG = new FlagKind();

  /** A string. */
  Kind TEXT = new TextKind(Set.of());

  /**
   * Creates the kind of a string with documented values. Other values are read too: the service
   * judges them.
   */
  static Kind oneOf(String... knownValues) {
    return new TextKind(Set.of(knownValues));
  }

  /** Creates the kind of a list whose elements have documented values, like {@link #oneOf}. */
  static Kind listOf(String... knownValues) {
    return new ListKind(Set.of(knownValues));
  }

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

  /**
   * Returns the documented values of a string, or of a list's elements; empty where anything may
   * stand.
   */
  Set<String> knownValues();

  /**
   * A list of strings. A single string means a list of one.
   *
   * @param knownValues sorted; empty if the elements have no documented values
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
      return "a list of texts";
    }
  }

  /** See {@link Kind#NUMBER}. */
  record NumberKind() implements Kind {
    @Override
    public Optional<Value> read(JsonNode json) {
      return json.isIntegralNumber() && json.canConvertToInt()
          ? Optional.of(new Value.IntValue(json.intValue()))
          : Optional.empty();
    }

    @Override
    public String inWords() {
      return "a whole number";
    }

    @Override
    public Set<String> knownValues() {
      return Set.of();
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

    @Override
    public Set<String> knownValues() {
      return Set.of();
    }
  }

  /**
   * A string.
   *
   * @param knownValues sorted; empty if there are no documented values
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

    @Override
    public Set<String> knownValues() {
      return Set.of();
    }
  }
}
