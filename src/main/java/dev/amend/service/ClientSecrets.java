package dev.amend.service;

import dev.amend.appclient.ClientKey;

/**
 * The values of client secrets, which AWS Secrets Manager keeps: one secret for each app client,
 * one version for each value. No value leaves the implementation. Each call is one attempt; nothing
 * here retries.
 *
 * <p>A version's id is the {@code ClientRequestToken} that it was written with, 32 to 64
 * characters. Writing a version again has no effect, so every write can be repeated.
 */
public interface ClientSecrets {

  /** Looks for a client's secret in Secrets Manager. */
  ServiceAnswer.ToFindStored find(ClientKey client);

  /** Creates a secret that holds the value that the client has now, as {@code AWSCURRENT}. */
  ServiceAnswer.ToStore takeOver(ClientKey client, String versionId);

  /** Creates a secret that holds a new value, as {@code AWSCURRENT}. */
  ServiceAnswer.ToStore create(ClientKey client, String versionId);

  /** Adds a new value to the client's secret, as {@code AWSPENDING}. */
  ServiceAnswer.ToStore stage(ClientKey client, String versionId);

  /** Adds the value of a version to the app client, as a second secret. */
  ServiceAnswer.ToAddSecret add(ClientKey client, String versionId);

  /** Moves {@code AWSCURRENT} to a version. The version that had it becomes {@code AWSPREVIOUS}. */
  ServiceAnswer.ToStore promote(ClientKey client, String versionId);

  /** Removes {@code AWSPENDING} from a version, if it has it. */
  ServiceAnswer.ToStore unstage(ClientKey client, String versionId);
}
