package dev.amend.request.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amend.appclient.Code;
import dev.amend.appclient.Kind;
import dev.amend.appclient.Kind.StructureKind;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the names and values of settings, wherever they are in a request. */
final class SettingReader {

  private static final List<String> NAMES =
      Stream.of(Setting.values()).map(Setting::serviceName).toList();

  /** Members that DescribeUserPoolClient returns and UpdateUserPoolClient doesn't take. */
  private static final Set<String> READ_ONLY =
      Set.of("ClientSecret", "ClientSecretArn", "ClientType", "CreationDate", "LastModifiedDate");

  private final Violations violations;

  SettingReader(Violations violations) {
    this.violations = violations;
  }

  /** Finds a setting by name; a violation is added if there isn't one. */
  Optional<Setting> setting(String name, String pointer) {
    var setting = Setting.named(name);
    if (setting.isEmpty()) {
      violations.add(Code.SETTING_UNKNOWN, pointer, unknown(name));
    }
    return setting;
  }

  /** Reads a whole value; a violation is added if it has another type than the setting. */
  Optional<Value> value(Setting setting, JsonNode json, String pointer) {
    return setting.kind() instanceof StructureKind structure && json.isObject()
        ? members(structure, json, pointer).map(SettingReader::structure)
        : typed(setting.kind(), setting.serviceName(), json, pointer);
  }

  /**
   * Reads the members of a structure; a violation is added for each that isn't known or has another
   * type.
   *
   * @return the value of each member, empty for {@code null}; empty if there is a violation
   */
  Optional<Map<String, Optional<Value>>> members(
      StructureKind structure, JsonNode json, String pointer) {
    var read = new TreeMap<String, Optional<Value>>();
    var complete = true;
    for (var member : json.properties()) {
      var name = member.getKey();
      var at = JsonPointers.to(pointer, name);
      var kind = structure.members().get(name);
      if (kind == null) {
        violations.unknown(Code.SETTING_UNKNOWN, at, name, structure.members().keySet());
        complete = false;
      } else if (member.getValue().isNull()) {
        read.put(name, Optional.empty());
      } else {
        var value = typed(kind, name, member.getValue(), at);
        complete &= value.isPresent();
        read.put(name, value);
      }
    }
    return complete ? Optional.of(read) : Optional.empty();
  }

  private Optional<Value> typed(Kind kind, String name, JsonNode json, String pointer) {
    var value = kind.read(json);
    if (value.isEmpty()) {
      violations.add(
          Code.SETTING_WRONG_TYPE, pointer, "%s must be %s.".formatted(name, kind.inWords()));
    }
    return value;
  }

  private static Value structure(Map<String, Optional<Value>> members) {
    var given = new TreeMap<String, Value>();
    members.forEach((name, value) -> value.ifPresent(present -> given.put(name, present)));
    return new Value.Structure(given);
  }

  private static String unknown(String name) {
    if (READ_ONLY.contains(name)) {
      return name + " is read-only. Remove it.";
    }
    var hint =
        ClosestName.to(name, NAMES)
            .map("Did you mean '%s'?"::formatted)
            .orElse("Settings have the names of UpdateUserPoolClient's parameters.");
    return "Unknown setting '%s'. %s".formatted(Violations.shown(name), hint);
  }
}
