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
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads names and values of settings, wherever in a request they stand. */
final class SettingReader {

  /** The names of all settings, as the service spells them. */
  static final List<String> NAMES = Stream.of(Setting.values()).map(Setting::serviceName).toList();

  private final Violations violations;

  SettingReader(Violations violations) {
    this.violations = violations;
  }

  /** Finds the setting of a name; an unknown one is noted. */
  Optional<Setting> setting(String name, String pointer) {
    var setting = Setting.named(name);
    if (setting.isEmpty()) {
      violations.unknownSetting(pointer, name, NAMES);
    }
    return setting;
  }

  /** Reads a whole value; one of the wrong shape is noted. */
  Optional<Value> value(Setting setting, JsonNode json, String pointer) {
    if (setting.kind() instanceof StructureKind structure && json.isObject()) {
      return members(structure, json, pointer)
          .map(
              members -> {
                var given = new TreeMap<String, Value>();
                members.forEach((name, value) -> value.ifPresent(it -> given.put(name, it)));
                return new Value.Structure(given);
              });
    }
    return shaped(setting.kind(), setting.serviceName(), json, pointer);
  }

  /**
   * Reads a structure's members one by one, {@code null} as empty; unknown and misshapen ones are
   * noted.
   */
  Optional<Map<String, Optional<Value>>> members(
      StructureKind structure, JsonNode json, String pointer) {
    var read = new TreeMap<String, Optional<Value>>();
    var whole = true;
    for (var member : json.properties()) {
      var at = JsonPointers.to(pointer, member.getKey());
      var kind = structure.members().get(member.getKey());
      if (kind == null) {
        violations.unknownSetting(at, member.getKey(), structure.members().keySet());
        whole = false;
      } else if (member.getValue().isNull()) {
        read.put(member.getKey(), Optional.empty());
      } else {
        var value = shaped(kind, member.getKey(), member.getValue(), at);
        whole &= value.isPresent();
        read.put(member.getKey(), value);
      }
    }
    return whole ? Optional.of(read) : Optional.empty();
  }

  private Optional<Value> shaped(Kind kind, String name, JsonNode json, String pointer) {
    var value = kind.read(json);
    if (value.isEmpty()) {
      violations.note(
          Code.SETTING_WRONG_TYPE, pointer, "%s takes %s.".formatted(name, kind.inWords()));
    }
    return value;
  }
}
