package dev.amend.cognito;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.ClientKey;
import dev.amend.appclient.Code;
import dev.amend.appclient.SecretPresence;
import dev.amend.appclient.Settings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/**
 * App clients over the SDK, which must be set to one attempt and to the interceptor of {@link
 * #interceptor()}.
 */
public final class CognitoAppClients implements AppClients {

  private final CognitoIdentityProviderClient cognito;
  private final Duration timeout;
  private final ClientJson reader;

  /**
   * Makes them.
   *
   * @param cognito the client, without retries and with {@link #interceptor()}
   * @param timeout how long one attempt may take
   * @param readOnlyMembers members of the Describe answer that an operator knows to be read-only
   */
  public CognitoAppClients(
      CognitoIdentityProviderClient cognito, Duration timeout, Set<String> readOnlyMembers) {
    this.cognito = cognito;
    this.timeout = timeout;
    this.reader = new ClientJson(readOnlyMembers);
  }

  /**
   * Makes what the SDK's client needs to show an answer as it was sent.
   *
   * @return an interceptor without state
   */
  public static ExecutionInterceptor interceptor() {
    return new RawAnswer();
  }

  @Override
  public AppClient describe(ClientKey client) {
    var answer = new RawAnswer.Holder();
    try {
      cognito.describeUserPoolClient(
          describe ->
              describe
                  .userPoolId(client.userPoolId())
                  .clientId(client.clientId())
                  .overrideConfiguration(call(answer)));
      return reader.read(client, answer.bytes());
    } catch (SdkException e) {
      throw Failures.ofReading(e);
    } catch (IOException e) {
      throw new ServiceBusyException(Code.SERVICE_UNAVAILABLE, "the answer shows no client");
    }
  }

  @Override
  public Instant update(ClientKey client, Settings settings) {
    var answer = new RawAnswer.Holder();
    var request =
        UpdateRequest.of(client, settings).toBuilder().overrideConfiguration(call(answer));
    try {
      cognito.updateUserPoolClient(request.build());
      return ClientJson.lastModified(answer.bytes());
    } catch (SdkException e) {
      throw Failures.ofWriting(e);
    } catch (IOException e) {
      throw new OutcomeUnclearException("the answer shows no client");
    }
  }

  @Override
  public SecretPresence.Answer secret(ClientKey client) {
    try {
      var secrets =
          cognito.listUserPoolClientSecrets(
              list ->
                  list.userPoolId(client.userPoolId())
                      .clientId(client.clientId())
                      .overrideConfiguration(bounded().build()));
      return secrets.clientSecrets().isEmpty()
          ? SecretPresence.Answer.ABSENT
          : SecretPresence.Answer.PRESENT;
    } catch (SdkException e) {
      if (Failures.ofReading(e) instanceof ServiceBusyException busy) {
        throw busy;
      }
      return SecretPresence.Answer.UNKNOWN;
    }
  }

  private AwsRequestOverrideConfiguration call(RawAnswer.Holder answer) {
    return bounded().putExecutionAttribute(RawAnswer.HOLDER, answer).build();
  }

  private AwsRequestOverrideConfiguration.Builder bounded() {
    return AwsRequestOverrideConfiguration.builder()
        .apiCallAttemptTimeout(timeout)
        .apiCallTimeout(timeout);
  }
}
