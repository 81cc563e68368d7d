/**
 * A Cognito stand-in that is as strict as the service of 2026-11: an update resets what it leaves
 * out, and every documented rule is enforced, with the service's own exception and message where
 * they are known.
 *
 * <p>A request is checked in this order: quotas, JSON types, constraints of its members (all
 * violations together), user pool, app client, then each {@link
 * dev.amend.local.cognito.ServiceRule} by number. Where the service isn't documented, the stand-in
 * does this:
 *
 * <table>
 * <caption>Choices for settings</caption>
 * <tr><td>order of the service's checks</td><td>as above</td></tr>
 * <tr><td>ClientName omitted in an update</td><td>kept, as public emulators do</td></tr>
 * <tr><td>PreventUserExistenceErrors omitted</td><td>LEGACY, as the API reference says; older
 * documents say ENABLED for new clients</td></tr>
 * <tr><td>EnableTokenRevocation omitted</td><td>true, as for a new client</td></tr>
 * <tr><td>SupportedIdentityProviders omitted</td><td>none; Describe leaves it out</td></tr>
 * <tr><td>TokenValidityUnits omitted</td><td>{@code {}}, as in terraform-provider-aws
 * #34285</td></tr>
 * <tr><td>TokenValidityUnits with some of its members</td><td>shown as sent; default units aren't
 * added</td></tr>
 * <tr><td>RefreshTokenValidity omitted or 0, with a unit</td><td>30 days; the unit is
 * removed</td></tr>
 * <tr><td>ReadAttributes or WriteAttributes empty</td><td>the default, as in terraform-provider-aws
 * #28684; Describe leaves it out, as the API reference says of the default</td></tr>
 * <tr><td>ReadAttributes or WriteAttributes with exactly the default attributes</td><td>shown as
 * sent</td></tr>
 * <tr><td>ExplicitAuthFlows empty or omitted</td><td>the default; Describe leaves it out, as in the
 * AWS CLI's example for update-user-pool-client</td></tr>
 * <tr><td>RefreshTokenRotation omitted after it was set</td><td>{@code DISABLED, 0}</td></tr>
 * <tr><td>RefreshTokenRotation {@code DISABLED, 10}</td><td>shown as {@code DISABLED, 0}</td></tr>
 * <tr><td>other empty lists</td><td>kept and shown as empty</td></tr>
 * <tr><td>a list with duplicates</td><td>each element once</td></tr>
 * <tr><td>AnalyticsConfiguration {@code {}}</td><td>refused, since it has neither form</td></tr>
 * <tr><td>UserDataShared omitted with ApplicationId</td><td>shown as false, as with
 * ApplicationArn</td></tr>
 * <tr><td>OAuth settings while OAuth is off</td><td>accepted</td></tr>
 * <tr><td>a URL without {@code //}, such as {@code localhost:3000/callback}</td><td>accepted: the
 * text before the colon counts as a custom scheme</td></tr>
 * <tr><td>read-only and unknown members of a request</td><td>ignored</td></tr>
 * <tr><td>a number with a fraction</td><td>SerializationException</td></tr>
 * </table>
 *
 * <table>
 * <caption>Choices for client secrets</caption>
 * <tr><td>ClientSecret in Describe while a client has two secrets</td><td>the original
 * secret</td></tr>
 * <tr><td>a value that the client has already is added again</td><td>becomes a second secret with an
 * ID of its own; the value works until both are deleted</td></tr>
 * <tr><td>a secret that was added or deleted</td><td>works, or doesn't, from the next call
 * on</td></tr>
 * <tr><td>order of ListUserPoolClientSecrets</td><td>any; only ClientSecretCreateDate tells which
 * secret is newer</td></tr>
 * <tr><td>NextToken of ListUserPoolClientSecrets</td><td>ignored; never returned</td></tr>
 * <tr><td>a secret that is added before the clock has moved past the date of the last
 * one</td><td>is dated a millisecond after it</td></tr>
 * <tr><td>LastModifiedDate when secrets are added or deleted</td><td>doesn't change</td></tr>
 * <tr><td>PublishSecretsInAWSSecretsManager changed to true</td><td>the secret in Secrets Manager
 * has the value of the first rotation when the update is answered, and the value before it as
 * AWSPREVIOUS; the rotations every 7 days are recorded, but don't happen</td></tr>
 * <tr><td>PublishSecretsInAWSSecretsManager true for a client whose secret is managed already, or
 * false for one whose secret isn't</td><td>changes nothing and rotates nothing</td></tr>
 * <tr><td>ClientSecret in Describe after it was changed to false</td><td>the value that was in
 * Secrets Manager, which applications use</td></tr>
 * <tr><td>PublishSecretsInAWSSecretsManager in an update of a client without a
 * secret</td><td>refused, true or false</td></tr>
 * <tr><td>PublishSecretsInAWSSecretsManager in an update of a client whose secret the caller
 * chose</td><td>accepted, as for a generated secret</td></tr>
 * <tr><td>PublishSecretsInAWSSecretsManager when a client is created without
 * GenerateSecret</td><td>true is refused; false is the default and accepted</td></tr>
 * <tr><td>PublishSecretsInAWSSecretsManager for a dynamically registered client</td><td>refused,
 * like its secret operations</td></tr>
 * <tr><td>adding or deleting a secret while Cognito manages the client's
 * secret</td><td>InvalidParameterException; listing is allowed</td></tr>
 * <tr><td>adding, deleting or listing secrets of a dynamically registered
 * client</td><td>InvalidParameterException</td></tr>
 * <tr><td>a client with a managed secret is deleted</td><td>the secret in Secrets Manager is deleted
 * too</td></tr>
 * <tr><td>the name of a managed secret</td><td>{@code cognito-idp!<user pool ID>/<client ID>}: the
 * Secrets Manager user guide says that names start with the ID of the service, which other services
 * end with an exclamation mark</td></tr>
 * <tr><td>ClientSecretArn</td><td>{@code secret:<name>-<suffix>}, as Secrets Manager writes ARNs; the
 * pattern in Cognito's model has a slash after {@code secret}, and no exclamation mark</td></tr>
 * <tr><td>a managed secret's deletion is scheduled in Secrets Manager</td><td>Cognito doesn't
 * notice</td></tr>
 * </table>
 *
 * <table>
 * <caption>Other choices</caption>
 * <tr><td>the scope aws.cognito/dcr/register</td><td>exists in every user pool; for a dynamically
 * registered client it is refused with InvalidParameterException</td></tr>
 * <tr><td>MaxResults of ListUserPoolClients with ClientType</td><td>counts the clients of all
 * types</td></tr>
 * <tr><td>request rate of the secret operations</td><td>not limited</td></tr>
 * <tr><td>a throttled call</td><td>doesn't count towards the request rate</td></tr>
 * <tr><td>a call that is refused for another reason</td><td>counts towards the request
 * rate</td></tr>
 * <tr><td>1,000 app clients in a user pool</td><td>not enforced</td></tr>
 * <tr><td>two resource servers with the same identifier</td><td>InvalidParameterException, the
 * closest modelled exception</td></tr>
 * </table>
 */
@NullMarked
package dev.amend.local.cognito;

import org.jspecify.annotations.NullMarked;
