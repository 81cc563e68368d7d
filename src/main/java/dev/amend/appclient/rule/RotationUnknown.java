package dev.amend.appclient.rule;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.amend.appclient.Code;
import dev.amend.appclient.Finding;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import java.util.List;

/**
 * Warns about a state of rotation that this build does not know; the service judges it.
 *
 * <p>Source: Cognito API reference, RefreshTokenRotationType (Feature: valid values).
 */
record RotationUnknown() implements StateRule {

  @Override
  public Code code() {
    return Code.ROTATION_UNKNOWN;
  }

  @Override
  public List<Setting> settings() {
    return List.of(Setting.REFRESH_TOKEN_ROTATION);
  }

  @Override
  public List<Finding> judge(Settings after) {
    return Rotation.feature(after).stream()
        .filter(feature -> !Rotation.KNOWN.contains(feature))
        .map(this::finding)
        .toList();
  }

  private Finding finding(String feature) {
    return Finding.warn(
        code(),
        Setting.REFRESH_TOKEN_ROTATION,
        TextNode.valueOf(feature),
        "Amend does not know this state of refresh token rotation and leaves it to the service."
            + " Check the spelling: ENABLED and DISABLED are known.");
  }
}
