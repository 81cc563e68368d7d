package dev.amend.appclient.rule;

import static dev.amend.appclient.Setting.ANALYTICS_CONFIGURATION;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.amend.appclient.Code;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Value.Structure;
import dev.amend.appclient.rule.Rule.Problem;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rule about AnalyticsConfiguration. */
final class AnalyticsRules {

  private static final Set<String> BY_ARN = Set.of("ApplicationArn");
  private static final Set<String> BY_ID = Set.of("ApplicationId", "RoleArn", "ExternalId");
  private static final String OPTIONAL = "UserDataShared";

  /** The accepted form of a member (API reference, AnalyticsConfigurationType). */
  private record Form(String member, Pattern accepted, String inWords) {

    Form(String member, String accepted, String inWords) {
      this(member, Pattern.compile(accepted, Pattern.DOTALL), inWords);
    }
  }

  private static final List<Form> FORMS =
      List.of(
          new Form("ApplicationArn", "arn:.{16,2044}", "an ARN of 20 to 2,048 characters"),
          new Form("ApplicationId", "[0-9a-fA-F]+", "a hexadecimal number"),
          new Form("ExternalId", ".{0,131072}", "a string of at most 131,072 characters"),
          new Form("RoleArn", "arn:.{16,2044}", "an ARN of 20 to 2,048 characters"));

  private AnalyticsRules() {}

  static List<Rule> all() {
    return List.of(
        // "Invalid analytics configuration given, either <application arn> or <application id, role
        // arn, external id> are valid" API reference, AnalyticsConfigurationType. It checks the
        // configuration as the request gives it: Cognito also refuses a RoleArn that is added to an
        // ApplicationArn.
        Rule.onRequest(Code.ANALYTICS_SHAPE, ANALYTICS_CONFIGURATION, AnalyticsRules::problems));
  }

  private static Stream<Problem> problems(Settings requested) {
    return requested.get(ANALYTICS_CONFIGURATION).orElse(null) instanceof Structure analytics
            && !analytics.members().isEmpty()
        ? Stream.concat(shape(analytics), forms(requested))
        : Stream.of();
  }

  private static Stream<Problem> shape(Structure analytics) {
    var members = new TreeSet<>(analytics.members().keySet());
    members.remove(OPTIONAL);
    return members.equals(BY_ARN) || members.equals(BY_ID)
        ? Stream.of()
        : Stream.of(
            problem(
                analytics.toJson(),
                "AnalyticsConfiguration must have either ApplicationArn, or ApplicationId, RoleArn"
                    + " and ExternalId. Leave out the other members. Cognito adds the role to an"
                    + " ApplicationArn itself."));
  }

  private static Stream<Problem> forms(Settings requested) {
    return FORMS.stream()
        .flatMap(
            form ->
                requested.member(ANALYTICS_CONFIGURATION, form.member()).stream()
                    .filter(text -> !form.accepted().matcher(text).matches())
                    .map(
                        text ->
                            problem(
                                TextNode.valueOf(text),
                                "%s must be %s. Correct the value."
                                    .formatted(form.member(), form.inWords()))));
  }

  private static Problem problem(JsonNode value, String message) {
    return Problem.at(ANALYTICS_CONFIGURATION, value, message);
  }
}
