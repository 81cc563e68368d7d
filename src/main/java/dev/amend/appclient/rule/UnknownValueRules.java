package dev.amend.appclient.rule;

import static dev.amend.appclient.Setting.ALLOWED_OAUTH_FLOWS;
import static dev.amend.appclient.Setting.EXPLICIT_AUTH_FLOWS;
import static dev.amend.appclient.Setting.PREVENT_USER_EXISTENCE_ERRORS;
import static dev.amend.appclient.Setting.REFRESH_TOKEN_ROTATION;
import static dev.amend.appclient.Setting.TOKEN_VALIDITY_UNITS;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.amend.appclient.Amendment;
import dev.amend.appclient.Code;
import dev.amend.appclient.Kind;
import dev.amend.appclient.Kind.StructureKind;
import dev.amend.appclient.Setting;
import dev.amend.appclient.rule.Rule.Problem;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rules that warn about values that the table of settings doesn't know. They may be newer than this
 * build, so Cognito decides.
 */
final class UnknownValueRules {

  private UnknownValueRules() {}

  static List<Rule> all() {
    return List.of(
        unknownValue(Code.FLOWS_UNKNOWN, ALLOWED_OAUTH_FLOWS, List.of(ALLOWED_OAUTH_FLOWS)),
        unknownValue(Code.AUTH_FLOWS_UNKNOWN, EXPLICIT_AUTH_FLOWS, List.of(EXPLICIT_AUTH_FLOWS)),
        unknownValue(
            Code.ROTATION_UNKNOWN, REFRESH_TOKEN_ROTATION, List.of(REFRESH_TOKEN_ROTATION)),
        // A unit also comes with a token validity.
        unknownValue(Code.TOKENS_UNIT_UNKNOWN, TOKEN_VALIDITY_UNITS, TokenRules.LIFETIMES),
        unknownValue(
            Code.USER_EXISTENCE_UNKNOWN,
            PREVENT_USER_EXISTENCE_ERRORS,
            List.of(PREVENT_USER_EXISTENCE_ERRORS)));
  }

  private static Rule unknownValue(Code code, Setting setting, List<Setting> settings) {
    return Rule.onChange(code, settings, amendment -> unknownValues(amendment, setting))
        .asWarning();
  }

  private static Stream<Problem> unknownValues(Amendment amendment, Setting setting) {
    var problems =
        setting.kind() instanceof StructureKind structure
            ? structure.members().entrySet().stream()
                .flatMap(
                    member ->
                        unknownValues(
                            setting, member.getValue(), added(amendment, setting, member.getKey())))
            : unknownValues(setting, setting.kind(), Rule.added(amendment, setting));
    return problems.distinct();
  }

  private static Stream<String> added(Amendment amendment, Setting structure, String member) {
    var before = amendment.before().member(structure, member);
    return amendment.after().member(structure, member).stream()
        .filter(value -> before.filter(value::equals).isEmpty());
  }

  private static Stream<Problem> unknownValues(Setting setting, Kind kind, Stream<String> values) {
    var known = kind.knownValues();
    return values
        .filter(value -> !known.isEmpty() && !known.contains(value))
        .map(
            value ->
                Problem.at(
                    setting,
                    TextNode.valueOf(value),
                    "Amend doesn't know this value of %s, so Cognito decides. Check the spelling; known values are %s."
                        .formatted(setting, String.join(", ", known))));
  }
}
