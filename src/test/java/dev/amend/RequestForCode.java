package dev.amend;

import dev.amend.appclient.Code;
import dev.amend.appclient.SampleClient;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Value;
import dev.amend.appclient.Value.TextSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A request that raises a code.
 *
 * @param code the code
 * @param isWarning true for a warning, false for a violation
 * @param client the client's settings before the request
 * @param withSecret whether the client has a secret
 * @param members the request's members except the IDs
 */
record RequestForCode(
    Code code, boolean isWarning, Settings client, boolean withSecret, String members) {

  static final Settings EMPTY = new Settings(Map.of(Setting.CLIENT_NAME, new Value.Text("web")));
  static final Settings MACHINE =
      new Settings(
          Map.of(
              Setting.CLIENT_NAME,
              new Value.Text("machine"),
              Setting.ALLOWED_OAUTH_FLOWS_USER_POOL_CLIENT,
              new Value.BoolValue(true),
              Setting.ALLOWED_OAUTH_FLOWS,
              TextSet.of("client_credentials"),
              Setting.ALLOWED_OAUTH_SCOPES,
              TextSet.of("api/read")));

  static final List<RequestForCode> ALL =
      List.of(
          on(
              EMPTY,
              Code.REQUEST_UNKNOWN_MEMBER,
              "\"patch\":{\"ClientName\":\"x\"},\"colour\":\"red\""),
          on(EMPTY, Code.REQUEST_MISSING_MEMBER, "\"mode\":\"plan\""),
          on(
              EMPTY,
              Code.REQUEST_INVALID_MEMBER,
              "\"changes\":[{\"op\":\"rotateSecret\"},{\"op\":\"rotateSecret\"}]"),
          on(
              EMPTY,
              Code.REQUEST_EXPIRED,
              "\"patch\":{\"ClientName\":\"x\"},\"expiresAt\":\"2020-01-01T00:00:00Z\""),
          on(
              EMPTY,
              Code.REQUEST_TOO_LARGE,
              "\"patch\":{\"ClientName\":\"" + "x".repeat(300_000) + "\"}"),
          on(
              EMPTY,
              Code.EXPECT_MISMATCH,
              "\"patch\":{\"ClientName\":\"x\"},\"expect\":{\"settings\":{\"ClientName\":\"other\"}}"),
          patch(EMPTY, Code.SETTING_UNKNOWN, "\"CallbackUrls\":[]"),
          on(
              EMPTY,
              Code.SETTING_NOT_A_LIST,
              "\"changes\":[{\"op\":\"add\",\"field\":\"ClientName\",\"value\":\"x\"}]"),
          patch(EMPTY, Code.SETTING_NOT_RESETTABLE, "\"ClientName\":null"),
          patch(EMPTY, Code.SETTING_WRONG_TYPE, "\"ClientName\":7"),
          patch(SampleClient.SETTINGS, Code.LIST_EMPTY_WIDENS, "\"ReadAttributes\":[]"),
          on(
              EMPTY,
              Code.LIST_AT_DEFAULT,
              "\"changes\":[{\"op\":\"add\",\"field\":\"WriteAttributes\",\"value\":\"name\"}]"),
          patch(EMPTY, Code.LIST_TOO_LONG, "\"LogoutURLs\":[" + urls(101) + "]"),
          patch(EMPTY, Code.LIST_ELEMENT_EMPTY, "\"LogoutURLs\":[\"\"]"),
          patch(EMPTY, Code.NAME_INVALID, "\"ClientName\":\"semi;colon\""),
          patch(EMPTY, Code.URL_RELATIVE, "\"LogoutURLs\":[\"/bye\"]"),
          patch(EMPTY, Code.URL_FRAGMENT, "\"LogoutURLs\":[\"https://a.example/#x\"]"),
          patch(EMPTY, Code.URL_HTTP, "\"LogoutURLs\":[\"http://a.example/\"]"),
          patch(
              EMPTY,
              Code.URL_TOO_LONG,
              "\"LogoutURLs\":[\"https://a.example/" + "x".repeat(1_024) + "\"]"),
          patch(EMPTY, Code.URL_INVALID, "\"LogoutURLs\":[\"https://a b.example/\"]"),
          warning(EMPTY, Code.URL_UNSAFE, "\"LogoutURLs\":[\"javascript:alert(1)\"]"),
          patch(
              EMPTY,
              Code.REDIRECT_DEFAULT_NOT_LISTED,
              "\"DefaultRedirectURI\":\"https://a.example\""),
          patch(
              SampleClient.SETTINGS,
              Code.FLOWS_CLIENT_CREDENTIALS_NOT_ALONE,
              "\"AllowedOAuthFlows\":[\"code\",\"client_credentials\"]"),
          patch(
              SampleClient.SETTINGS,
              Code.FLOWS_CALLBACK_REQUIRED,
              "\"CallbackURLs\":[],\"DefaultRedirectURI\":null"),
          patch(SampleClient.SETTINGS, Code.FLOWS_SCOPES_REQUIRED, "\"AllowedOAuthScopes\":[]"),
          warning(EMPTY, Code.FLOWS_OAUTH_DISABLED, "\"AllowedOAuthScopes\":[\"openid\"]"),
          warning(
              SampleClient.SETTINGS,
              Code.FLOWS_UNKNOWN,
              "\"AllowedOAuthFlows\":[\"code\",\"device\"]"),
          patch(
              MACHINE,
              Code.SCOPES_USER_SCOPE_WITH_CLIENT_CREDENTIALS,
              "\"AllowedOAuthScopes\":[\"openid\"]"),
          patch(MACHINE, Code.SCOPES_INVALID, "\"AllowedOAuthScopes\":[\"has space\"]"),
          patch(
              EMPTY,
              Code.AUTH_FLOWS_LEGACY_MIXED,
              "\"ExplicitAuthFlows\":[\"ADMIN_NO_SRP_AUTH\",\"ALLOW_USER_SRP_AUTH\"]"),
          patch(
              SampleClient.SETTINGS,
              Code.AUTH_FLOWS_REFRESH_WITH_ROTATION,
              "\"ExplicitAuthFlows\":[\"ALLOW_REFRESH_TOKEN_AUTH\"]"),
          warning(EMPTY, Code.AUTH_FLOWS_UNKNOWN, "\"ExplicitAuthFlows\":[\"ALLOW_TELEPATHY\"]"),
          warning(EMPTY, Code.ROTATION_UNKNOWN, "\"RefreshTokenRotation\":{\"Feature\":\"MAYBE\"}"),
          patch(
              EMPTY,
              Code.ROTATION_GRACE_RANGE,
              "\"RefreshTokenRotation\":{\"Feature\":\"ENABLED\",\"RetryGracePeriodSeconds\":61}"),
          patch(EMPTY, Code.TOKENS_RANGE, "\"AccessTokenValidity\":25"),
          patch(
              EMPTY,
              Code.TOKENS_EXCEEDS_REFRESH,
              "\"AccessTokenValidity\":24,\"RefreshTokenValidity\":1,\"TokenValidityUnits\":{\"RefreshToken\":\"hours\"}"),
          patch(
              SampleClient.SETTINGS,
              Code.TOKENS_UNIT_WITHOUT_VALUE,
              "\"TokenValidityUnits\":{\"AccessToken\":\"hours\"}"),
          warning(
              EMPTY,
              Code.TOKENS_UNIT_UNKNOWN,
              "\"AccessTokenValidity\":1,\"TokenValidityUnits\":{\"AccessToken\":\"fortnights\"}"),
          patch(EMPTY, Code.SESSION_RANGE, "\"AuthSessionValidity\":2"),
          patch(EMPTY, Code.ATTRIBUTES_NOT_WRITABLE, "\"WriteAttributes\":[\"sub\"]"),
          patch(
              EMPTY,
              Code.PROVIDERS_INVALID,
              "\"SupportedIdentityProviders\":[\"" + "x".repeat(33) + "\"]"),
          patch(
              EMPTY,
              Code.ANALYTICS_SHAPE,
              "\"AnalyticsConfiguration\":{\"RoleArn\":\"arn:aws:iam::111122223333:role/r\"}"),
          warning(
              EMPTY, Code.USER_EXISTENCE_UNKNOWN, "\"PreventUserExistenceErrors\":\"SOMETIMES\""),
          patch(EMPTY, Code.SERVICE_REJECTED, "\"SupportedIdentityProviders\":[\"Missing\"]"),
          publicClient(
              Code.FLOWS_CLIENT_CREDENTIALS_NEEDS_SECRET,
              "\"AllowedOAuthFlows\":[\"client_credentials\"]"),
          warning(
              EMPTY,
              Code.MANAGED_SECRET_IRREVERSIBLE,
              "\"PublishSecretsInAWSSecretsManager\":true"),
          publicClient(
              Code.MANAGED_SECRET_NEEDS_SECRET, "\"PublishSecretsInAWSSecretsManager\":true"),
          publicClient(
              Code.USER_CONTEXT_NEEDS_SECRET, "\"EnablePropagateAdditionalUserContextData\":true"));

  @Override
  public String toString() {
    return code.toString();
  }

  private static String urls(int count) {
    return Stream.iterate(0, index -> index + 1)
        .limit(count)
        .map(index -> "\"https://u%d.example\"".formatted(index))
        .reduce((one, other) -> one + "," + other)
        .orElse("");
  }

  private static RequestForCode patch(Settings client, Code code, String patch) {
    return on(client, code, "\"patch\":{" + patch + "}");
  }

  private static RequestForCode on(Settings client, Code code, String members) {
    return new RequestForCode(code, false, client, true, members);
  }

  private static RequestForCode warning(Settings client, Code code, String patch) {
    return new RequestForCode(code, true, client, true, "\"patch\":{" + patch + "}");
  }

  private static RequestForCode publicClient(Code code, String patch) {
    return new RequestForCode(
        code, false, EMPTY, false, "\"mode\":\"apply\",\"patch\":{" + patch + "}");
  }
}
