package dev.amend.appclient;

/** The codes of violations and warnings. {@link #toString()} returns a code as results show it. */
public enum Code {
  REQUEST_MALFORMED("request.malformed"),
  REQUEST_UNKNOWN_MEMBER("request.unknown-member"),
  REQUEST_MISSING_MEMBER("request.missing-member"),
  REQUEST_INVALID_MEMBER("request.invalid-member"),
  REQUEST_EXPIRED("request.expired"),
  REQUEST_TOO_LARGE("request.too-large"),
  IDEMPOTENCY_KEY_REUSED("idempotency.key-reused"),
  EXPECT_MISMATCH("expect.mismatch"),
  CLIENT_NOT_FOUND("client.not-found"),
  CLIENT_UNKNOWN_SETTING("client.unknown-setting"),
  CLIENT_UNKNOWN_SETTING_CHANGED("client.unknown-setting-changed"),
  CLIENT_OUTCOME_UNKNOWN("client.outcome-unknown"),
  CLIENT_BUSY("client.busy"),
  SERVICE_REJECTED("service.rejected"),
  SERVICE_FORBIDDEN("service.forbidden"),
  SERVICE_THROTTLED("service.throttled"),
  SERVICE_UNAVAILABLE("service.unavailable"),
  SERVICE_CONCURRENT_MODIFICATION("service.concurrent-modification"),
  POLICY_DENIED("policy.denied"),
  POLICY_APPROVAL_REQUIRED("policy.approval-required"),
  APPROVAL_NOT_TRUSTED("approval.not-trusted"),
  APPROVAL_SELF("approval.self"),
  APPROVAL_STALE("approval.stale"),
  SETTING_UNKNOWN("setting.unknown"),
  SETTING_NOT_A_LIST("setting.not-a-list"),
  SETTING_NOT_RESETTABLE("setting.not-resettable"),
  SETTING_WRONG_TYPE("setting.wrong-type"),
  LIST_EMPTY_WIDENS("list.empty-widens"),
  LIST_AT_DEFAULT("list.at-default"),
  LIST_TOO_LONG("list.too-long"),
  LIST_ELEMENT_EMPTY("list.element-empty"),
  NAME_INVALID("name.invalid"),
  URL_RELATIVE("url.relative"),
  URL_FRAGMENT("url.fragment"),
  URL_HTTP("url.http"),
  URL_TOO_LONG("url.too-long"),
  URL_INVALID("url.invalid"),
  URL_UNSAFE("url.unsafe"),
  REDIRECT_DEFAULT_NOT_LISTED("redirect.default-not-listed"),
  FLOWS_CLIENT_CREDENTIALS_NOT_ALONE("flows.client-credentials-not-alone"),
  FLOWS_CLIENT_CREDENTIALS_NEEDS_SECRET("flows.client-credentials-needs-secret"),
  FLOWS_CALLBACK_REQUIRED("flows.callback-required"),
  FLOWS_SCOPES_REQUIRED("flows.scopes-required"),
  FLOWS_OAUTH_DISABLED("flows.oauth-disabled"),
  FLOWS_UNKNOWN("flows.unknown"),
  SCOPES_USER_SCOPE_WITH_CLIENT_CREDENTIALS("scopes.user-scope-with-client-credentials"),
  SCOPES_INVALID("scopes.invalid"),
  AUTH_FLOWS_LEGACY_MIXED("auth-flows.legacy-mixed"),
  AUTH_FLOWS_REFRESH_WITH_ROTATION("auth-flows.refresh-with-rotation"),
  AUTH_FLOWS_UNKNOWN("auth-flows.unknown"),
  ROTATION_UNKNOWN("rotation.unknown"),
  ROTATION_GRACE_RANGE("rotation.grace-range"),
  TOKENS_RANGE("tokens.range"),
  TOKENS_EXCEEDS_REFRESH("tokens.exceeds-refresh"),
  TOKENS_UNIT_WITHOUT_VALUE("tokens.unit-without-value"),
  TOKENS_UNIT_UNKNOWN("tokens.unit-unknown"),
  SESSION_RANGE("session.range"),
  ATTRIBUTES_NOT_WRITABLE("attributes.not-writable"),
  PROVIDERS_INVALID("providers.invalid"),
  ANALYTICS_SHAPE("analytics.shape"),
  USER_CONTEXT_NEEDS_SECRET("user-context.needs-secret"),
  USER_EXISTENCE_UNKNOWN("user-existence.unknown"),
  MANAGED_SECRET_NEEDS_SECRET("managed-secret.needs-secret"),
  MANAGED_SECRET_IRREVERSIBLE("managed-secret.irreversible"),
  SECRET_MANAGED_BY_COGNITO("secret.managed-by-cognito"),
  SECRET_UNSUPPORTED_CLIENT("secret.unsupported-client"),
  SECRET_PUBLIC_CLIENT("secret.public-client"),
  SECRET_LAST("secret.last"),
  SECRET_CURRENT("secret.current"),
  SECRET_NOT_FOUND("secret.not-found"),
  SECRET_ROTATION_INTERRUPTED("secret.rotation-interrupted"),
  SECRET_STORE_REFUSED("secret.store-refused");

  private final String text;

  Code(String text) {
    this.text = text;
  }

  /** Returns the code as results show it, for example {@code url.http}. */
  @Override
  public String toString() {
    return text;
  }
}
