package dev.amend;

import dev.amend.cognito.CognitoAppClients;
import dev.amend.flow.Bounds;
import dev.amend.flow.ChangeFlow;
import dev.amend.flow.Parts;
import dev.amend.flow.TimeSource;
import dev.amend.ledger.DynamoDbLedger;
import dev.amend.result.EventBridgeResultPublisher;
import java.time.Duration;
import java.util.UUID;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/** Puts the parts together: the one place where adapters are chosen. */
final class Composition {

  /** DynamoDB's and EventBridge's calls can be tried again, so one attempt need not last long. */
  private static final Duration STORE_CALL_TIMEOUT = Duration.ofSeconds(4);

  private static final Duration STORE_ATTEMPT_TIMEOUT = Duration.ofMillis(1_500);

  private Composition() {}

  /**
   * Makes the flow over AWS; region, credentials and endpoints are those of the SDK's standard
   * configuration.
   */
  static ChangeFlow flow(Configuration configuration) {
    var http = UrlConnectionHttpClient.builder().socketTimeout(Bounds.ATTEMPT_TIMEOUT).build();
    var ledger =
        new DynamoDbLedger(
            DynamoDbClient.builder().httpClient(http).overrideConfiguration(retrying()).build(),
            configuration.ledgerTable(),
            configuration.resultRetention());
    var clients =
        new CognitoAppClients(
            cognito(http), Bounds.ATTEMPT_TIMEOUT, configuration.readOnlyMembers());
    var publisher =
        new EventBridgeResultPublisher(
            EventBridgeClient.builder().httpClient(http).overrideConfiguration(retrying()).build(),
            configuration.resultBus(),
            configuration.resultSource());
    return new ChangeFlow(
        new Parts(
            ledger, clients, publisher, TimeSource.SYSTEM, () -> UUID.randomUUID().toString()));
  }

  /**
   * No retries: after a failure the flow itself decides what to do, always from a fresh Describe.
   */
  private static CognitoIdentityProviderClient cognito(SdkHttpClient http) {
    return CognitoIdentityProviderClient.builder()
        .httpClient(http)
        .overrideConfiguration(
            override ->
                override
                    .retryStrategy(AwsRetryStrategy.doNotRetry())
                    .addExecutionInterceptor(CognitoAppClients.interceptor()))
        .build();
  }

  private static ClientOverrideConfiguration retrying() {
    return ClientOverrideConfiguration.builder()
        .retryStrategy(AwsRetryStrategy.standardRetryStrategy())
        .apiCallTimeout(STORE_CALL_TIMEOUT)
        .apiCallAttemptTimeout(STORE_ATTEMPT_TIMEOUT)
        .build();
  }
}
