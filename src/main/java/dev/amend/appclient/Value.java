package dev.amend.appclient;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A setting's value. It doesn't use the SDK's enums, so values that this build doesn't know are
 * kept as they are.
 */
public sealed interface Value {

  /** Returns the value as the service writes it, with lists sorted: equal values are equal JSON. */
  JsonNode toJson();

  /** A string, which may be a value of an enum. */
  record Text(String text) implements Value {
    @Override
    public JsonNode toJson() {
      return TextNode.valueOf(text);
    }
  }

  /**
   * An integer.
   *
   * @param number in the setting's unit
   */
  record IntValue(int number) implements Value {
    @Override
    public JsonNode toJson() {
      return IntNode.valueOf(number);
    }
  }

  /** A boolean. */
  record BoolValue(boolean on) implements Value {
    @Override
    public JsonNode toJson() {
      return BooleanNode.valueOf(on);
    }
  }

  /**
   * The elements of a list. They are a set because the service doesn't keep their order.
   *
   * @param elements sorted, possibly empty
   */
  record TextSet(SortedSet<String> elements) implements Value {

    /** The empty list. */
    public static final TextSet EMPTY = of();

    /** Copies the elements. */
    public TextSet {
      elements = Collections.unmodifiableSortedSet(new TreeSet<>(elements));
    }

    /** Creates a list; order and duplicates don't matter. */
    public static TextSet of(String... elements) {
      return of(java.util.List.of(elements));
    }

    /** Creates a list; order and duplicates don't matter. */
    public static TextSet of(Collection<String> elements) {
      return new TextSet(new TreeSet<>(elements));
    }

    /** Returns the union of both lists. */
    public TextSet plus(TextSet others) {
      var union = new TreeSet<>(elements);
      union.addAll(others.elements);
      return new TextSet(union);
    }

    /** Returns the elements that aren't in the other list. */
    public TextSet minus(TextSet others) {
      var rest = new TreeSet<>(elements);
      rest.removeAll(others.elements);
      return new TextSet(rest);
    }

    @Override
    public JsonNode toJson() {
      var array = JsonNodeFactory.instance.arrayNode(elements.size());
      elements.forEach(array::add);
      return array;
    }
  }

  /**
   * A structure.
   *
   * @param members by the service's names, possibly empty
   */
  record Structure(SortedMap<String, Value> members) implements Value {

    /** Copies the members. */
    public Structure {
      members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
    }

    @Override
    public JsonNode toJson() {
      var object = JsonNodeFactory.instance.objectNode();
      members.forEach((name, value) -> object.set(name, value.toJson()));
      return object;
    }
  }
}
