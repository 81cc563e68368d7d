package dev.amend.appclient.rule;

import dev.amend.appclient.Code;
import dev.amend.appclient.Finding;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Refuses legacy flow names beside those that start with ALLOW_.
 *
 * <p>The service answers "Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow
 * names." Source: Cognito API reference, UpdateUserPoolClient (ExplicitAuthFlows). Names unknown to
 * this build are left to the service.
 */
record AuthFlowsLegacyMixed() implements StateRule {

  private static final String CURRENT = "ALLOW_";

  @Override
  public Code code() {
    return Code.AUTH_FLOWS_LEGACY_MIXED;
  }

  @Override
  public List<Setting> settings() {
    return List.of(Setting.EXPLICIT_AUTH_FLOWS);
  }

  @Override
  public List<Finding> judge(Settings after) {
    var flows = after.list(Setting.EXPLICIT_AUTH_FLOWS);
    var isCurrent =
        flows.elements().stream()
            .filter(Setting.EXPLICIT_AUTH_FLOWS.kind().knownValues()::contains)
            .collect(Collectors.groupingBy(flow -> flow.startsWith(CURRENT)));
    return isCurrent.size() == 2
        ? List.of(
            Finding.refuse(
                code(),
                Setting.EXPLICIT_AUTH_FLOWS,
                flows.toJson(),
                "Legacy sign-in flows cannot stand beside those that start with ALLOW_. Replace"
                    + " ADMIN_NO_SRP_AUTH, CUSTOM_AUTH_FLOW_ONLY and USER_PASSWORD_AUTH by their"
                    + " ALLOW_ names."))
        : List.of();
  }
}
