package dev.amend.service.secretsmanager;

import dev.amend.service.ServiceAnswer.StoredSecret;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.secretsmanager.model.DescribeSecretResponse;

/** The staging labels of a secret's versions. */
final class StagingLabels {

  private StagingLabels() {}

  static StoredSecret of(DescribeSecretResponse shown) {
    return new StoredSecret(
        shown.arn(),
        version(shown, "AWSCURRENT"),
        version(shown, "AWSPENDING"),
        shown.versionIdsToStages().keySet());
  }

  private static Optional<String> version(DescribeSecretResponse shown, String label) {
    return shown.versionIdsToStages().entrySet().stream()
        .filter(version -> version.getValue().contains(label))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
