/**
 * A Cognito stand-in as strict as the service: an update resets what it leaves out, and every
 * documented rule is enforced with the service's own exception and words where they are known.
 *
 * <p>A request is judged in this order: rates, JSON types, forms of its members (all broken ones
 * together), pool, client, then {@link dev.amend.local.cognito.ServiceRule} by number. Where no
 * document tells what the service does, this is what was chosen:
 *
 * <table>
 * <caption>Choices</caption>
 * <tr><td>order of the service's checks</td><td>as above</td></tr>
 * <tr><td>ClientName omitted in an update</td><td>kept, as public emulators do</td></tr>
 * <tr><td>PreventUserExistenceErrors omitted</td><td>LEGACY, as the API reference says; older
 * documents say ENABLED for new clients</td></tr>
 * <tr><td>EnableTokenRevocation omitted</td><td>true, as at creation</td></tr>
 * <tr><td>SupportedIdentityProviders omitted</td><td>none; left out of Describe</td></tr>
 * <tr><td>TokenValidityUnits omitted</td><td>{@code {}}, as terraform-provider-aws #34285 saw
 * it</td></tr>
 * <tr><td>RefreshTokenValidity omitted or 0, with a unit</td><td>30 days; the unit is
 * dropped</td></tr>
 * <tr><td>Read- or WriteAttributes empty</td><td>the default, as terraform-provider-aws #28684 saw
 * it; left out of Describe, as the API reference says of the default</td></tr>
 * <tr><td>ExplicitAuthFlows empty or omitted</td><td>the default; left out of Describe like the
 * attributes, which is chosen and not documented</td></tr>
 * <tr><td>RefreshTokenRotation omitted once it was set</td><td>{@code DISABLED, 0}</td></tr>
 * <tr><td>RefreshTokenRotation {@code DISABLED, 10}</td><td>shown as {@code DISABLED, 0}</td></tr>
 * <tr><td>other empty lists</td><td>kept and shown as empty</td></tr>
 * <tr><td>a list with duplicates</td><td>each element once</td></tr>
 * <tr><td>AnalyticsConfiguration {@code {}}</td><td>refused, having neither shape</td></tr>
 * <tr><td>OAuth settings while OAuth is off</td><td>accepted</td></tr>
 * <tr><td>ClientSecret in Describe while two exist</td><td>the original one</td></tr>
 * <tr><td>LastModifiedDate when secrets change</td><td>stays</td></tr>
 * <tr><td>rate of the secret operations</td><td>not limited</td></tr>
 * <tr><td>a throttled call</td><td>does not count towards the rate</td></tr>
 * <tr><td>a call of the wrong form, or refused otherwise</td><td>counts towards the rate</td></tr>
 * <tr><td>a URL without {@code //}, such as {@code localhost:3000/callback}</td><td>accepted: what
 * stands before the colon is taken for a custom scheme</td></tr>
 * <tr><td>1,000 clients of a pool</td><td>not enforced</td></tr>
 * <tr><td>a second resource server of one identifier</td><td>InvalidParameterException, as no
 * modelled exception is closer</td></tr>
 * <tr><td>a number with a fraction</td><td>SerializationException</td></tr>
 * </table>
 */
@NullMarked
package dev.amend.local.cognito;

import org.jspecify.annotations.NullMarked;
