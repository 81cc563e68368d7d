package dev.amend.simulation;

import dev.amend.appclient.Settings;
import java.time.Instant;

/**
 * One write that Cognito accepted.
 *
 * @param date the client's new LastModifiedDate, its own for each write
 * @param after the settings from then on
 * @param foreign true for somebody else's write
 * @param at the virtual time
 */
record Write(Instant date, Settings after, boolean foreign, long at) {}
