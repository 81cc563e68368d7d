package dev.amend.appclient;

import dev.amend.appclient.Value.BoolValue;
import dev.amend.appclient.Value.Structure;
import java.util.TreeMap;

/**
 * What Describe shows of an AnalyticsConfiguration, and what an update accepts of it.
 *
 * <p>With an ApplicationArn, Describe also shows the RoleArn of Cognito's service-linked role, and
 * an update that gives both is refused. Sources: the AWS CLI's example for create-user-pool-client;
 * terraform-provider-aws ({@code ConflictsWith} of user_pool_client); aws-cdk pull request 32862.
 */
public final class Analytics {

  private static final String APPLICATION_ARN = "ApplicationArn";
  private static final String ROLE_ARN = "RoleArn";
  private static final String USER_DATA_SHARED = "UserDataShared";

  private Analytics() {}

  /**
   * Leaves out what an update doesn't accept, so that the settings can be sent back.
   *
   * @param shown the settings as Describe shows them
   */
  public static Settings updatable(Settings shown) {
    return shown.get(Setting.ANALYTICS_CONFIGURATION).orElse(null) instanceof Structure analytics
        ? shown.with(Setting.ANALYTICS_CONFIGURATION, updatable(analytics))
        : shown;
  }

  /** Returns the form in which configurations that mean the same are equal. */
  static Structure normal(Structure analytics) {
    var members = new TreeMap<>(updatable(analytics).members());
    members.putIfAbsent(USER_DATA_SHARED, new BoolValue(false));
    return new Structure(members);
  }

  private static Structure updatable(Structure analytics) {
    var members = new TreeMap<>(analytics.members());
    if (members.containsKey(APPLICATION_ARN)) {
      members.remove(ROLE_ARN);
    }
    return new Structure(members);
  }
}
