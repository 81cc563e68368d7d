package dev.amend.service.cognito;

import dev.amend.appclient.ClientKey;
import dev.amend.appclient.ClientSecret;
import dev.amend.appclient.Code;
import dev.amend.service.ServiceAnswer.Busy;
import dev.amend.service.ServiceAnswer.SecretAdded;
import dev.amend.service.ServiceAnswer.ToAddSecret;
import dev.amend.service.ServiceAnswer.ToStore;
import dev.amend.service.ServiceAnswer.Unconfirmed;
import dev.amend.service.sdk.SdkFailures;
import dev.amend.time.BoundedCall;
import dev.amend.time.BoundedCall.TimedOutException;
import dev.amend.time.Deadline;
import dev.amend.time.TimeBounds;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ClientSecretDescriptorType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;

/**
 * The values of client secrets in Cognito, for the adapter that keeps them in AWS Secrets Manager.
 */
public final class CognitoSecretValues {

  private static final SdkFailures FAILURES = new SdkFailures("Cognito").withoutMessages();

  private final CognitoIdentityProviderClient cognito;
  private final Deadline deadline;

  /**
   * Creates the adapter for one invocation.
   *
   * @param cognito the client, without retries
   * @param deadline until when calls may take
   */
  public CognitoSecretValues(CognitoIdentityProviderClient cognito, Deadline deadline) {
    this.cognito = cognito;
    this.deadline = deadline;
  }

  /** Passes the value that Describe shows to a function. */
  public ToStore show(ClientKey client, Function<String, ToStore> store) {
    try {
      var shown =
          bounded(
              () ->
                  cognito.describeUserPoolClient(
                      describe ->
                          describe.userPoolId(client.userPoolId()).clientId(client.clientId())));
      var value = shown.userPoolClient().clientSecret();
      return value == null
          ? new Busy(Code.SERVICE_UNAVAILABLE, "Describe no longer shows the secret")
          : store.apply(value);
    } catch (SdkException | TimedOutException e) {
      return FAILURES.ofRepeatable(e);
    }
  }

  /**
   * Adds a value to a client. If the client already has two secrets, one of them may be this one,
   * from an earlier attempt.
   */
  public ToAddSecret add(ClientKey client, String value) {
    try {
      var added =
          bounded(
              () ->
                  cognito.addUserPoolClientSecret(
                      add ->
                          add.userPoolId(client.userPoolId())
                              .clientId(client.clientId())
                              .clientSecret(value)));
      return new SecretAdded(withoutValue(added.clientSecretDescriptor()));
    } catch (LimitExceededException _) {
      return new Unconfirmed("LimitExceededException");
    } catch (SdkException | TimedOutException e) {
      return FAILURES.ofEffect(e);
    }
  }

  static ClientSecret withoutValue(ClientSecretDescriptorType secret) {
    return new ClientSecret(secret.clientSecretId(), secret.clientSecretCreateDate());
  }

  private <T> T bounded(Supplier<T> call) {
    return BoundedCall.run(deadline.leftUpTo(TimeBounds.ATTEMPT_TIMEOUT), call);
  }
}
