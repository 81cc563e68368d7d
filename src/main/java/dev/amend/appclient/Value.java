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
 * A setting's value, free of the SDK's enums so that values unknown to this build pass through
 * untouched.
 */
public sealed interface Value {

  /**
   * Writes the value as the service spells it.
   *
   * @return lists sorted, so that equal values are equal JSON
   */
  JsonNode toJson();

  /**
   * A text, also an enum's.
   *
   * @param text as the service spells it
   */
  record Text(String text) implements Value {
    @Override
    public JsonNode toJson() {
      return TextNode.valueOf(text);
    }
  }

  /**
   * A whole number.
   *
   * @param number in the setting's unit
   */
  record IntValue(int number) implements Value {
    @Override
    public JsonNode toJson() {
      return IntNode.valueOf(number);
    }
  }

  /**
   * A switch.
   *
   * @param on whether it is on
   */
  record BoolValue(boolean on) implements Value {
    @Override
    public JsonNode toJson() {
      return BooleanNode.valueOf(on);
    }
  }

  /**
   * A list setting's elements: a set, since the service keeps no order.
   *
   * @param elements sorted, without duplicates, possibly empty
   */
  record TextSet(SortedSet<String> elements) implements Value {

    /** The empty list. */
    public static final TextSet EMPTY = of();

    /** Copies the elements. */
    public TextSet {
      elements = Collections.unmodifiableSortedSet(new TreeSet<>(elements));
    }

    /**
     * Makes a list of these elements.
     *
     * @param elements in any order
     * @return the list
     */
    public static TextSet of(String... elements) {
      return of(java.util.List.of(elements));
    }

    /**
     * Makes a list of these elements.
     *
     * @param elements in any order, duplicates allowed
     * @return the list
     */
    public static TextSet of(Collection<String> elements) {
      return new TextSet(new TreeSet<>(elements));
    }

    /**
     * Adds elements.
     *
     * @param others what to put in where absent
     * @return the union
     */
    public TextSet plus(TextSet others) {
      var union = new TreeSet<>(elements);
      union.addAll(others.elements);
      return new TextSet(union);
    }

    /**
     * Takes elements out.
     *
     * @param others what to take out where present
     * @return the rest
     */
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
   * A structure of named values.
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
