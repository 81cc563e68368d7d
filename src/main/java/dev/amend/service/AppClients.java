package dev.amend.service;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.ClientKey;
import dev.amend.appclient.Settings;

/**
 * Amazon Cognito's app clients, within one invocation's deadline. Each call is one attempt; nothing
 * here retries.
 */
public interface AppClients {

  /** Reads a client. */
  ServiceAnswer.ToDescribe describe(ClientKey client);

  /**
   * Replaces a client's settings. The service resets every setting that is not in the target,
   * except ClientName and PublishSecretsInAWSSecretsManager.
   *
   * @param described the client as it was read; its carried members are sent back
   * @param target the settings to send
   */
  ServiceAnswer.ToUpdate update(AppClient described, Settings target);

  /** Lists a client's secrets, without their values. */
  ServiceAnswer.ToListSecrets secrets(ClientKey client);

  /**
   * Deletes one of a client's secrets.
   *
   * @param secretId {@code ClientSecretId}
   */
  ServiceAnswer.ToDeleteSecret deleteSecret(ClientKey client, String secretId);
}
