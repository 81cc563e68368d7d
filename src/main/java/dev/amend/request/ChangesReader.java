package dev.amend.request;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amend.client.Change;
import dev.amend.client.Code;
import dev.amend.client.Setting;
import dev.amend.client.Token;
import dev.amend.client.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the {@code changes} of a request. */
final class ChangesReader {

  /** How many changes one request may hold. */
  static final int MOST = 100;

  private static final List<String> OPS = List.of("add", "remove", "set", "reset");
  private static final List<String> SECRET_OPS = List.of("rotateSecret", "retireSecret");

  private final Problems problems;
  private final SettingReader settings;

  ChangesReader(Problems problems) {
    this.problems = problems;
    this.settings = new SettingReader(problems);
  }

  /** Reads them all; what is wrong is noted, and those that can be read are returned. */
  List<Change> read(JsonNode array) {
    var changes = new ArrayList<Change>();
    if (!array.isArray() || array.isEmpty()) {
      problems.invalid("/changes", "Give a list of at least one change.");
      return changes;
    }
    for (var index = 0; index < array.size(); index++) {
      change(array.get(index), "/changes/" + index).ifPresent(changes::add);
    }
    return changes;
  }

  private Optional<Change> change(JsonNode json, String at) {
    if (!json.isObject()) {
      problems.invalid(
          at, "A change is an object such as {\"op\": \"add\", \"field\": …, \"value\": …}.");
      return Optional.empty();
    }
    var op = text(json, "op", at, "Say what to do: add, remove, set or reset.");
    if (op.filter(SECRET_OPS::contains).isPresent()) {
      problems.invalid(at + "/op", "This version of Amend does not change secrets yet.");
      return Optional.empty();
    }
    if (op.isPresent() && !OPS.contains(op.get())) {
      problems.invalid(at + "/op", "An op is one of add, remove, set and reset.");
      return Optional.empty();
    }
    problems.unknownMembers(json, at, Code.REQUEST_UNKNOWN_MEMBER, members(op.orElse("set")));
    var setting =
        text(json, "field", at, "Name the setting to change.")
            .flatMap(name -> settings.setting(name, at + "/field"));
    return op.isPresent() && setting.isPresent()
        ? change(op.get(), setting.get(), json, at)
        : Optional.empty();
  }

  private Optional<Change> change(String op, Setting setting, JsonNode json, String at) {
    return switch (op) {
      case "reset" -> reset(setting, at);
      case "set" -> set(setting, json, at);
      default -> edit(op, setting, json, at);
    };
  }

  private Optional<Change> reset(Setting setting, String at) {
    if (!setting.isResettable()) {
      problems.note(
          Code.SETTING_NOT_RESETTABLE, at + "/field", setting + " has no default. Set it instead.");
      return Optional.empty();
    }
    return Optional.of(new Change.Reset(setting));
  }

  private Optional<Change> edit(String op, Setting setting, JsonNode json, String at) {
    if (!setting.isList()) {
      problems.note(
          Code.SETTING_NOT_A_LIST, at + "/field", setting + " is no list. Use set or reset.");
      return Optional.empty();
    }
    return value(setting, json, at)
        .filter(Value.Words.class::isInstance)
        .map(Value.Words.class::cast)
        .map(
            words ->
                op.equals("add")
                    ? new Change.Add(setting, words)
                    : new Change.Remove(setting, words));
  }

  private Optional<Change> set(Setting setting, JsonNode json, String at) {
    var unit = json.has("unit") ? unit(setting, json, at) : Optional.<String>empty();
    return value(setting, json, at).map(value -> new Change.Set(setting, value, unit));
  }

  private Optional<String> unit(Setting setting, JsonNode json, String at) {
    if (Token.of(setting).isEmpty()) {
      problems.invalid(at + "/unit", "Only token validities have a unit. Leave it out.");
      return Optional.empty();
    }
    return text(json, "unit", at, "A unit is one of seconds, minutes, hours and days.");
  }

  private Optional<Value> value(Setting setting, JsonNode json, String at) {
    if (!json.has("value")) {
      problems.missing(at + "/value", "Give the value: %s.".formatted(setting.kind().inWords()));
      return Optional.empty();
    }
    return settings.value(setting, json.get("value"), at + "/value");
  }

  private Optional<String> text(JsonNode json, String name, String at, String help) {
    var member = json.get(name);
    if (member == null) {
      problems.missing(Pointer.to(at, name), help);
    } else if (!member.isTextual()) {
      problems.invalid(Pointer.to(at, name), help);
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
