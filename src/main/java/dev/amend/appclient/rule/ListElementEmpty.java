package dev.amend.appclient.rule;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.amend.appclient.Amendment;
import dev.amend.appclient.Code;
import dev.amend.appclient.Finding;
import dev.amend.appclient.SecretPresence;
import dev.amend.appclient.Setting;
import java.util.List;
import java.util.stream.Stream;

/**
 * Refuses empty texts in lists.
 *
 * <p>The service answers "Member must have length greater than or equal to 1". Source:
 * aws-sdk-java-v2 #5528.
 */
record ListElementEmpty() implements ListedRule {

  @Override
  public Code code() {
    return Code.LIST_ELEMENT_EMPTY;
  }

  @Override
  public List<Setting> settings() {
    return Stream.of(Setting.values()).filter(Setting::isList).toList();
  }

  @Override
  public List<Finding> judge(Amendment amendment, SecretPresence secret) {
    return settings().stream()
        .filter(setting -> amendment.added(setting).elements().contains(""))
        .map(this::finding)
        .toList();
  }

  private Finding finding(Setting setting) {
    return Finding.refuse(
        code(),
        setting,
        TextNode.valueOf(""),
        "An element of " + setting + " is empty. Leave it out, or give it a value.");
  }
}
