package dev.amend.local.secretsmanager;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.local.standin.AwsJsonWire;
import java.time.Duration;
import java.time.Instant;

/**
 * The AWS service that created a secret and rotates it. Secrets Manager only records the rotation
 * schedule here; the service has to rotate.
 *
 * @param serviceId the service's ID, which the names of its secrets start with
 * @param rotationDays the days between two rotations
 */
public record Owner(String serviceId, int rotationDays) {

  /** Adds what Describe shows of an owned secret. */
  void describe(ObjectNode secret, Instant lastRotated) {
    secret.put("OwningService", serviceId).put("RotationEnabled", true);
    secret.putObject("RotationRules").put("AutomaticallyAfterDays", rotationDays);
    var next = lastRotated.plus(Duration.ofDays(rotationDays));
    secret
        .put("LastRotatedDate", AwsJsonWire.timestamp(lastRotated))
        .put("NextRotationDate", AwsJsonWire.timestamp(next));
  }
}
