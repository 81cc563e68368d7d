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

/** Reads a request's {@code changes}. Each instance reads one change. */
final class ChangeReader {

  private static final String CHANGES = "/changes";
  private static final String OPS = "add, remove, set, reset, rotateSecret or retireSecret";

  private final JsonNode json;
  private final String pointer;
  private final Violations violations;
  private final ObjectMembers members;
  private final SettingReader settings;

  private ChangeReader(JsonNode json, String pointer, Violations violations) {
    this.json = json;
    this.pointer = pointer;
    this.violations = violations;
    this.members = new ObjectMembers(json, pointer, violations);
    this.settings = new SettingReader(violations);
  }

  /** Reads the changes that are valid, in order; violations are added for the others. */
  static List<Change> readAll(JsonNode json, Violations violations) {
    var changes = new ArrayList<Change>();
    if (!json.isArray() || json.isEmpty()) {
      violations.mustBe(CHANGES, "an array of at least one change");
    } else {
      for (var index = 0; index < json.size(); index++) {
        var reader = new ChangeReader(json.get(index), CHANGES + "/" + index, violations);
        reader.read().ifPresent(changes::add);
      }
    }
    return changes;
  }

  /** Reads every member before it decides, so that all violations are reported together. */
  private Optional<Change> read() {
    if (!json.isObject()) {
      violations.invalid(
          pointer,
          "A change must be an object such as {\"op\": \"add\", \"field\": \"CallbackURLs\", \"value\": \"https://app.example.com/callback\"}.");
      return Optional.empty();
    }
    var name = text("op", OPS);
    var op = name.flatMap(Op::named);
    if (name.isPresent() && op.isEmpty()) {
      violations.mustBe(at("op"), OPS);
    }
    return read(op);
  }

  private Optional<Change> read(Optional<Op> op) {
    // Without a valid op, the change may have any member.
    var known = op.orElse(Op.SET).members();
    unknownMembers(op, known);
    var setting =
        text("field", "the name of a setting").flatMap(name -> settings.setting(name, at("field")));
    var applicable = setting.filter(named -> isApplicable(op, named));
    var unit = known.contains("unit") ? unit(setting) : Optional.<String>empty();
    var value = known.contains("value") ? value(op, setting) : Optional.<Value>empty();
    return applicable.flatMap(named -> op.flatMap(valid -> change(valid, named, value, unit)));
  }

  private static Optional<Change> change(
      Op op, Setting setting, Optional<Value> value, Optional<String> unit) {
    return switch (op) {
      case RESET -> Optional.of(new Change.Reset(setting));
      case SET -> value.map(present -> new Change.Set(setting, present, unit));
      case ADD -> elements(value).map(elements -> new Change.Add(setting, elements));
      case REMOVE -> elements(value).map(elements -> new Change.Remove(setting, elements));
    };
  }

  private static Optional<Value.TextSet> elements(Optional<Value> value) {
    return value.filter(Value.TextSet.class::isInstance).map(Value.TextSet.class::cast);
  }

  private void unknownMembers(Optional<Op> op, List<String> known) {
    for (var member : json.properties()) {
      var name = member.getKey();
      if (known.contains(name)) {
        continue;
      }
      if (op.isPresent() && Op.SET.members().contains(name)) {
        violations.add(Code.REQUEST_UNKNOWN_MEMBER, at(name), notAllowed(op.get(), name));
      } else {
        violations.unknown(
            Code.REQUEST_UNKNOWN_MEMBER, JsonPointers.to(pointer, name), name, known);
      }
    }
  }

  private static String notAllowed(Op op, String member) {
    return op == Op.RESET
        ? "reset doesn't take a %1$s. To set a %1$s, use set.".formatted(member)
        : "%s doesn't take a %s. Remove it.".formatted(op, member);
  }

  private boolean isApplicable(Optional<Op> op, Setting setting) {
    if (op.filter(Op::needsList).isPresent() && !setting.isList()) {
      violations.add(
          Code.SETTING_NOT_A_LIST,
          at("field"),
          "%s isn't a list. Use set or reset.".formatted(setting));
      return false;
    }
    if (op.filter(Op.RESET::equals).isPresent() && !setting.isResettable()) {
      violations.add(
          Code.SETTING_NOT_RESETTABLE,
          at("field"),
          "%s has no default. Use set.".formatted(setting));
      return false;
    }
    return true;
  }

  private Optional<String> unit(Optional<Setting> setting) {
    if (!json.has("unit")) {
      return Optional.empty();
    }
    if (setting.filter(named -> Token.of(named).isEmpty()).isPresent()) {
      violations.invalid(at("unit"), "Only a token validity has a unit. Remove it.");
      return Optional.empty();
    }
    return text("unit", "a string: seconds, minutes, hours or days");
  }

  /** Without a valid op, it isn't known whether a value is missing. */
  private Optional<Value> value(Optional<Op> op, Optional<Setting> setting) {
    if (json.has("value")) {
      return setting.flatMap(named -> settings.value(named, json.get("value"), at("value")));
    }
    if (op.isPresent()) {
      violations.required(
          at("value"), setting.map(named -> named.kind().inWords()).orElse("the setting's value"));
    }
    return Optional.empty();
  }

  private Optional<String> text(String name, String expected) {
    return members.required(name, _ -> true, expected);
  }

  private String at(String member) {
    return members.at(member);
  }
}
