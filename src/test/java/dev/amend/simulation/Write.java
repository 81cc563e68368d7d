package dev.amend.simulation;

import dev.amend.appclient.Settings;
import java.time.Instant;
import java.util.Map;

/**
 * One write that Cognito accepted.
 *
 * @param date the client's new LastModifiedDate, its own for each write
 * @param after the settings from then on
 * @param unknown members from then on that no build knows
 * @param foreign true for another writer's write
 * @param at the virtual time
 */
record Write(Instant date, Settings after, Map<String, String> unknown, boolean foreign, long at) {

  Write {
    unknown = Map.copyOf(unknown);
  }
}
