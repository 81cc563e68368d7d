package dev.amend.appclient.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.amend.appclient.Amendment;
import dev.amend.appclient.Code;
import dev.amend.appclient.Finding;
import dev.amend.appclient.SecretPresence;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Value.Structure;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Refuses analytics that have neither of the two shapes: ApplicationArn alone, or ApplicationId,
 * RoleArn and ExternalId together. It judges what the request gives: a RoleArn beside the
 * ApplicationArn that the client has means the same, but is refused.
 *
 * <p>The service answers "Invalid analytics configuration given, either &lt;application arn&gt; or
 * &lt;application id, role arn, external id&gt; are valid". Source: Cognito API reference,
 * AnalyticsConfigurationType.
 */
record AnalyticsShape() implements ListedRule {

  private static final Set<String> BY_ARN = Set.of("ApplicationArn");
  private static final Set<String> BY_ID = Set.of("ApplicationId", "RoleArn", "ExternalId");
  private static final String FREE = "UserDataShared";

  @Override
  public Code code() {
    return Code.ANALYTICS_SHAPE;
  }

  @Override
  public List<Setting> settings() {
    return List.of(Setting.ANALYTICS_CONFIGURATION);
  }

  @Override
  public List<Finding> judge(Amendment amendment, SecretPresence secret) {
    return amendment.givesAnotherValue(Setting.ANALYTICS_CONFIGURATION)
        ? judge(amendment.requested())
        : List.of();
  }

  private List<Finding> judge(Settings requested) {
    return requested.get(Setting.ANALYTICS_CONFIGURATION).orElse(null)
                instanceof Structure analytics
            && !analytics.members().isEmpty()
        ? Stream.concat(judgeShape(analytics), judgeMembers(analytics)).toList()
        : List.of();
  }

  private Stream<Finding> judgeShape(Structure analytics) {
    var members = new TreeSet<>(analytics.members().keySet());
    members.remove(FREE);
    return members.equals(BY_ARN) || members.equals(BY_ID)
        ? Stream.of()
        : Stream.of(
            finding(
                analytics.toJson(),
                "AnalyticsConfiguration must have either ApplicationArn, or ApplicationId, RoleArn and"
                    + " ExternalId. Leave out what doesn't belong to one of these; Cognito adds"
                    + " the role to an ApplicationArn itself."));
  }

  private Stream<Finding> judgeMembers(Structure analytics) {
    return Stream.of(AnalyticsMember.values())
        .flatMap(
            member ->
                member
                    .textIn(analytics)
                    .filter(text -> !member.accepts(text))
                    .map(text -> finding(TextNode.valueOf(text), member.message()))
                    .stream());
  }

  private Finding finding(JsonNode value, String message) {
    return Finding.refuse(code(), Setting.ANALYTICS_CONFIGURATION, value, message);
  }
}
