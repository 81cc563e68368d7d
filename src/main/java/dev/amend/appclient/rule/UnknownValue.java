package dev.amend.appclient.rule;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.amend.appclient.Amendment;
import dev.amend.appclient.Code;
import dev.amend.appclient.Finding;
import dev.amend.appclient.Kind;
import dev.amend.appclient.Kind.StructureKind;
import dev.amend.appclient.SecretPresence;
import dev.amend.appclient.Setting;
import java.util.List;
import java.util.stream.Stream;

/**
 * Warns about values that a request brings into a setting and that the table of settings does not
 * know. The service judges them.
 *
 * @param code the code of the warning
 * @param setting the setting with documented values, or a structure that has members with such
 * @param settings the settings whose change can bring in a value
 */
record UnknownValue(Code code, Setting setting, List<Setting> settings) implements ListedRule {

  UnknownValue(Code code, Setting setting) {
    this(code, setting, List.of(setting));
  }

  @Override
  public List<Finding> judge(Amendment amendment, SecretPresence secret) {
    var findings =
        setting.kind() instanceof StructureKind structure
            ? structure.members().entrySet().stream()
                .flatMap(
                    member -> findings(member.getValue(), newMember(amendment, member.getKey())))
            : findings(setting.kind(), ElementRule.brought(amendment, setting));
    return findings.distinct().toList();
  }

  private Stream<String> newMember(Amendment amendment, String name) {
    var before = amendment.before().member(setting, name);
    return amendment.after().member(setting, name).stream()
        .filter(value -> before.filter(value::equals).isEmpty());
  }

  private Stream<Finding> findings(Kind kind, Stream<String> values) {
    return values
        .filter(value -> !kind.knownValues().isEmpty() && !kind.knownValues().contains(value))
        .map(
            value ->
                Finding.warn(
                    code,
                    setting,
                    TextNode.valueOf(value),
                    "Amend doesn't know this value of %s, so Cognito decides. Check the spelling; known values are %s."
                        .formatted(setting, String.join(", ", kind.knownValues()))));
  }
}
