/**
 * The rule book: what the service refuses of an app client's settings, and what this project
 * refuses or warns about out of caution.
 *
 * <p>One type a rule, named as the code that it raises; {@link dev.amend.appclient.rule.RuleBook}
 * lists them. Every documented or observed rule of the service has its place:
 *
 * <table>
 *   <caption>Rules of the service</caption>
 *   <tr><th>the service</th><th>here</th></tr>
 *   <tr><td>takes client_credentials only as the one flow
 *     <td>FlowsClientCredentialsNotAlone</tr>
 *   <tr><td>takes client_credentials only where there is a secret
 *     <td>FlowsClientCredentialsNeedsSecret</tr>
 *   <tr><td>takes no user scope beside client_credentials
 *     <td>ScopesUserScopeWithClientCredentials</tr>
 *   <tr><td>wants a callback URL for code and implicit
 *     <td>FlowsCallbackRequired</tr>
 *   <tr><td>wants flows and scopes where OAuth is on
 *     <td>FlowsScopesRequired</tr>
 *   <tr><td>wants OAuth on before flows, scopes and URLs
 *     <td>FlowsOauthDisabled, a warning: whether it refuses is not known</tr>
 *   <tr><td>wants the default redirect URI among the callback URLs
 *     <td>RedirectDefaultNotListed</tr>
 *   <tr><td>wants URLs absolute, and https but for loopback and custom schemes
 *     <td>UrlRelative, UrlHttp; their form: UrlInvalid, UrlTooLong</tr>
 *   <tr><td>takes no fragment
 *     <td>UrlFragment</tr>
 *   <tr><td>keeps at most 100 URLs a list, and 50 scopes
 *     <td>ListTooLong</tr>
 *   <tr><td>takes no legacy sign-in flow beside an ALLOW_ one
 *     <td>AuthFlowsLegacyMixed</tr>
 *   <tr><td>once wanted ALLOW_REFRESH_TOKEN_AUTH always (aws-cdk #7625)
 *     <td>left to the service: with rotation it must be absent, so it no longer holds</tr>
 *   <tr><td>takes no ALLOW_REFRESH_TOKEN_AUTH while refresh tokens rotate
 *     <td>AuthFlowsRefreshWithRotation</tr>
 *   <tr><td>takes rotation with sign-in flows unset, although their default has refresh
 *     <td>AuthFlowsRefreshWithRotation lets it pass; one project's observation</tr>
 *   <tr><td>wants Feature in RefreshTokenRotation
 *     <td>left to the service: the contract has no code for it</tr>
 *   <tr><td>has no rotation in the LITE tier
 *     <td>left to the service: only it knows the pool's tier</tr>
 *   <tr><td>has ALLOW_USER_AUTH from the Essentials tier on
 *     <td>left to the service: only it knows the pool's tier</tr>
 *   <tr><td>wants ALLOW_CLIENT_TOKEN_AUTH alone and with a secret
 *     <td>left to the service: documented with GetClientToken, never seen refused; the contract
 *     has no code for it</tr>
 *   <tr><td>bounds token lifetimes, in seconds after their units
 *     <td>TokensRange; AuthSessionValidity: SessionRange; the grace period: RotationGraceRange</tr>
 *   <tr><td>takes no access or ID token that outlives the refresh token
 *     <td>TokensExceedsRefresh</tr>
 *   <tr><td>reads a number without its unit in the default unit
 *     <td>TokensUnitWithoutValue</tr>
 *   <tr><td>wants scopes to exist in a resource server
 *     <td>left to the service, which alone knows them; their form: ScopesInvalid</tr>
 *   <tr><td>wants identity providers to exist in the pool
 *     <td>left to the service, which alone knows them; their form: ProvidersInvalid</tr>
 *   <tr><td>wants read and write attributes to be in the pool's schema
 *     <td>left to the service, which alone knows the schema, as is a name's greatest length</tr>
 *   <tr><td>wants every required attribute among explicit write attributes
 *     <td>left to the service, which alone knows the schema</tr>
 *   <tr><td>fails sign-ins where an attribute mapped from an identity provider is not writable
 *     <td>left to the service: no update is refused, and only it knows the mappings</tr>
 *   <tr><td>lets nobody write sub, email_verified and phone_number_verified
 *     <td>AttributesNotWritable</tr>
 *   <tr><td>passes user context on only for a client with a secret
 *     <td>UserContextNeedsSecret</tr>
 *   <tr><td>manages a secret in Secrets Manager only for a client with a secret
 *     <td>ManagedSecretNeedsSecret; that it can't be undone: ManagedSecretIrreversible</tr>
 *   <tr><td>takes analytics by ARN, or by id, role and external id
 *     <td>AnalyticsShape; the ARNs' own form is left to the service</tr>
 *   <tr><td>takes no empty text
 *     <td>ListElementEmpty; NameInvalid, UrlInvalid for single texts</tr>
 * </table>
 *
 * <p>ListEmptyWidens, ListAtDefault and TokensUnitWithoutValue are this project's own: the service
 * would take such a request and do something else than was meant. UnknownValue warns about values
 * that the table of settings does not know, and leaves them to the service.
 */
@NullMarked
package dev.amend.appclient.rule;

import org.jspecify.annotations.NullMarked;
