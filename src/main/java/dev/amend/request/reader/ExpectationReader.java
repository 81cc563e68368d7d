package dev.amend.request.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Value;
import dev.amend.request.Expectation;
import dev.amend.request.PlanHash;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the {@code expect} of a request. */
final class ExpectationReader {

  private static final String POINTER = "/expect";
  private static final List<String> MEMBERS = List.of("lastModifiedDate", "settings", "planHash");

  private final Violations violations;
  private final SettingReader settings;

  ExpectationReader(Violations violations) {
    this.violations = violations;
    this.settings = new SettingReader(violations);
  }

  /** Reads it. A request without one expects nothing. */
  Expectation read(@Nullable JsonNode expect) {
    if (expect == null) {
      return Expectation.NOTHING;
    }
    if (!expect.isObject()) {
      violations.mustBe(POINTER, "an object with lastModifiedDate, settings or planHash");
      return Expectation.NOTHING;
    }
    violations.unknownMembers(expect, POINTER, MEMBERS);
    return new Expectation(
        new ObjectMembers(expect, POINTER, violations).timestamp("lastModifiedDate"),
        settings(expect.get("settings")),
        planHash(expect));
  }

  private Optional<PlanHash> planHash(JsonNode expect) {
    var hash = Optional.ofNullable(expect.path("planHash").textValue()).flatMap(PlanHash::parse);
    if (expect.has("planHash") && hash.isEmpty()) {
      violations.mustBe(POINTER + "/planHash", "the hash of a plan, as in its data.plan.hash");
    }
    return hash;
  }

  private Map<Setting, Optional<Value>> settings(@Nullable JsonNode expected) {
    var read = new EnumMap<Setting, Optional<Value>>(Setting.class);
    if (expected == null) {
      return read;
    }
    if (!expected.isObject()) {
      violations.mustBe(POINTER + "/settings", "an object with settings");
      return read;
    }
    for (var member : expected.properties()) {
      var pointer = JsonPointers.to(POINTER + "/settings", member.getKey());
      settings
          .setting(member.getKey(), pointer)
          .ifPresent(
              setting -> read.put(setting, valueOrUnset(setting, member.getValue(), pointer)));
    }
    return read;
  }

  private Optional<Value> valueOrUnset(Setting setting, JsonNode value, String pointer) {
    return value.isNull() ? Optional.empty() : settings.value(setting, value, pointer);
  }
}
