package dev.amend.appclient.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.amend.appclient.Amendment;
import dev.amend.appclient.Finding;
import dev.amend.appclient.SecretPresence;
import dev.amend.appclient.Setting;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rule over each text that a request brings into a client: an element added to a list, or the new
 * value of a text setting. What was there before is not judged.
 */
interface ElementRule extends ListedRule {

  /** Tells whether the text breaks the rule. */
  boolean isBrokenBy(String text);

  /** What is wrong and what to do, for a person. */
  String message();

  /** Makes the finding; a rule that only warns overrides it. */
  default Finding finding(Setting setting, JsonNode value) {
    return Finding.refuse(code(), setting, value, message());
  }

  @Override
  default List<Finding> judge(Amendment amendment, SecretPresence secret) {
    return settings().stream().flatMap(setting -> judge(amendment, setting)).toList();
  }

  private Stream<Finding> judge(Amendment amendment, Setting setting) {
    return brought(amendment, setting)
        .filter(this::isBrokenBy)
        .map(text -> finding(setting, TextNode.valueOf(text)));
  }

  /** Returns the texts that a request brings into a list or text setting. */
  static Stream<String> brought(Amendment amendment, Setting setting) {
    if (setting.isList()) {
      // An empty element is reported once, by ListElementEmpty, not by every rule it breaks too.
      return amendment.added(setting).elements().stream().filter(element -> !element.isEmpty());
    }
    return amendment.changes(setting) ? amendment.after().text(setting).stream() : Stream.of();
  }
}
