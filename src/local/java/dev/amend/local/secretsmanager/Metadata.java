package dev.amend.local.secretsmanager;

import java.util.Optional;

/**
 * What a secret has besides its versions.
 *
 * @param description its description
 * @param keyId the KMS key as the request named it; empty for {@code aws/secretsmanager}
 * @param owner the AWS service that created it; empty for a caller's secret
 * @param tags its tags
 */
record Metadata(
    Optional<String> description, Optional<String> keyId, Optional<Owner> owner, Tags tags) {

  Metadata with(Tags changed) {
    return new Metadata(description, keyId, owner, changed);
  }
}
