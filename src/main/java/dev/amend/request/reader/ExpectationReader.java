package dev.amend.request.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amend.appclient.Code;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Value;
import dev.amend.request.Expectation;
import dev.amend.request.Timestamp;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the {@code expect} of a request. */
final class ExpectationReader {

  private final Violations violations;
  private final SettingReader settings;

  ExpectationReader(Violations violations) {
    this.violations = violations;
    this.settings = new SettingReader(violations);
  }

  /** Reads it; absent means that nothing is expected. */
  Expectation read(@Nullable JsonNode expect) {
    if (expect == null) {
      return Expectation.NOTHING;
    }
    if (!expect.isObject()) {
      violations.invalid("/expect", "Give an object with lastModifiedDate, settings, or both.");
      return Expectation.NOTHING;
    }
    violations.unknownMembers(
        expect, "/expect", Code.REQUEST_UNKNOWN_MEMBER, List.of("lastModifiedDate", "settings"));
    return new Expectation(
        lastModified(expect.get("lastModifiedDate")), settings(expect.get("settings")));
  }

  private Optional<Timestamp> lastModified(@Nullable JsonNode date) {
    if (date == null) {
      return Optional.empty();
    }
    var moment = Optional.ofNullable(date.textValue()).flatMap(Timestamp::parse);
    if (moment.isEmpty()) {
      violations.invalid(
          "/expect/lastModifiedDate", "Give a date and time such as 2026-09-01T10:00:00Z.");
    }
    return moment;
  }

  private Map<Setting, Optional<Value>> settings(@Nullable JsonNode expected) {
    var read = new EnumMap<Setting, Optional<Value>>(Setting.class);
    if (expected == null) {
      return read;
    }
    if (!expected.isObject()) {
      violations.invalid("/expect/settings", "Give an object of settings.");
      return read;
    }
    for (var member : expected.properties()) {
      var at = JsonPointers.to("/expect/settings", member.getKey());
      settings
          .setting(member.getKey(), at)
          .ifPresent(
              setting ->
                  read.put(
                      setting,
                      member.getValue().isNull()
                          ? Optional.empty()
                          : settings.value(setting, member.getValue(), at)));
    }
    return read;
  }
}
