package dev.amend.appclient.rule;

import static dev.amend.appclient.SampleClient.SETTINGS;
import static dev.amend.appclient.Setting.*;

import dev.amend.appclient.Changes;
import dev.amend.appclient.Code;
import dev.amend.appclient.SampleClient;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Value.BoolValue;
import dev.amend.appclient.Value.IntValue;
import dev.amend.appclient.Value.TextSet;
import java.util.stream.Stream;

/** One example for each rule. */
final class RuleExamples {

  private RuleExamples() {}

  static Stream<RuleExample> all() {
    return Stream.of(lists(), urls(), oauth(), signIn(), tokens(), others())
        .flatMap(examples -> examples);
  }

  private static Stream<RuleExample> lists() {
    return Stream.of(
        new RuleExample(
            Code.LIST_EMPTY_WIDENS, SETTINGS, Changes.remove(READ_ATTRIBUTES, "email", "name")),
        new RuleExample(Code.LIST_AT_DEFAULT, Settings.NONE, Changes.add(WRITE_ATTRIBUTES, "name")),
        new RuleExample(
            Code.LIST_TOO_LONG, Settings.NONE, Changes.set(LOGOUT_URLS, ListRulesTest.words(101))),
        new RuleExample(Code.LIST_ELEMENT_EMPTY, SETTINGS, Changes.add(CALLBACK_URLS, "")));
  }

  private static Stream<RuleExample> urls() {
    return Stream.of(
        url(Code.URL_RELATIVE, "/callback"),
        url(Code.URL_FRAGMENT, "https://app.example.com/#top"),
        url(Code.URL_HTTP, "http://app.example.com"),
        url(Code.URL_TOO_LONG, "https://" + "a".repeat(1_017)),
        url(Code.URL_INVALID, "https://app.example.com/a b"),
        url(Code.URL_UNSAFE, "https://app.example.com/*"),
        new RuleExample(
            Code.REDIRECT_DEFAULT_NOT_LISTED,
            SETTINGS,
            Changes.remove(CALLBACK_URLS, "https://app.example.com/cb")));
  }

  private static RuleExample url(Code code, String url) {
    return new RuleExample(code, SETTINGS, Changes.add(CALLBACK_URLS, url));
  }

  private static Stream<RuleExample> oauth() {
    return Stream.of(
        new RuleExample(
            Code.FLOWS_CLIENT_CREDENTIALS_NOT_ALONE,
            SETTINGS,
            Changes.add(ALLOWED_OAUTH_FLOWS, "client_credentials")),
        new RuleExample(
            Code.FLOWS_CLIENT_CREDENTIALS_NEEDS_SECRET,
            Settings.NONE,
            Changes.add(ALLOWED_OAUTH_FLOWS, "client_credentials")),
        new RuleExample(Code.FLOWS_CALLBACK_REQUIRED, SETTINGS, Changes.reset(CALLBACK_URLS)),
        new RuleExample(Code.FLOWS_SCOPES_REQUIRED, SETTINGS, Changes.reset(ALLOWED_OAUTH_SCOPES)),
        new RuleExample(
            Code.FLOWS_OAUTH_DISABLED,
            SETTINGS,
            Changes.reset(ALLOWED_OAUTH_FLOWS_USER_POOL_CLIENT)),
        new RuleExample(Code.FLOWS_UNKNOWN, SETTINGS, Changes.add(ALLOWED_OAUTH_FLOWS, "device")),
        new RuleExample(
            Code.SCOPES_USER_SCOPE_WITH_CLIENT_CREDENTIALS,
            SETTINGS,
            Changes.set(ALLOWED_OAUTH_FLOWS, TextSet.of("client_credentials"))),
        new RuleExample(Code.SCOPES_INVALID, SETTINGS, Changes.add(ALLOWED_OAUTH_SCOPES, "a b")));
  }

  private static Stream<RuleExample> signIn() {
    return Stream.of(
        new RuleExample(
            Code.AUTH_FLOWS_LEGACY_MIXED,
            SETTINGS,
            Changes.add(EXPLICIT_AUTH_FLOWS, "USER_PASSWORD_AUTH")),
        new RuleExample(
            Code.AUTH_FLOWS_REFRESH_WITH_ROTATION,
            SETTINGS,
            Changes.add(EXPLICIT_AUTH_FLOWS, "ALLOW_REFRESH_TOKEN_AUTH")),
        new RuleExample(
            Code.AUTH_FLOWS_UNKNOWN, SETTINGS, Changes.add(EXPLICIT_AUTH_FLOWS, "ALLOW_X")),
        new RuleExample(
            Code.ROTATION_UNKNOWN,
            SETTINGS,
            Changes.merge(REFRESH_TOKEN_ROTATION, "Feature", SampleClient.text("PAUSED"))),
        new RuleExample(
            Code.ROTATION_GRACE_RANGE,
            SETTINGS,
            Changes.merge(REFRESH_TOKEN_ROTATION, "RetryGracePeriodSeconds", new IntValue(61))),
        new RuleExample(
            Code.SESSION_RANGE, SETTINGS, Changes.set(AUTH_SESSION_VALIDITY, new IntValue(16))));
  }

  private static Stream<RuleExample> tokens() {
    return Stream.of(
        new RuleExample(
            Code.TOKENS_RANGE, SETTINGS, Changes.set(ID_TOKEN_VALIDITY, 299, "seconds")),
        new RuleExample(
            Code.TOKENS_EXCEEDS_REFRESH, SETTINGS, Changes.set(ACCESS_TOKEN_VALIDITY, 13, "hours")),
        new RuleExample(
            Code.TOKENS_UNIT_WITHOUT_VALUE,
            SETTINGS,
            Changes.merge(TOKEN_VALIDITY_UNITS, "RefreshToken", SampleClient.text("days"))),
        new RuleExample(
            Code.TOKENS_UNIT_UNKNOWN, SETTINGS, Changes.set(ACCESS_TOKEN_VALIDITY, 1, "weeks")));
  }

  private static Stream<RuleExample> others() {
    return Stream.of(
        new RuleExample(
            Code.NAME_INVALID, SETTINGS, Changes.set(CLIENT_NAME, SampleClient.text("a/b"))),
        new RuleExample(
            Code.ATTRIBUTES_NOT_WRITABLE, SETTINGS, Changes.add(WRITE_ATTRIBUTES, "sub")),
        new RuleExample(
            Code.PROVIDERS_INVALID,
            SETTINGS,
            Changes.add(SUPPORTED_IDENTITY_PROVIDERS, "p".repeat(33))),
        new RuleExample(
            Code.ANALYTICS_SHAPE,
            SETTINGS,
            Changes.merge(ANALYTICS_CONFIGURATION, "ApplicationId", SampleClient.text("a1"))),
        new RuleExample(
            Code.USER_CONTEXT_NEEDS_SECRET,
            Settings.NONE,
            Changes.set(ENABLE_PROPAGATE_ADDITIONAL_USER_CONTEXT_DATA, new BoolValue(true))),
        new RuleExample(
            Code.MANAGED_SECRET_NEEDS_SECRET,
            Settings.NONE,
            Changes.set(PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER, new BoolValue(true))),
        new RuleExample(
            Code.MANAGED_SECRET_IRREVERSIBLE,
            SETTINGS,
            Changes.set(PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER, new BoolValue(false))),
        new RuleExample(
            Code.USER_EXISTENCE_UNKNOWN,
            SETTINGS,
            Changes.set(PREVENT_USER_EXISTENCE_ERRORS, SampleClient.text("STRICT"))));
  }
}
