/**
 * The rules: what Cognito refuses of an app client's settings, and what this project refuses or
 * warns about as a precaution.
 *
 * <p>Rules are grouped by family, a class for each; {@link dev.amend.appclient.rule.RuleBook} lists
 * the families. A quotation in a family is what Cognito answers. Every rule of Cognito that is
 * documented or was observed has its place:
 *
 * <table>
 *   <caption>Rules of Cognito</caption>
 *   <tr><th>Cognito</th><th>here</th></tr>
 *   <tr><td>accepts client_credentials only as the only flow
 *     <td>OAuthRules</tr>
 *   <tr><td>accepts client_credentials only for a client with a secret
 *     <td>SecretRules</tr>
 *   <tr><td>refuses user scopes with client_credentials
 *     <td>OAuthRules</tr>
 *   <tr><td>requires a callback URL for code and implicit
 *     <td>OAuthRules</tr>
 *   <tr><td>requires flows and scopes while OAuth is on
 *     <td>OAuthRules</tr>
 *   <tr><td>requires OAuth to be on before flows, scopes and URLs are set
 *     <td>OAuthRules, as a warning: it isn't known whether Cognito refuses</tr>
 *   <tr><td>requires the default redirect URI to be one of the callback URLs
 *     <td>UrlRules</tr>
 *   <tr><td>requires absolute URLs, and https except for loopback and custom schemes
 *     <td>UrlRules</tr>
 *   <tr><td>refuses fragments, spaces and URLs that are too long
 *     <td>UrlRules</tr>
 *   <tr><td>accepts at most 100 URLs in a list, and 50 scopes
 *     <td>ListRules</tr>
 *   <tr><td>refuses legacy sign-in flows with ALLOW_ flows
 *     <td>SignInRules</tr>
 *   <tr><td>once required ALLOW_REFRESH_TOKEN_AUTH (aws-cdk #7625)
 *     <td>left to Cognito: rotation excludes that flow, so this no longer holds</tr>
 *   <tr><td>refuses ALLOW_REFRESH_TOKEN_AUTH while refresh token rotation is enabled
 *     <td>SignInRules</tr>
 *   <tr><td>accepts rotation while sign-in flows are unset, although their default has that flow
 *     <td>SignInRules lets it pass; one project observed it</tr>
 *   <tr><td>requires Feature in RefreshTokenRotation
 *     <td>left to Cognito: results don't have a code for it</tr>
 *   <tr><td>doesn't offer rotation in the Lite tier, nor ALLOW_USER_AUTH below Essentials
 *     <td>left to Cognito: only Cognito knows the pool's tier</tr>
 *   <tr><td>requires ALLOW_CLIENT_TOKEN_AUTH to be the only flow, and a secret
 *     <td>left to Cognito: documented with GetClientToken, never seen refused</tr>
 *   <tr><td>limits the lifetimes of tokens, in seconds after units
 *     <td>TokenRules</tr>
 *   <tr><td>limits sign-in sessions and the grace period of rotation
 *     <td>SignInRules</tr>
 *   <tr><td>refuses access and ID tokens that are valid longer than the refresh token
 *     <td>TokenRules</tr>
 *   <tr><td>reads a number without its unit in the default unit
 *     <td>TokenRules</tr>
 *   <tr><td>requires scopes to exist in a resource server
 *     <td>left to Cognito, which knows them; their form: OAuthRules</tr>
 *   <tr><td>requires identity providers to exist in the pool
 *     <td>left to Cognito, which knows them; the form of their names: NameRules</tr>
 *   <tr><td>requires read and write attributes to be in the pool's schema
 *     <td>left to Cognito, which knows the schema</tr>
 *   <tr><td>requires explicit write attributes to include the required ones
 *     <td>left to Cognito, which knows the schema</tr>
 *   <tr><td>fails sign-ins if an attribute mapped from an identity provider isn't writable
 *     <td>left to Cognito: no update is refused, and only Cognito knows the mappings</tr>
 *   <tr><td>lets no client write sub, email_verified and phone_number_verified
 *     <td>NameRules</tr>
 *   <tr><td>passes user context on only for a client with a secret
 *     <td>SecretRules</tr>
 *   <tr><td>manages a secret in Secrets Manager only for a client with a secret
 *     <td>SecretRules; also a warning that this can't be undone</tr>
 *   <tr><td>accepts analytics by ARN, or by id, role and external id
 *     <td>AnalyticsRules; the exact form of ARNs is left to Cognito</tr>
 *   <tr><td>refuses empty strings
 *     <td>ListRules; NameRules and UrlRules for single strings</tr>
 * </table>
 *
 * <p>{@code list.empty-widens}, {@code list.at-default}, {@code tokens.unit-without-value} and
 * {@code url.unsafe} are precautions of this project: Cognito would accept such a request, but not
 * do what was meant. UnknownValueRules warns about values that may be newer than this build.
 */
@NullMarked
package dev.amend.appclient.rule;

import org.jspecify.annotations.NullMarked;
