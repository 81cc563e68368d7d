package dev.amend;

import dev.amend.flow.ChangeFlow;
import dev.amend.flow.audit.Audit;
import dev.amend.flow.lease.Ports;
import dev.amend.ledger.dynamodb.DynamoDbLedger;
import dev.amend.policy.Policy;
import dev.amend.policy.plan.Authorizer;
import dev.amend.result.eventbridge.EventBridgeResultPublisher;
import dev.amend.service.cognito.CognitoAppClients;
import dev.amend.service.cognito.CognitoPoolClients;
import dev.amend.service.cognito.CognitoSecretValues;
import dev.amend.service.cognito.MemberRules;
import dev.amend.service.secretsmanager.SecretNaming;
import dev.amend.service.secretsmanager.SecretsManagerClientSecrets;
import dev.amend.time.Deadlines;
import dev.amend.time.TimeBounds;
import dev.amend.time.TimeSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Puts the function together: the one place where adapters are chosen. */
final class Composition {

  /**
   * One attempt of a ledger call, which the SDK may repeat within the call's own timeout: its
   * transactions carry a token that makes this safe.
   */
  private static final Duration LEDGER_ATTEMPT_TIMEOUT = Duration.ofMillis(1_500);

  private static final TimeSource TIME = TimeSource.SYSTEM;

  private final Configuration configuration;
  private final Authorizer authorizer;
  private final MemberRules members;
  private final CognitoIdentityProviderClient cognito;
  private final DynamoDbClient dynamoDb;
  private final EventBridgeClient eventBridge;
  private final Supplier<SecretsManagerClient> secretsManager;

  /**
   * Creates the clients of the AWS services. Region, credentials and endpoints come from the SDK's
   * standard configuration.
   *
   * @param policy who may change what; empty to allow every change
   * @param unknownMembers is told the names of members that this build does not know
   */
  Composition(
      Configuration configuration, Optional<Policy> policy, Consumer<List<String>> unknownMembers) {
    var http = UrlConnectionHttpClient.builder().socketTimeout(TimeBounds.ATTEMPT_TIMEOUT).build();
    this.configuration = configuration;
    this.authorizer = new Authorizer(policy);
    this.members =
        new MemberRules(
            configuration.readOnlyMembers(), configuration.unknownMembers(), unknownMembers);
    this.cognito = cognito(http);
    this.dynamoDb = dynamoDb(http);
    this.eventBridge = eventBridge(http);
    this.secretsManager = new OnFirstUse<>(() -> secretsManager(http));
  }

  /** Creates the flow over AWS. */
  ChangeFlow flow() {
    return new ChangeFlow(this::ports, TIME, configuration.resultRetention());
  }

  /** Creates an audit within the time that is left; needs a policy. */
  Audit audit(Duration left) {
    var deadlines = Deadlines.of(left, TIME);
    return new Audit(
        authorizer.policy().orElseThrow(),
        new CognitoPoolClients(cognito, deadlines.work()),
        new CognitoAppClients(cognito, members, deadlines.work()),
        TIME,
        deadlines);
  }

  private Ports ports(Deadlines deadlines) {
    return new Ports(
        new DynamoDbLedger(
            dynamoDb,
            configuration.ledgerTable(),
            configuration.resultRetention(),
            TIME,
            deadlines.record()),
        new CognitoAppClients(cognito, members, deadlines.work()),
        new SecretsManagerClientSecrets(
            secretsManager,
            new CognitoSecretValues(cognito, deadlines.work()),
            new SecretNaming(
                configuration.secretNamePrefix(),
                configuration.resultSource(),
                configuration.secretKmsKeyId()),
            deadlines.work()),
        new EventBridgeResultPublisher(
            eventBridge,
            configuration.resultBus(),
            configuration.resultSource(),
            deadlines.publish()),
        authorizer,
        TIME);
  }

  /** Without retries: after a failure the flow decides what to do, from a fresh Describe. */
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

  /** Without retries: the flow repeats a call if it is safe. */
  private static SecretsManagerClient secretsManager(SdkHttpClient http) {
    return SecretsManagerClient.builder()
        .httpClient(http)
        .overrideConfiguration(override -> override.retryStrategy(AwsRetryStrategy.doNotRetry()))
        .build();
  }

  private static DynamoDbClient dynamoDb(SdkHttpClient http) {
    return DynamoDbClient.builder()
        .httpClient(http)
        .overrideConfiguration(retrying().apiCallAttemptTimeout(LEDGER_ATTEMPT_TIMEOUT).build())
        .build();
  }

  private static EventBridgeClient eventBridge(SdkHttpClient http) {
    return EventBridgeClient.builder()
        .httpClient(http)
        .overrideConfiguration(retrying().build())
        .build();
  }

  private static ClientOverrideConfiguration.Builder retrying() {
    return ClientOverrideConfiguration.builder()
        .retryStrategy(AwsRetryStrategy.standardRetryStrategy());
  }

  /** Creates a client when it is needed first, so that a cold start doesn't wait for it. */
  private static final class OnFirstUse<T> implements Supplier<T> {

    private final Supplier<T> create;
    private Optional<T> created = Optional.empty();

    OnFirstUse(Supplier<T> create) {
      this.create = create;
    }

    @Override
    public synchronized T get() {
      if (created.isEmpty()) {
        created = Optional.of(create.get());
      }
      return created.get();
    }
  }
}
