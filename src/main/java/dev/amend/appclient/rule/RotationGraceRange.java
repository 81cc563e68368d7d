package dev.amend.appclient.rule;

import com.fasterxml.jackson.databind.node.IntNode;
import dev.amend.appclient.Amendment;
import dev.amend.appclient.Code;
import dev.amend.appclient.Finding;
import dev.amend.appclient.SecretPresence;
import dev.amend.appclient.Setting;
import java.util.List;

/**
 * Refuses a grace period outside 0 to 60 seconds, also where rotation is off and the request would
 * change nothing.
 *
 * <p>Source: Cognito API reference, RefreshTokenRotationType (RetryGracePeriodSeconds); what a long
 * one costs: RFC 9700 section 4.14.2.
 */
record RotationGraceRange() implements ListedRule {

  private static final int MOST = 60;

  @Override
  public Code code() {
    return Code.ROTATION_GRACE_RANGE;
  }

  @Override
  public List<Setting> settings() {
    return List.of(Setting.REFRESH_TOKEN_ROTATION);
  }

  @Override
  public List<Finding> judge(Amendment amendment, SecretPresence secret) {
    return Rotation.grace(amendment.requested()).stream()
        .filter(_ -> amendment.givesAnotherValue(Setting.REFRESH_TOKEN_ROTATION))
        .filter(seconds -> seconds < 0 || seconds > MOST)
        .map(this::finding)
        .toList();
  }

  private Finding finding(int seconds) {
    return Finding.refuse(
        code(),
        Setting.REFRESH_TOKEN_ROTATION,
        IntNode.valueOf(seconds),
        "RetryGracePeriodSeconds must be 0 to 60. Give a number of seconds in that range.");
  }
}
