package dev.amend.request.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amend.appclient.Code;
import dev.amend.appclient.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects all that is wrong with one request while it is read. */
final class Violations {

  private final List<Violation> violations = new ArrayList<>();

  /** Notes that a required member is not there. */
  void missing(String pointer, String message) {
    violations.add(Violation.at(Code.REQUEST_MISSING_MEMBER, pointer, message));
  }

  /** Notes a member whose value cannot be used; the value itself is not quoted. */
  void invalid(String pointer, String message) {
    violations.add(Violation.at(Code.REQUEST_INVALID_MEMBER, pointer, message));
  }

  /** Notes something else about a place. */
  void note(Code code, String pointer, String message) {
    violations.add(Violation.at(code, pointer, message));
  }

  /** Notes every member of an object that nobody knows, with the name that was probably meant. */
  void unknownMembers(JsonNode object, String pointer, Code code, Collection<String> known) {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                violations.add(
                    Violation.at(code, JsonPointers.to(pointer, name), unknown(name, known)));
              }
            });
  }

  /** Notes a setting's name that nobody knows. */
  void unknownSetting(String pointer, String name, Collection<String> known) {
    violations.add(Violation.at(Code.SETTING_UNKNOWN, pointer, unknown(name, known)));
  }

  boolean none() {
    return violations.isEmpty();
  }

  List<Violation> all() {
    return List.copyOf(violations);
  }

  private static String unknown(String name, Collection<String> known) {
    var shown = name.length() > 64 ? name.substring(0, 64) + "…" : name;
    return ClosestName.closest(name, known)
        .map(meant -> "There is no %s. Did you mean %s?".formatted(shown, meant))
        .orElseGet(
            () ->
                "There is no %s. Known here: %s."
                    .formatted(shown, String.join(", ", known.stream().sorted().toList())));
  }
}
