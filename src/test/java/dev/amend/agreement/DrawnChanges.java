package dev.amend.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Token;
import java.util.List;

/** Generates the changes of a request. */
final class DrawnChanges {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final List<Setting> SETTINGS = List.of(Setting.values());
  private static final List<Setting> OAUTH =
      List.of(
          Setting.ALLOWED_OAUTH_FLOWS,
          Setting.ALLOWED_OAUTH_FLOWS_USER_POOL_CLIENT,
          Setting.ALLOWED_OAUTH_SCOPES,
          Setting.CALLBACK_URLS,
          Setting.DEFAULT_REDIRECT_URI);

  private DrawnChanges() {}

  /** Adds {@code changes} or {@code patch} to a request. */
  static void into(ObjectNode request, Draw draw) {
    if (draw.percent(30)) {
      patch(request.putObject("patch"), draw);
    } else {
      changes(request.putArray("changes"), draw);
    }
  }

  private static void patch(ObjectNode patch, Draw draw) {
    var settings = draw.someOf(draw.percent(30) ? OAUTH : SETTINGS, 3);
    (settings.isEmpty() ? List.of(Setting.CALLBACK_URLS) : settings)
        .forEach(
            setting -> {
              if (draw.percent(20) && setting.isResettable()) {
                patch.putNull(setting.serviceName());
              } else {
                patch.set(setting.serviceName(), value(setting, draw));
              }
            });
  }

  private static void changes(ArrayNode changes, Draw draw) {
    var pool = draw.percent(30) ? OAUTH : SETTINGS;
    for (var count = 1 + draw.below(3); count > 0; count--) {
      change(changes.addObject(), draw.oneOf(pool), draw);
    }
  }

  private static void change(ObjectNode change, Setting setting, Draw draw) {
    if (draw.percent(15) && setting.isResettable()) {
      change.put("op", "reset").put("field", setting.serviceName());
      return;
    }
    if (setting.isList() && draw.percent(75)) {
      change.put("op", draw.percent(60) ? "add" : "remove").put("field", setting.serviceName());
      change.set("value", list(setting, 3, draw));
      return;
    }
    change.put("op", "set").put("field", setting.serviceName()).set("value", value(setting, draw));
    if (Token.of(setting).isPresent() && draw.percent(60)) {
      change.put("unit", draw.percent(5) ? "fortnights" : draw.oneOf(Vocabulary.UNITS));
    }
  }

  static JsonNode value(Setting setting, Draw draw) {
    return setting.isList()
        ? list(setting, draw.percent(3) ? 120 : 4, draw)
        : json(draw.mostlyValid(Vocabulary.scalars(setting)));
  }

  private static JsonNode list(Setting setting, int most, Draw draw) {
    var array = MAPPER.createArrayNode();
    for (var count = draw.below(most + 1); count > 0; count--) {
      array.add(draw.mostlyValid(Vocabulary.elements(setting)));
    }
    return array;
  }

  private static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(text, e);
    }
  }
}
