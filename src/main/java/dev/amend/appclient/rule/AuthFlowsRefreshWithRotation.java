package dev.amend.appclient.rule;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.amend.appclient.Code;
import dev.amend.appclient.Finding;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import java.util.List;

/**
 * Refuses ALLOW_REFRESH_TOKEN_AUTH while refresh tokens rotate.
 *
 * <p>The service answers "ALLOW_REFRESH_TOKEN_AUTH is not a permitted ExplicitAuthFlow when refresh
 * token rotation is enabled". Source: terraform-provider-aws #47196. Flows that are unset pass,
 * although their default has it: one public project saw the service accept that.
 */
record AuthFlowsRefreshWithRotation() implements StateRule {

  private static final String REFRESH = "ALLOW_REFRESH_TOKEN_AUTH";

  @Override
  public Code code() {
    return Code.AUTH_FLOWS_REFRESH_WITH_ROTATION;
  }

  @Override
  public List<Setting> settings() {
    return List.of(Setting.EXPLICIT_AUTH_FLOWS, Setting.REFRESH_TOKEN_ROTATION);
  }

  @Override
  public List<Finding> judge(Settings after) {
    return Rotation.isOn(after)
            && after.list(Setting.EXPLICIT_AUTH_FLOWS).elements().contains(REFRESH)
        ? List.of(
            Finding.refuse(
                code(),
                Setting.EXPLICIT_AUTH_FLOWS,
                TextNode.valueOf(REFRESH),
                "ALLOW_REFRESH_TOKEN_AUTH is not permitted while refresh tokens rotate. Change"
                    + " ExplicitAuthFlows and RefreshTokenRotation in one request."))
        : List.of();
  }
}
