package dev.amend.appclient.rule;

import dev.amend.appclient.Amendment;
import dev.amend.appclient.Code;
import dev.amend.appclient.Finding;
import dev.amend.appclient.SecretPresence;
import dev.amend.appclient.Setting;
import java.util.List;

/**
 * All rules over what a request makes of an app client, in one place.
 *
 * <p>Where each documented rule of the service stands, here or left to the service, is in the table
 * of this package's description.
 */
public final class RuleBook {

  static final List<ListedRule> RULES =
      List.of(
          new ListEmptyWidens(),
          new ListAtDefault(),
          new ListTooLong(),
          new ListElementEmpty(),
          new NameInvalid(),
          new UrlRelative(),
          new UrlFragment(),
          new UrlHttp(),
          new UrlTooLong(),
          new UrlInvalid(),
          new UrlUnsafe(),
          new RedirectDefaultNotListed(),
          new FlowsClientCredentialsNotAlone(),
          new FlowsClientCredentialsNeedsSecret(),
          new FlowsCallbackRequired(),
          new FlowsScopesRequired(),
          new FlowsOauthDisabled(),
          new UnknownValue(Code.FLOWS_UNKNOWN, Setting.ALLOWED_OAUTH_FLOWS),
          new ScopesUserScopeWithClientCredentials(),
          new ScopesInvalid(),
          new AuthFlowsLegacyMixed(),
          new AuthFlowsRefreshWithRotation(),
          new UnknownValue(Code.AUTH_FLOWS_UNKNOWN, Setting.EXPLICIT_AUTH_FLOWS),
          new UnknownValue(Code.ROTATION_UNKNOWN, Setting.REFRESH_TOKEN_ROTATION),
          new RotationGraceRange(),
          new TokensRange(),
          new TokensExceedsRefresh(),
          new TokensUnitWithoutValue(),
          new UnknownValue(
              Code.TOKENS_UNIT_UNKNOWN, Setting.TOKEN_VALIDITY_UNITS, Lifetimes.SETTINGS),
          new SessionRange(),
          new AttributesNotWritable(),
          new ProvidersInvalid(),
          new AnalyticsShape(),
          new UserContextNeedsSecret(),
          new UnknownValue(Code.USER_EXISTENCE_UNKNOWN, Setting.PREVENT_USER_EXISTENCE_ERRORS),
          new ManagedSecretNeedsSecret(),
          new ManagedSecretIrreversible());

  private RuleBook() {}

  /**
   * Judges a request by every rule.
   *
   * @param amendment the settings before and after
   * @param secret whether the client has a secret; asked at most twice, and only where a request
   *     turns on what needs one
   * @return all that any rule has to say, in the order of the rules, then of their settings
   */
  public static List<Finding> judge(Amendment amendment, SecretPresence secret) {
    return RULES.stream().flatMap(rule -> rule.judge(amendment, secret).stream()).toList();
  }
}
