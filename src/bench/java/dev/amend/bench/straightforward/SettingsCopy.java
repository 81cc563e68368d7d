package dev.amend.bench.straightforward;

import software.amazon.awssdk.services.cognitoidentityprovider.model.UpdateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;

/** Copies the settings of an app client, because an update resets those that it leaves out. */
final class SettingsCopy {

  private SettingsCopy() {}

  static UpdateUserPoolClientRequest.Builder of(UserPoolClientType client) {
    return UpdateUserPoolClientRequest.builder()
        .userPoolId(client.userPoolId())
        .clientId(client.clientId())
        .clientName(client.clientName())
        .accessTokenValidity(client.accessTokenValidity())
        .idTokenValidity(client.idTokenValidity())
        .refreshTokenValidity(client.refreshTokenValidity())
        .tokenValidityUnits(client.tokenValidityUnits())
        .refreshTokenRotation(client.refreshTokenRotation())
        .authSessionValidity(client.authSessionValidity())
        .allowedOAuthFlowsUserPoolClient(client.allowedOAuthFlowsUserPoolClient())
        .allowedOAuthFlows(client.allowedOAuthFlows())
        .allowedOAuthScopes(client.allowedOAuthScopes())
        .callbackURLs(client.callbackURLs())
        .logoutURLs(client.logoutURLs())
        .defaultRedirectURI(client.defaultRedirectURI())
        .explicitAuthFlows(client.explicitAuthFlows())
        .supportedIdentityProviders(client.supportedIdentityProviders())
        .readAttributes(client.readAttributes())
        .writeAttributes(client.writeAttributes())
        .preventUserExistenceErrors(client.preventUserExistenceErrors())
        .enableTokenRevocation(client.enableTokenRevocation())
        .enablePropagateAdditionalUserContextData(client.enablePropagateAdditionalUserContextData())
        .analyticsConfiguration(client.analyticsConfiguration());
  }
}
