package dev.amend.appclient;

import static dev.amend.appclient.Setting.*;

import dev.amend.appclient.Value.Structure;
import dev.amend.appclient.Value.TextSet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A client with every setting set, none at its default, that complies with every rule. */
public final class SampleClient {

  public static final Settings SETTINGS =
      new Settings(
          Map.ofEntries(
              Map.entry(ACCESS_TOKEN_VALIDITY, new Value.IntValue(30)),
              Map.entry(ALLOWED_OAUTH_FLOWS, TextSet.of("code")),
              Map.entry(ALLOWED_OAUTH_FLOWS_USER_POOL_CLIENT, new Value.BoolValue(true)),
              Map.entry(ALLOWED_OAUTH_SCOPES, TextSet.of("openid", "email")),
              Map.entry(
                  ANALYTICS_CONFIGURATION,
                  structure(
                      Map.of(
                          "ApplicationArn", text("arn:aws:mobiletargeting:eu-west-1:1:apps/1")))),
              Map.entry(AUTH_SESSION_VALIDITY, new Value.IntValue(5)),
              Map.entry(
                  CALLBACK_URLS,
                  TextSet.of("https://app.example.com/cb", "https://old.example.com")),
              Map.entry(CLIENT_NAME, text("web")),
              Map.entry(DEFAULT_REDIRECT_URI, text("https://app.example.com/cb")),
              Map.entry(ENABLE_PROPAGATE_ADDITIONAL_USER_CONTEXT_DATA, new Value.BoolValue(true)),
              Map.entry(ENABLE_TOKEN_REVOCATION, new Value.BoolValue(true)),
              Map.entry(EXPLICIT_AUTH_FLOWS, TextSet.of("ALLOW_USER_SRP_AUTH")),
              Map.entry(ID_TOKEN_VALIDITY, new Value.IntValue(20)),
              Map.entry(LOGOUT_URLS, TextSet.of("https://app.example.com/bye")),
              Map.entry(PREVENT_USER_EXISTENCE_ERRORS, text("ENABLED")),
              Map.entry(PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER, new Value.BoolValue(true)),
              Map.entry(READ_ATTRIBUTES, TextSet.of("email", "name")),
              Map.entry(
                  REFRESH_TOKEN_ROTATION,
                  structure(
                      Map.of(
                          "Feature",
                          text("ENABLED"),
                          "RetryGracePeriodSeconds",
                          new Value.IntValue(10)))),
              Map.entry(REFRESH_TOKEN_VALIDITY, new Value.IntValue(12)),
              Map.entry(SUPPORTED_IDENTITY_PROVIDERS, TextSet.of("COGNITO")),
              Map.entry(
                  TOKEN_VALIDITY_UNITS,
                  structure(
                      Map.of(
                          "AccessToken", text("minutes"),
                          "IdToken", text("minutes"),
                          "RefreshToken", text("hours")))),
              Map.entry(WRITE_ATTRIBUTES, TextSet.of("name"))));

  private SampleClient() {}

  /** Returns a public client as it is described, without settings. */
  public static AppClient bare(ClientKey key, Instant lastModified) {
    return new AppClient(
        key,
        AppClient.REGULAR,
        Settings.NONE,
        lastModified,
        new AppClient.ShownSecret.None(),
        List.of(),
        CarriedMembers.NONE);
  }

  public static Value text(String text) {
    return new Value.Text(text);
  }

  public static Value structure(Map<String, Value> members) {
    return new Structure(new TreeMap<>(members));
  }
}
