package dev.amend.appclient.rule;

import dev.amend.appclient.Setting;

/**
 * What the settings page says of a setting in prose, beside what it takes from the tables in code.
 *
 * @param setting which
 * @param accepts what the service takes
 * @param omission what leaving it out of an update does
 * @param source where that is known from
 */
record SettingDescription(Setting setting, String accepts, String omission, String source) {}
