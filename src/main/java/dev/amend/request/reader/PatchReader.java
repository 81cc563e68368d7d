package dev.amend.request.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amend.appclient.Change;
import dev.amend.appclient.Code;
import dev.amend.appclient.Kind.StructureKind;
import dev.amend.appclient.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the {@code patch} of a request: a partial UpdateUserPoolClientRequest in the service's
 * spelling.
 */
final class PatchReader {

  private static final List<String> IDS = List.of("UserPoolId", "ClientId");

  private static final List<String> KNOWN =
      Stream.concat(IDS.stream(), SettingReader.NAMES.stream()).toList();

  private final Violations violations;
  private final SettingReader settings;

  PatchReader(Violations violations) {
    this.violations = violations;
    this.settings = new SettingReader(violations);
  }

  /**
   * Reads it as changes in the order of the table of settings, since the members of an object have
   * none; the ids in it must be those of the request.
   */
  List<Change> read(JsonNode patch, JsonNode request) {
    var changes = new ArrayList<Change>();
    if (!patch.isObject() || patch.isEmpty()) {
      violations.invalid("/patch", "Give an object of at least one setting.");
      return changes;
    }
    violations.unknownMembers(patch, "/patch", Code.SETTING_UNKNOWN, KNOWN);
    agree(patch, "UserPoolId", request.get("userPoolId"));
    agree(patch, "ClientId", request.get("clientId"));
    for (var setting : Setting.values()) {
      Optional.ofNullable(patch.get(setting.serviceName()))
          .flatMap(json -> change(setting, json))
          .ifPresent(changes::add);
    }
    if (IDS.containsAll(names(patch))) {
      violations.invalid("/patch", "Name at least one setting besides the ids.");
    }
    return changes;
  }

  private Optional<Change> change(Setting setting, JsonNode json) {
    var at = "/patch/" + setting.serviceName();
    if (json.isNull()) {
      return reset(setting, at);
    }
    if (setting.kind() instanceof StructureKind structure && json.isObject()) {
      return settings
          .members(structure, json, at)
          .map(members -> new Change.Merge(setting, members));
    }
    return settings
        .value(setting, json, at)
        .map(value -> new Change.Set(setting, value, Optional.empty()));
  }

  private Optional<Change> reset(Setting setting, String at) {
    if (setting.isResettable()) {
      return Optional.of(new Change.Reset(setting));
    }
    violations.note(
        Code.SETTING_NOT_RESETTABLE, at, setting + " has no default. Give the new value instead.");
    return Optional.empty();
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  private void agree(JsonNode patch, String name, JsonNode ofRequest) {
    if (patch.has(name) && !Objects.equals(patch.get(name), ofRequest)) {
      violations.invalid(
          "/patch/" + name, "It must be the same as the request's own, or be left out.");
    }
  }
}
