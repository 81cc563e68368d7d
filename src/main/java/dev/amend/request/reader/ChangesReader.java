package dev.amend.request.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amend.appclient.Change;
import dev.amend.appclient.Code;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Token;
import dev.amend.appclient.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the {@code changes} of a request. */
final class ChangesReader {

  /** How many changes one request may hold. */
  static final int MOST = 100;

  private static final List<String> OPS = List.of("add", "remove", "set", "reset");
  private static final List<String> SECRET_OPS = List.of("rotateSecret", "retireSecret");

  private final Violations violations;
  private final SettingReader settings;

  ChangesReader(Violations violations) {
    this.violations = violations;
    this.settings = new SettingReader(violations);
  }

  /** Reads them all; what is wrong is noted, and those that can be read are returned. */
  List<Change> read(JsonNode array) {
    var changes = new ArrayList<Change>();
    if (!array.isArray() || array.isEmpty()) {
      violations.invalid("/changes", "Give a list of at least one change.");
      return changes;
    }
    for (var index = 0; index < array.size(); index++) {
      change(array.get(index), "/changes/" + index).ifPresent(changes::add);
    }
    return changes;
  }

  private Optional<Change> change(JsonNode json, String at) {
    if (!json.isObject()) {
      violations.invalid(
          at, "A change is an object such as {\"op\": \"add\", \"field\": …, \"value\": …}.");
      return Optional.empty();
    }
    var op = text(json, "op", at, "Say what to do: add, remove, set or reset.");
    if (op.filter(SECRET_OPS::contains).isPresent()) {
      violations.invalid(at + "/op", "This version of Amend does not change secrets yet.");
      return Optional.empty();
    }
    var known = op.filter(OPS::contains);
    if (op.isPresent() && known.isEmpty()) {
      violations.invalid(at + "/op", "An op is one of add, remove, set and reset.");
    }
    return change(known, json, at);
  }

  /** Reads all parts before it puts them together, so that whatever is wrong is told at once. */
  private Optional<Change> change(Optional<String> op, JsonNode json, String at) {
    var members = members(op.orElse("set"));
    violations.unknownMembers(json, at, Code.REQUEST_UNKNOWN_MEMBER, members);
    var setting =
        text(json, "field", at, "Name the setting to change.")
            .flatMap(name -> settings.setting(name, at + "/field"));
    var fitting = setting.filter(named -> fits(op, named, at));
    var unit = members.contains("unit") ? unit(setting, json, at) : Optional.<String>empty();
    var value = members.contains("value") ? value(op, setting, json, at) : Optional.<Value>empty();
    return fitting.flatMap(named -> op.flatMap(known -> change(known, named, value, unit)));
  }

  private boolean fits(Optional<String> op, Setting setting, String at) {
    return switch (op.orElse("set")) {
      case "set" -> true;
      case "reset" ->
          setting.isResettable()
              || wrong(
                  Code.SETTING_NOT_RESETTABLE, at, setting + " has no default. Set it instead.");
      default ->
          setting.isList()
              || wrong(Code.SETTING_NOT_A_LIST, at, setting + " is no list. Use set or reset.");
    };
  }

  private boolean wrong(Code code, String at, String message) {
    violations.note(code, at + "/field", message);
    return false;
  }

  private static Optional<Change> change(
      String op, Setting setting, Optional<Value> value, Optional<String> unit) {
    return switch (op) {
      case "reset" -> Optional.of(new Change.Reset(setting));
      case "set" -> value.map(given -> new Change.Set(setting, given, unit));
      case "add" -> words(value).map(words -> new Change.Add(setting, words));
      default -> words(value).map(words -> new Change.Remove(setting, words));
    };
  }

  private static Optional<Value.TextSet> words(Optional<Value> value) {
    return value.filter(Value.TextSet.class::isInstance).map(Value.TextSet.class::cast);
  }

  private Optional<String> unit(Optional<Setting> setting, JsonNode json, String at) {
    if (!json.has("unit")) {
      return Optional.empty();
    }
    if (setting.filter(named -> Token.of(named).isEmpty()).isPresent()) {
      violations.invalid(at + "/unit", "Only token validities have a unit. Leave it out.");
      return Optional.empty();
    }
    return text(json, "unit", at, "A unit is one of seconds, minutes, hours and days.");
  }

  /** Without an op that is known, nobody can say whether a value is missing. */
  private Optional<Value> value(
      Optional<String> op, Optional<Setting> setting, JsonNode json, String at) {
    if (json.has("value")) {
      return setting.flatMap(named -> settings.value(named, json.get("value"), at + "/value"));
    }
    if (op.isPresent()) {
      violations.missing(
          at + "/value",
          "Give the value%s."
              .formatted(setting.map(named -> ": " + named.kind().inWords()).orElse("")));
    }
    return Optional.empty();
  }

  private Optional<String> text(JsonNode json, String name, String at, String help) {
    var member = json.get(name);
    if (member == null) {
      violations.missing(JsonPointers.to(at, name), help);
    } else if (!member.isTextual()) {
      violations.invalid(JsonPointers.to(at, name), help);
    }
    return Optional.ofNullable(member).map(JsonNode::textValue);
  }

  private static List<String> members(String op) {
    return switch (op) {
      case "reset" -> List.of("op", "field");
      case "set" -> List.of("op", "field", "value", "unit");
      default -> List.of("op", "field", "value");
    };
  }
}
