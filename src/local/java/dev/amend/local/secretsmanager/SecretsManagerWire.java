package dev.amend.local.secretsmanager;

import dev.amend.local.standin.AwsJsonWire;

/** Secrets Manager's wire protocol. */
public final class SecretsManagerWire {

  /** The prefix of every X-Amz-Target of the service. */
  public static final String PREFIX = "secretsmanager.";

  private SecretsManagerWire() {}

  /** Serves a stand-in without waiting where an answer is slow. */
  public static AwsJsonWire of(SecretsManagerStandIn service) {
    return AwsJsonWire.of(service, PREFIX, "Message");
  }

  /** Serves a stand-in to callers with a real clock: a slow answer is slow. */
  public static AwsJsonWire waiting(SecretsManagerStandIn service) {
    return of(service).waiting();
  }
}
