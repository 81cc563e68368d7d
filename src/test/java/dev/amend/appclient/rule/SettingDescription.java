package dev.amend.appclient.rule;

import dev.amend.appclient.Setting;

/**
 * What the settings page says about a setting, besides what the code knows.
 *
 * @param accepts what Cognito accepts
 * @param omission what happens if an update leaves the setting out
 * @param source the sources of both
 */
record SettingDescription(Setting setting, String accepts, String omission, String source) {}
