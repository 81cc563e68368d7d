package dev.amend.samples;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amend.codec.Json;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The input transformer of an EventBridge target (EventBridge user guide, Input transformation).
 *
 * @param json a target's {@code InputTransformer}
 */
record InputTransformer(JsonNode json) {

  private static final Pattern VARIABLE = Pattern.compile("<([A-Za-z]+)>");

  /** Returns what the target gets. A variable in a string is text; any other is JSON. */
  JsonNode apply(JsonNode event) {
    var template = json.required("InputTemplate").asText();
    var text = new StringBuilder();
    var variable = VARIABLE.matcher(template);
    while (variable.find()) {
      var value = value(event, variable.group(1));
      var isInString =
          template.substring(0, variable.start()).chars().filter(c -> c == '"').count() % 2 == 1;
      variable.appendReplacement(
          text, Matcher.quoteReplacement(isInString ? value.asText() : value.toString()));
    }
    return Json.read(variable.appendTail(text).toString());
  }

  private JsonNode value(JsonNode event, String variable) {
    var path = json.required("InputPathsMap").required(variable).asText();
    return event.at(path.substring(1).replace('.', '/'));
  }
}
