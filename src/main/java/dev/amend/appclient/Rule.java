package dev.amend.appclient;

import java.util.List;

/**
 * One rule of the service, or of this project's own caution, over what a request makes of a client.
 */
@FunctionalInterface
public interface Rule {

  /**
   * Judges only what the request touches, so that a client that already breaks the rule can be
   * changed elsewhere.
   *
   * @param amendment the settings before and after
   * @param secret whether the client has a secret; asked only by rules that need it
   * @return what is wrong or doubtful, nothing when the rule holds
   */
  List<Finding> judge(Amendment amendment, SecretPresence secret);
}
