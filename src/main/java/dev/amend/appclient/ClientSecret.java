package dev.amend.appclient;

import java.time.Instant;

/**
 * One of an app client's secrets, without its value.
 *
 * @param id {@code ClientSecretId}, 1 to 128 characters
 * @param createdAt {@code ClientSecretCreateDate}
 */
public record ClientSecret(String id, Instant createdAt) {}
