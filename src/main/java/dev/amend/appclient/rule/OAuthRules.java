package dev.amend.appclient.rule;

import static dev.amend.appclient.Setting.ALLOWED_OAUTH_FLOWS;
import static dev.amend.appclient.Setting.ALLOWED_OAUTH_FLOWS_USER_POOL_CLIENT;
import static dev.amend.appclient.Setting.ALLOWED_OAUTH_SCOPES;
import static dev.amend.appclient.Setting.CALLBACK_URLS;
import static dev.amend.appclient.Setting.LOGOUT_URLS;

import dev.amend.appclient.Code;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.appclient.rule.Rule.Problem;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules about OAuth flows and scopes. */
final class OAuthRules {

  static final String CLIENT_CREDENTIALS = "client_credentials";

  private static final Set<String> USER_SCOPES =
      Set.of("openid", "email", "phone", "profile", "aws.cognito.signin.user.admin");
  private static final Pattern SCOPE = Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]{1,256}");

  private OAuthRules() {}

  static List<Rule> all() {
    return Stream.concat(flows(), scopes()).toList();
  }

  private static Stream<Rule> flows() {
    return Stream.of(
        // "client_credentials flow can not be selected along with code flow or implicit flow."
        // API reference, UpdateUserPoolClient: AllowedOAuthFlows ("as the only allowed OAuth
        // flow").
        Rule.onState(
            Code.FLOWS_CLIENT_CREDENTIALS_NOT_ALONE,
            List.of(ALLOWED_OAUTH_FLOWS),
            after -> hasClientCredentials(after) && hasRedirect(after),
            "client_credentials must be the client's only flow. Remove it, or remove code and"
                + " implicit. If you need both, use two clients."),
        // "CallbackUrls can not be empty when code flow or implicit flow is selected"
        // cisagov/crossfeed #440.
        Rule.onState(
            Code.FLOWS_CALLBACK_REQUIRED,
            List.of(CALLBACK_URLS, ALLOWED_OAUTH_FLOWS),
            after -> hasRedirect(after) && isEmpty(CALLBACK_URLS, after),
            "The flows code and implicit require a callback URL. Add one to CallbackURLs, or remove"
                + " these flows."),
        // "AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to
        // use OAuth flows." terraform-provider-aws #5140.
        Rule.onState(
            Code.FLOWS_SCOPES_REQUIRED,
            List.of(
                ALLOWED_OAUTH_FLOWS, ALLOWED_OAUTH_SCOPES, ALLOWED_OAUTH_FLOWS_USER_POOL_CLIENT),
            OAuthRules::missingWhileOAuthIsOn),
        // API reference, UpdateUserPoolClient: AllowedOAuthFlowsUserPoolClient ("must have a value
        // of true before you can configure" flows, scopes and URLs). Whether Cognito refuses them
        // isn't known.
        Rule.onState(
                Code.FLOWS_OAUTH_DISABLED,
                List.of(
                    ALLOWED_OAUTH_FLOWS_USER_POOL_CLIENT,
                    ALLOWED_OAUTH_FLOWS,
                    ALLOWED_OAUTH_SCOPES,
                    CALLBACK_URLS,
                    LOGOUT_URLS),
                OAuthRules::isConfiguredWhileOAuthIsOff,
                "OAuth is off for the client, so its flows, scopes and URLs have no effect. To use"
                    + " them, set AllowedOAuthFlowsUserPoolClient to true.")
            .asWarning());
  }

  private static Stream<Rule> scopes() {
    return Stream.of(
        // "openid is not supported with client_credentials flow" terraform-provider-aws #4984.
        Rule.onStrings(
            Code.SCOPES_USER_SCOPE_WITH_CLIENT_CREDENTIALS,
            List.of(ALLOWED_OAUTH_SCOPES, ALLOWED_OAUTH_FLOWS),
            (after, scope) -> hasClientCredentials(after) && USER_SCOPES.contains(scope),
            "The scope requires a user, and client_credentials signs in without one. Remove it, and"
                + " use scopes of a resource server."),
        // API reference, UpdateUserPoolClient: pattern of AllowedOAuthScopes.
        Rule.onAdded(
            Code.SCOPES_INVALID,
            List.of(ALLOWED_OAUTH_SCOPES),
            scope -> !SCOPE.matcher(scope).matches(),
            "A scope must have 1 to 256 printable ASCII characters, without spaces, quotation marks"
                + " and backslashes. Correct its name."));
  }

  private static boolean hasClientCredentials(Settings settings) {
    return flows(settings).contains(CLIENT_CREDENTIALS);
  }

  private static boolean hasRedirect(Settings settings) {
    return flows(settings).contains("code") || flows(settings).contains("implicit");
  }

  private static Set<String> flows(Settings settings) {
    return settings.list(ALLOWED_OAUTH_FLOWS).elements();
  }

  private static Stream<Problem> missingWhileOAuthIsOn(Settings after) {
    return Stream.of(ALLOWED_OAUTH_FLOWS, ALLOWED_OAUTH_SCOPES)
        .filter(list -> after.isOn(ALLOWED_OAUTH_FLOWS_USER_POOL_CLIENT) && isEmpty(list, after))
        .map(
            list ->
                Problem.at(
                    list,
                    after.list(list).toJson(),
                    "%s can't be empty while OAuth is on. Add to it, or set %s to false."
                        .formatted(list, ALLOWED_OAUTH_FLOWS_USER_POOL_CLIENT)));
  }

  private static boolean isConfiguredWhileOAuthIsOff(Settings after) {
    return !after.isOn(ALLOWED_OAUTH_FLOWS_USER_POOL_CLIENT)
        && Stream.of(ALLOWED_OAUTH_FLOWS, ALLOWED_OAUTH_SCOPES, CALLBACK_URLS, LOGOUT_URLS)
            .anyMatch(list -> !isEmpty(list, after));
  }

  private static boolean isEmpty(Setting list, Settings settings) {
    return settings.list(list).elements().isEmpty();
  }
}
