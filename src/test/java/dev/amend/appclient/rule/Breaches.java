package dev.amend.appclient.rule;

import static dev.amend.appclient.SampleClient.SETTINGS;
import static dev.amend.appclient.Setting.*;

import dev.amend.appclient.Code;
import dev.amend.appclient.SampleClient;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Value.BoolValue;
import dev.amend.appclient.Value.IntValue;
import dev.amend.appclient.Value.TextSet;
import dev.amend.appclient.Wish;
import java.util.stream.Stream;

/** One breach for every code that a rule raises. */
final class Breaches {

  private Breaches() {}

  static Stream<Breach> all() {
    return Stream.of(lists(), urls(), oauth(), signIn(), tokens(), others())
        .flatMap(breaches -> breaches);
  }

  private static Stream<Breach> lists() {
    return Stream.of(
        new Breach(Code.LIST_EMPTY_WIDENS, SETTINGS, Wish.remove(READ_ATTRIBUTES, "email", "name")),
        new Breach(Code.LIST_AT_DEFAULT, Settings.NONE, Wish.add(WRITE_ATTRIBUTES, "name")),
        new Breach(
            Code.LIST_TOO_LONG, Settings.NONE, Wish.set(LOGOUT_URLS, ListRulesTest.words(101))),
        new Breach(Code.LIST_ELEMENT_EMPTY, SETTINGS, Wish.add(CALLBACK_URLS, "")));
  }

  private static Stream<Breach> urls() {
    return Stream.of(
        url(Code.URL_RELATIVE, "/callback"),
        url(Code.URL_FRAGMENT, "https://app.example.com/#top"),
        url(Code.URL_HTTP, "http://app.example.com"),
        url(Code.URL_TOO_LONG, "https://" + "a".repeat(1_017)),
        url(Code.URL_INVALID, "https://app.example.com/a b"),
        url(Code.URL_UNSAFE, "https://app.example.com/*"),
        new Breach(
            Code.REDIRECT_DEFAULT_NOT_LISTED,
            SETTINGS,
            Wish.remove(CALLBACK_URLS, "https://app.example.com/cb")));
  }

  private static Breach url(Code code, String url) {
    return new Breach(code, SETTINGS, Wish.add(CALLBACK_URLS, url));
  }

  private static Stream<Breach> oauth() {
    return Stream.of(
        new Breach(
            Code.FLOWS_CLIENT_CREDENTIALS_NOT_ALONE,
            SETTINGS,
            Wish.add(ALLOWED_OAUTH_FLOWS, "client_credentials")),
        new Breach(
            Code.FLOWS_CLIENT_CREDENTIALS_NEEDS_SECRET,
            Settings.NONE,
            Wish.add(ALLOWED_OAUTH_FLOWS, "client_credentials")),
        new Breach(Code.FLOWS_CALLBACK_REQUIRED, SETTINGS, Wish.reset(CALLBACK_URLS)),
        new Breach(Code.FLOWS_SCOPES_REQUIRED, SETTINGS, Wish.reset(ALLOWED_OAUTH_SCOPES)),
        new Breach(
            Code.FLOWS_OAUTH_DISABLED, SETTINGS, Wish.reset(ALLOWED_OAUTH_FLOWS_USER_POOL_CLIENT)),
        new Breach(Code.FLOWS_UNKNOWN, SETTINGS, Wish.add(ALLOWED_OAUTH_FLOWS, "device")),
        new Breach(
            Code.SCOPES_USER_SCOPE_WITH_CLIENT_CREDENTIALS,
            SETTINGS,
            Wish.set(ALLOWED_OAUTH_FLOWS, TextSet.of("client_credentials"))),
        new Breach(Code.SCOPES_INVALID, SETTINGS, Wish.add(ALLOWED_OAUTH_SCOPES, "a b")));
  }

  private static Stream<Breach> signIn() {
    return Stream.of(
        new Breach(
            Code.AUTH_FLOWS_LEGACY_MIXED,
            SETTINGS,
            Wish.add(EXPLICIT_AUTH_FLOWS, "USER_PASSWORD_AUTH")),
        new Breach(
            Code.AUTH_FLOWS_REFRESH_WITH_ROTATION,
            SETTINGS,
            Wish.add(EXPLICIT_AUTH_FLOWS, "ALLOW_REFRESH_TOKEN_AUTH")),
        new Breach(Code.AUTH_FLOWS_UNKNOWN, SETTINGS, Wish.add(EXPLICIT_AUTH_FLOWS, "ALLOW_X")),
        new Breach(
            Code.ROTATION_UNKNOWN,
            SETTINGS,
            Wish.merge(REFRESH_TOKEN_ROTATION, "Feature", SampleClient.text("PAUSED"))),
        new Breach(
            Code.ROTATION_GRACE_RANGE,
            SETTINGS,
            Wish.merge(REFRESH_TOKEN_ROTATION, "RetryGracePeriodSeconds", new IntValue(61))),
        new Breach(
            Code.SESSION_RANGE, SETTINGS, Wish.set(AUTH_SESSION_VALIDITY, new IntValue(16))));
  }

  private static Stream<Breach> tokens() {
    return Stream.of(
        new Breach(Code.TOKENS_RANGE, SETTINGS, Wish.set(ID_TOKEN_VALIDITY, 299, "seconds")),
        new Breach(
            Code.TOKENS_EXCEEDS_REFRESH, SETTINGS, Wish.set(ACCESS_TOKEN_VALIDITY, 13, "hours")),
        new Breach(
            Code.TOKENS_UNIT_WITHOUT_VALUE,
            SETTINGS,
            Wish.merge(TOKEN_VALIDITY_UNITS, "RefreshToken", SampleClient.text("days"))),
        new Breach(
            Code.TOKENS_UNIT_UNKNOWN, SETTINGS, Wish.set(ACCESS_TOKEN_VALIDITY, 1, "weeks")));
  }

  private static Stream<Breach> others() {
    return Stream.of(
        new Breach(Code.NAME_INVALID, SETTINGS, Wish.set(CLIENT_NAME, SampleClient.text("a/b"))),
        new Breach(Code.ATTRIBUTES_NOT_WRITABLE, SETTINGS, Wish.add(WRITE_ATTRIBUTES, "sub")),
        new Breach(
            Code.PROVIDERS_INVALID,
            SETTINGS,
            Wish.add(SUPPORTED_IDENTITY_PROVIDERS, "p".repeat(33))),
        new Breach(
            Code.ANALYTICS_SHAPE,
            SETTINGS,
            Wish.merge(ANALYTICS_CONFIGURATION, "ApplicationId", SampleClient.text("a1"))),
        new Breach(
            Code.USER_CONTEXT_NEEDS_SECRET,
            Settings.NONE,
            Wish.set(ENABLE_PROPAGATE_ADDITIONAL_USER_CONTEXT_DATA, new BoolValue(true))),
        new Breach(
            Code.MANAGED_SECRET_NEEDS_SECRET,
            Settings.NONE,
            Wish.set(PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER, new BoolValue(true))),
        new Breach(
            Code.MANAGED_SECRET_IRREVERSIBLE,
            SETTINGS,
            Wish.set(PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER, new BoolValue(false))),
        new Breach(
            Code.USER_EXISTENCE_UNKNOWN,
            SETTINGS,
            Wish.set(PREVENT_USER_EXISTENCE_ERRORS, SampleClient.text("STRICT"))));
  }
}
