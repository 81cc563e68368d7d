package dev.amend.local.cognito;

import dev.amend.local.standin.ServiceException;
import java.util.Set;
import java.util.TreeSet;

/** Rules on AnalyticsConfiguration. */
final class AnalyticsRules {

  private static final Set<String> BY_ARN = Set.of("ApplicationArn");
  private static final Set<String> BY_ID = Set.of("ApplicationId", "RoleArn", "ExternalId");

  private AnalyticsRules() {}

  static void oneForm(ProposedClient client) {
    var analytics = client.sent().path("AnalyticsConfiguration");
    var named = new TreeSet<String>();
    analytics.fieldNames().forEachRemaining(named::add);
    named.remove("UserDataShared");
    if (analytics.isObject() && !named.equals(BY_ARN) && !named.equals(BY_ID)) {
      throw ServiceException.invalidParameter(
          "Invalid analytics configuration given, either <application arn> or <application id,"
              + " role arn, external id> are valid");
    }
  }
}
