package dev.amend.appclient.rule;

import com.fasterxml.jackson.databind.node.IntNode;
import dev.amend.appclient.Code;
import dev.amend.appclient.Finding;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import java.util.List;

/**
 * Refuses sign-in sessions outside 3 to 15 minutes.
 *
 * <p>Source: Cognito API reference, UpdateUserPoolClient (AuthSessionValidity).
 */
record SessionRange() implements StateRule {

  private static final int LEAST = 3;
  private static final int MOST = 15;

  @Override
  public Code code() {
    return Code.SESSION_RANGE;
  }

  @Override
  public List<Setting> settings() {
    return List.of(Setting.AUTH_SESSION_VALIDITY);
  }

  @Override
  public List<Finding> judge(Settings after) {
    return after.number(Setting.AUTH_SESSION_VALIDITY).stream()
        .filter(minutes -> minutes < LEAST || minutes > MOST)
        .map(this::finding)
        .toList();
  }

  private Finding finding(int minutes) {
    return Finding.refuse(
        code(),
        Setting.AUTH_SESSION_VALIDITY,
        IntNode.valueOf(minutes),
        "AuthSessionValidity must be 3 to 15 minutes. Give a number in that range.");
  }
}
