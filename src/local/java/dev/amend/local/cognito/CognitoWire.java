package dev.amend.local.cognito;

import dev.amend.local.standin.AwsJsonWire;

/** Cognito's wire protocol. */
public final class CognitoWire {

  /** The prefix of every X-Amz-Target of the service. */
  public static final String PREFIX = "AWSCognitoIdentityProviderService.";

  private CognitoWire() {}

  /** Serves a stand-in without waiting where an answer is slow. */
  public static AwsJsonWire of(CognitoStandIn service) {
    return AwsJsonWire.of(service, PREFIX, "message");
  }

  /** Serves a stand-in to callers with a real clock: a slow answer is slow. */
  public static AwsJsonWire waiting(CognitoStandIn service) {
    return of(service).waiting();
  }
}
