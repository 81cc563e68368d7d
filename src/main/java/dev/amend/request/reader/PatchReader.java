package dev.amend.request.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amend.appclient.Change;
import dev.amend.appclient.Code;
import dev.amend.appclient.Kind.StructureKind;
import dev.amend.appclient.Setting;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the {@code patch} of a request: a partial UpdateUserPoolClientRequest. */
final class PatchReader {

  private static final String POINTER = "/patch";

  private final Violations violations;
  private final SettingReader settings;

  PatchReader(Violations violations) {
    this.violations = violations;
    this.settings = new SettingReader(violations);
  }

  /**
   * Reads the members that are valid as changes; violations are added for the others.
   *
   * @param patch the patch
   * @param request the request, whose IDs the patch must not contradict
   * @return the changes in the order of {@link Setting}, since the members of an object are
   *     unordered
   */
  List<Change> read(JsonNode patch, JsonNode request) {
    var changes = new EnumMap<Setting, Change>(Setting.class);
    var hasSettings = false;
    for (var member : patch.properties()) {
      switch (member.getKey()) {
        case "UserPoolId" -> id(member, "userPoolId", request);
        case "ClientId" -> id(member, "clientId", request);
        default -> {
          hasSettings = true;
          change(member).ifPresent(change -> changes.put(change.setting(), change));
        }
      }
    }
    if (!hasSettings) {
      violations.mustBe(POINTER, "an object with at least one setting");
    }
    return List.copyOf(changes.values());
  }

  private void id(Map.Entry<String, JsonNode> member, String required, JsonNode request) {
    if (!member.getValue().equals(request.get(required))) {
      violations.invalid(
          POINTER + "/" + member.getKey(),
          "%s must be the same as the request's %s. Correct it or leave it out."
              .formatted(member.getKey(), required));
    }
  }

  private Optional<Change> change(Map.Entry<String, JsonNode> member) {
    return settings
        .setting(member.getKey(), JsonPointers.to(POINTER, member.getKey()))
        .flatMap(setting -> change(setting, member.getValue()));
  }

  private Optional<Change> change(Setting setting, JsonNode json) {
    var pointer = POINTER + "/" + setting;
    if (json.isNull()) {
      return reset(setting, pointer);
    }
    if (setting.kind() instanceof StructureKind structure && json.isObject()) {
      return settings
          .members(structure, json, pointer)
          .map(members -> new Change.Merge(setting, members));
    }
    return settings
        .value(setting, json, pointer)
        .map(value -> new Change.Set(setting, value, Optional.empty()));
  }

  private Optional<Change> reset(Setting setting, String pointer) {
    if (setting.isResettable()) {
      return Optional.of(new Change.Reset(setting));
    }
    violations.add(
        Code.SETTING_NOT_RESETTABLE,
        pointer,
        "%s has no default. Use a value instead of null.".formatted(setting));
    return Optional.empty();
  }
}
