package dev.amend.service.cognito;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.CarriedMembers;
import dev.amend.appclient.ClientKey;
import dev.amend.appclient.Code;
import dev.amend.appclient.Settings;
import dev.amend.service.AppClients;
import dev.amend.service.ServiceAnswer;
import dev.amend.service.ServiceAnswer.Busy;
import dev.amend.service.ServiceAnswer.Described;
import dev.amend.service.ServiceAnswer.SecretDeleted;
import dev.amend.service.ServiceAnswer.SecretsListed;
import dev.amend.service.ServiceAnswer.Unconfirmed;
import dev.amend.service.ServiceAnswer.Updated;
import dev.amend.service.cognito.MemberRules.UnknownMembers;
import dev.amend.service.cognito.RawBody.Exchange;
import dev.amend.service.sdk.SdkFailures;
import dev.amend.time.BoundedCall;
import dev.amend.time.BoundedCall.TimedOutException;
import dev.amend.time.Deadline;
import dev.amend.time.TimeBounds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;

/** App clients through the AWS SDK. */
public final class CognitoAppClients implements AppClients {

  private static final SdkFailures FAILURES = new SdkFailures("Cognito");

  private final CognitoIdentityProviderClient cognito;
  private final MemberRules members;
  private final Deadline deadline;

  /**
   * Creates the adapter for one invocation.
   *
   * @param cognito the client, without retries and with {@link #interceptor()}
   * @param members how members that are not settings are treated
   * @param deadline until when calls may take
   */
  public CognitoAppClients(
      CognitoIdentityProviderClient cognito, MemberRules members, Deadline deadline) {
    this.cognito = cognito;
    this.members = members;
    this.deadline = deadline;
  }

  /** Returns the interceptor that the SDK's client needs. */
  public static ExecutionInterceptor interceptor() {
    return new RawBody();
  }

  @Override
  public ServiceAnswer.ToDescribe describe(ClientKey client) {
    var exchange = Exchange.receiving();
    try {
      bounded(
          () ->
              cognito.describeUserPoolClient(
                  describe ->
                      describe
                          .userPoolId(client.userPoolId())
                          .clientId(client.clientId())
                          .overrideConfiguration(raw(exchange))));
      return new Described(client(client, shown(exchange)));
    } catch (SdkException | TimedOutException e) {
      return FAILURES.ofRepeatable(e);
    } catch (IOException e) {
      return new Busy(Code.SERVICE_UNAVAILABLE, "the answer does not show a client");
    }
  }

  @Override
  public ServiceAnswer.ToUpdate update(AppClient described, Settings target) {
    var client = described.key();
    var carried = RawMembers.of(described.carriedMembers().sentWith(target));
    var exchange = Exchange.sending(UpdateBody.write(described, target, carried));
    try {
      bounded(
          () ->
              cognito.updateUserPoolClient(
                  update ->
                      update
                          .userPoolId(client.userPoolId())
                          .clientId(client.clientId())
                          .overrideConfiguration(raw(exchange))));
      var shown = shown(exchange);
      return new Updated(shown.lastModified(), carried.differences(shown.unknown()));
    } catch (SdkException | TimedOutException e) {
      return FAILURES.ofEffect(e);
    } catch (IOException e) {
      return new Unconfirmed("the answer does not show a client");
    }
  }

  @Override
  public ServiceAnswer.ToListSecrets secrets(ClientKey client) {
    try {
      var answer =
          bounded(
              () ->
                  cognito.listUserPoolClientSecrets(
                      list -> list.userPoolId(client.userPoolId()).clientId(client.clientId())));
      return new SecretsListed(
          answer.clientSecrets().stream().map(CognitoSecretValues::withoutValue).toList());
    } catch (LimitExceededException _) {
      return busy();
    } catch (SdkException | TimedOutException e) {
      return FAILURES.ofRepeatable(e);
    }
  }

  @Override
  public ServiceAnswer.ToDeleteSecret deleteSecret(ClientKey client, String secretId) {
    try {
      bounded(
          () ->
              cognito.deleteUserPoolClientSecret(
                  delete ->
                      delete
                          .userPoolId(client.userPoolId())
                          .clientId(client.clientId())
                          .clientSecretId(secretId)));
      return new SecretDeleted();
    } catch (LimitExceededException _) {
      return busy();
    } catch (SdkException | TimedOutException e) {
      return FAILURES.ofEffect(e);
    }
  }

  private static Busy busy() {
    return new Busy(Code.SERVICE_THROTTLED, "LimitExceededException");
  }

  private AppClient client(ClientKey key, ShownClient shown) {
    var unknown = shown.unknown().names();
    if (!unknown.isEmpty()) {
      members.observer().accept(unknown);
    }
    var carries = members.unknownMembers() == UnknownMembers.CARRY && !unknown.isEmpty();
    var refused = new ArrayList<>(shown.unreadable());
    if (!carries) {
      refused.addAll(unknown);
    }
    return new AppClient(
        key,
        shown.type(),
        shown.settings(),
        shown.lastModified(),
        shown.secret(),
        refused,
        carries ? shown.unknown() : CarriedMembers.NONE);
  }

  private ShownClient shown(Exchange exchange) throws IOException {
    return ShownClient.read(exchange.received(), members.readOnlyMembers());
  }

  private <T> T bounded(Supplier<T> call) {
    return BoundedCall.run(deadline.leftUpTo(TimeBounds.ATTEMPT_TIMEOUT), call);
  }

  private static AwsRequestOverrideConfiguration raw(Exchange exchange) {
    return AwsRequestOverrideConfiguration.builder()
        .putExecutionAttribute(RawBody.EXCHANGE, exchange)
        .build();
  }
}
