package dev.amend.request.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amend.appclient.Code;
import dev.amend.appclient.Violation;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Collects the violations of a request while it is read. Each place has at most one: the first that
 * is added.
 */
final class Violations {

  /**
   * More than an event can hold, so that an event with this many still says that it is truncated.
   */
  private static final int MAX = 3_000;

  private static final int MAX_NAME = 64;

  private final Map<String, Violation> byPointer = new LinkedHashMap<>();
  private final Set<Collection<String>> listed = new HashSet<>();

  void add(Code code, String pointer, String message) {
    if (!isFull()) {
      byPointer.putIfAbsent(pointer, Violation.at(code, pointer, message));
    }
  }

  /** Adds that a member has an invalid value. */
  void invalid(String pointer, String message) {
    add(Code.REQUEST_INVALID_MEMBER, pointer, message);
  }

  /** Adds that a member must have another value, for example "apply or plan". */
  void mustBe(String pointer, String expected) {
    invalid(pointer, "%s must be %s.".formatted(name(pointer), expected));
  }

  /** Adds that a required member is missing, and what value it must have. */
  void required(String pointer, String expected) {
    add(
        Code.REQUEST_MISSING_MEMBER,
        pointer,
        "%s is required. It must be %s.".formatted(name(pointer), expected));
  }

  /** Adds that an object has a member twice. */
  void repeated(String pointer, String name) {
    add(
        Code.REQUEST_MALFORMED,
        pointer,
        "The member '%s' appears twice. Remove one of the two.".formatted(shown(name)));
  }

  /** Adds that the value of a member, or its name, isn't valid Unicode. */
  void notUnicode(Code code, String pointer, String what) {
    add(
        code,
        pointer,
        "The member's %s isn't valid Unicode: it has an unpaired surrogate. Correct its encoding."
            .formatted(what));
  }

  /**
   * Adds that an object has an unknown member, and suggests the closest name. If there isn't one,
   * the message lists the valid names, but only once per request.
   */
  void unknown(Code code, String pointer, String name, Collection<String> known) {
    var hint =
        ClosestName.to(name, known)
            .map(" Did you mean '%s'?"::formatted)
            .orElseGet(() -> listed.add(known) ? list(known) : " Remove it.");
    add(code, pointer, "Unknown member '%s'.%s".formatted(shown(name), hint));
  }

  /** Adds each unknown member of an object. */
  void unknownMembers(JsonNode object, String pointer, Collection<String> known) {
    for (var member : object.properties()) {
      var name = member.getKey();
      if (!known.contains(name)) {
        unknown(Code.REQUEST_UNKNOWN_MEMBER, JsonPointers.to(pointer, name), name, known);
      }
    }
  }

  /** Tells whether a place has a violation. */
  boolean has(String pointer) {
    return byPointer.containsKey(pointer);
  }

  /** Tells whether more violations are dropped, which protects the memory from hostile requests. */
  boolean isFull() {
    return byPointer.size() >= MAX;
  }

  boolean isEmpty() {
    return byPointer.isEmpty();
  }

  List<Violation> all() {
    return List.copyOf(byPointer.values());
  }

  /** Truncates a name that is too long for a message. */
  static String shown(String name) {
    return SafeText.cut(name, MAX_NAME);
  }

  private static String name(String pointer) {
    return pointer.substring(pointer.lastIndexOf('/') + 1);
  }

  private static String list(Collection<String> known) {
    return " Valid members: %s.".formatted(String.join(", ", known.stream().sorted().toList()));
  }
}
