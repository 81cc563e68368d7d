package dev.amend;

import dev.amend.flow.ChangeFlow;
import dev.amend.flow.audit.Audit;
import dev.amend.flow.lease.Ports;
import dev.amend.ledger.UpdateActivity;
import dev.amend.ledger.dynamodb.DynamoDbLedger;
import dev.amend.ledger.dynamodb.SharedUpdateQuota;
import dev.amend.policy.Policy;
import dev.amend.policy.plan.Authorizer;
import dev.amend.result.eventbridge.EventBridgeResultPublisher;
import dev.amend.service.cognito.CallObserver;
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
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
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
  private final AdapterObserver observer;
  private final Authorizer authorizer;
  private final MemberRules members;
  private final CognitoIdentityProviderClient cognito;
  private final DynamoDbClient dynamoDb;
  private final EventBridgeClient eventBridge;
  private final Supplier<SecretsManagerClient> secretsManager;
  private final UpdateActivity activity = new UpdateActivity();

  /**
   * Creates the clients of the AWS services. Region, credentials and endpoints come from the SDK's
   * standard configuration.
   *
   * @param policy who may change what; empty to allow every change
   */
  Composition(Configuration configuration, Optional<Policy> policy, AdapterObserver observer) {
    var http = UrlConnectionHttpClient.builder().socketTimeout(TimeBounds.ATTEMPT_TIMEOUT).build();
    this(configuration, policy, observer, new Connection(http, false));
  }

  private Composition(
      Configuration configuration,
      Optional<Policy> policy,
      AdapterObserver observer,
      Connection connection) {
    this.configuration = configuration;
    this.authorizer = new Authorizer(policy, observer::policyJudged);
    this.observer = observer;
    this.members =
        new MemberRules(
            configuration.readOnlyMembers(),
            configuration.unknownMembers(),
            observer::unknownMembers);
    this.cognito = cognito(connection, observer);
    this.dynamoDb = dynamoDb(connection);
    this.eventBridge = eventBridge(connection);
    this.secretsManager = new OnFirstUse<>(() -> secretsManager(connection));
  }

  /** Creates one over an HTTP client that answers itself: no credentials are needed. */
  static Composition offline(Configuration configuration, SdkHttpClient http) {
    return new Composition(
        configuration, Optional.empty(), AdapterObserver.NONE, new Connection(http, true));
  }

  /** Creates the flow. */
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
        new ObservedLedger(
            new DynamoDbLedger(
                dynamoDb,
                configuration.ledgerTable(),
                configuration.resultRetention(),
                TIME,
                deadlines.record()),
            TIME,
            observer::leaseWait),
        new SharedUpdateQuota(
            dynamoDb, configuration.ledgerTable(), activity, TIME, deadlines.work()),
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
  private static CognitoIdentityProviderClient cognito(
      Connection connection, AdapterObserver observer) {
    return connection
        .of(CognitoIdentityProviderClient.builder())
        .overrideConfiguration(
            override ->
                override
                    .retryStrategy(AwsRetryStrategy.doNotRetry())
                    .addExecutionInterceptor(CognitoAppClients.interceptor())
                    .addExecutionInterceptor(new CallObserver(observer::cognitoCall)))
        .build();
  }

  /** Without retries: the flow repeats a call if it is safe. */
  private static SecretsManagerClient secretsManager(Connection connection) {
    return connection
        .of(SecretsManagerClient.builder())
        .overrideConfiguration(override -> override.retryStrategy(AwsRetryStrategy.doNotRetry()))
        .build();
  }

  private static DynamoDbClient dynamoDb(Connection connection) {
    return connection
        .of(DynamoDbClient.builder())
        .overrideConfiguration(retrying().apiCallAttemptTimeout(LEDGER_ATTEMPT_TIMEOUT).build())
        .build();
  }

  private static EventBridgeClient eventBridge(Connection connection) {
    return connection
        .of(EventBridgeClient.builder())
        .overrideConfiguration(retrying().build())
        .build();
  }

  private static ClientOverrideConfiguration.Builder retrying() {
    return ClientOverrideConfiguration.builder()
        .retryStrategy(AwsRetryStrategy.standardRetryStrategy());
  }

  /**
   * How clients reach AWS.
   *
   * @param http the HTTP client that they share
   * @param offline whether it answers itself, so that neither region nor credentials matter
   */
  private record Connection(SdkHttpClient http, boolean offline) {

    private static final StaticCredentialsProvider NO_CREDENTIALS =
        StaticCredentialsProvider.create(AwsBasicCredentials.create("none", "none"));

    private <B extends AwsClientBuilder<B, ?> & SdkSyncClientBuilder<B, ?>> B of(B builder) {
      if (offline) {
        builder.credentialsProvider(NO_CREDENTIALS).region(Region.US_EAST_1);
      }
      return builder.httpClient(http);
    }
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
