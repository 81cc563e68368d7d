package dev.amend.agreement;

import dev.amend.appclient.Setting;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The values in generated clients and requests: first valid ones, then ones that are almost valid.
 */
public final class Vocabulary {

  static final List<String> UNITS =
      List.of("seconds", "minutes", "hours", "days", "hours", "minutes");

  private static final List<String> URLS =
      Stream.of(
              Stream.of(
                  "https://a.example/cb",
                  "https://b.example/cb",
                  "https://b.example/cb?x=1",
                  "http://localhost:3000/cb",
                  "http://localhost",
                  "http://127.0.0.1:8080/",
                  "http://[::1]/cb",
                  "myapp://callback",
                  "com.example.app:/cb",
                  "https://ünï.example/✓",
                  "https://a.example/" + "x".repeat(1006)),
              IntStream.range(0, 60).mapToObj("https://many.example/%d"::formatted),
              Stream.of(
                  "http://a.example/cb",
                  "http://localhost.evil.example/",
                  "https://a.example/cb#part",
                  "https://a.example/#",
                  "/relative",
                  "relative",
                  "https://a b.example",
                  "",
                  "https://a.example/" + "x".repeat(1007)))
          .flatMap(urls -> urls)
          .toList();

  private static final List<String> ATTRIBUTES =
      List.of(
          "email",
          "name",
          "phone_number",
          "given_name",
          "custom:team",
          "email",
          "name",
          "email_verified",
          "sub",
          "custom:none",
          "nonsense",
          "");

  /** The elements to choose from, by list setting. */
  private static final Map<Setting, List<String>> ELEMENTS =
      Map.of(
          Setting.CALLBACK_URLS,
          URLS,
          Setting.LOGOUT_URLS,
          URLS,
          Setting.ALLOWED_OAUTH_FLOWS,
          List.of("code", "implicit", "client_credentials", "code", "device"),
          Setting.ALLOWED_OAUTH_SCOPES,
          List.of(
              "openid",
              "email",
              "profile",
              "phone",
              "aws.cognito.signin.user.admin",
              "api/read",
              "api/write",
              "api/none",
              "has space",
              ""),
          Setting.EXPLICIT_AUTH_FLOWS,
          List.of(
              "ALLOW_USER_SRP_AUTH",
              "ALLOW_REFRESH_TOKEN_AUTH",
              "ALLOW_CUSTOM_AUTH",
              "ALLOW_USER_PASSWORD_AUTH",
              "ALLOW_ADMIN_USER_PASSWORD_AUTH",
              "ALLOW_USER_AUTH",
              "ALLOW_CLIENT_TOKEN_AUTH",
              "ADMIN_NO_SRP_AUTH",
              "USER_PASSWORD_AUTH",
              "ALLOW_TOKEN_EXCHANGE_IMPERSONATION",
              "ALLOW_TELEPATHY"),
          Setting.SUPPORTED_IDENTITY_PROVIDERS,
          List.of("COGNITO", "Partner", "Missing", "x".repeat(33), ""),
          Setting.READ_ATTRIBUTES,
          ATTRIBUTES,
          Setting.WRITE_ATTRIBUTES,
          ATTRIBUTES);

  private Vocabulary() {}

  /**
   * Returns elements for a list.
   *
   * @param list a list setting
   * @return valid ones and invalid ones
   */
  public static List<String> elements(Setting list) {
    return ELEMENTS.getOrDefault(list, List.of());
  }

  /**
   * Returns values for a setting that isn't a list.
   *
   * @param setting the setting
   * @return valid ones and invalid ones, as JSON
   */
  public static List<String> scalars(Setting setting) {
    return switch (setting) {
      case CLIENT_NAME ->
          List.of(
              "\"web\"",
              "\"Web App, v2\"",
              "\"x\"",
              "\"\"",
              "\"semi;colon\"",
              quoted("n".repeat(128)),
              quoted("n".repeat(129)));
      case DEFAULT_REDIRECT_URI ->
          Stream.concat(URLS.stream().limit(11), URLS.stream().skip(71))
              .map(Vocabulary::quoted)
              .toList();
      case PREVENT_USER_EXISTENCE_ERRORS -> List.of("\"ENABLED\"", "\"LEGACY\"", "\"SOMETIMES\"");
      case AUTH_SESSION_VALIDITY -> List.of("3", "15", "7", "5", "2", "16", "0", "-1");
      case ACCESS_TOKEN_VALIDITY, ID_TOKEN_VALIDITY ->
          List.of(
              "1",
              "5",
              "10",
              "60",
              "300",
              "299",
              "24",
              "25",
              "1440",
              "1441",
              "86400",
              "86401",
              "0",
              "-1",
              "2147483647");
      case REFRESH_TOKEN_VALIDITY ->
          List.of(
              "0",
              "1",
              "30",
              "60",
              "59",
              "3600",
              "3599",
              "3650",
              "3651",
              "87600",
              "315360000",
              "315360001",
              "-1");
      case REFRESH_TOKEN_ROTATION ->
          List.of(
              "{\"Feature\":\"ENABLED\"}",
              "{\"Feature\":\"ENABLED\",\"RetryGracePeriodSeconds\":0}",
              "{\"Feature\":\"ENABLED\",\"RetryGracePeriodSeconds\":60}",
              "{\"Feature\":\"ENABLED\",\"RetryGracePeriodSeconds\":61}",
              "{\"Feature\":\"DISABLED\"}",
              "{\"Feature\":\"DISABLED\",\"RetryGracePeriodSeconds\":5}",
              "{\"Feature\":\"DISABLED\",\"RetryGracePeriodSeconds\":61}",
              "{\"Feature\":\"MAYBE\"}",
              "{\"RetryGracePeriodSeconds\":5}",
              "{}");
      case ANALYTICS_CONFIGURATION ->
          List.of(
              "{\"ApplicationArn\":\"arn:aws:mobiletargeting:eu-west-1:111122223333:apps/abc\"}",
              "{\"ApplicationId\":\"abcdef0123\",\"RoleArn\":\"arn:aws:iam::111122223333:role/r\",\"ExternalId\":\"e\",\"UserDataShared\":true}",
              "{\"ApplicationId\":\"abcdef0123\",\"RoleArn\":\"arn:aws:iam::111122223333:role/r\"}",
              "{\"ApplicationId\":\"nothex!\",\"RoleArn\":\"arn:aws:iam::111122223333:role/r\",\"ExternalId\":\"e\"}",
              "{\"ApplicationArn\":\"arn\",\"ApplicationId\":\"ab\"}",
              "{\"UserDataShared\":true}",
              "{}");
      case TOKEN_VALIDITY_UNITS ->
          List.of(
              "{\"AccessToken\":\"minutes\"}",
              "{\"AccessToken\":\"minutes\",\"IdToken\":\"hours\",\"RefreshToken\":\"days\"}",
              "{\"IdToken\":\"seconds\"}",
              "{\"RefreshToken\":\"fortnights\"}",
              "{}");
      default -> List.of("true", "false");
    };
  }

  /**
   * Quotes a text as JSON.
   *
   * @param text any text
   * @return the text in quotation marks
   */
  public static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
