package dev.amend.local;

import com.sun.net.httpserver.HttpHandler;
import dev.amend.Configuration;
import dev.amend.local.cognito.CognitoStandIn;
import dev.amend.local.cognito.CognitoWire;
import dev.amend.local.dynamodb.DynamoDbProxy;
import dev.amend.local.dynamodb.LedgerTable;
import dev.amend.local.dynamodb.LocalDynamoDb;
import dev.amend.local.eventbridge.EventBusStandIn;
import dev.amend.local.eventbridge.EventBusWire;
import dev.amend.local.http.Health;
import dev.amend.local.http.JsonHttpHandler;
import dev.amend.local.http.JsonService;
import dev.amend.local.http.LoopbackServer;
import dev.amend.local.http.ServiceRouter;
import dev.amend.local.lambda.InvokeApi;
import dev.amend.local.secretsmanager.SecretsManagerStandIn;
import dev.amend.local.secretsmanager.SecretsManagerWire;
import dev.amend.local.sqs.Queue;
import dev.amend.local.sqs.QueueServer;
import dev.amend.local.sqs.Queues;
import dev.amend.local.sqs.ResultQueue;
import dev.amend.local.sts.CallerIdentity;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * Everything that the function calls, in this process and on loopback: DynamoDB Local, ElasticMQ as
 * SQS, and stand-ins for Cognito, Secrets Manager and EventBridge. While it runs, SDK clients of
 * this process that have no endpoint call it.
 */
public final class LocalStack implements AutoCloseable {

  private static final String TABLE = "amend-ledger";
  private static final String BUS = "amend-results";

  private final EventBusStandIn bus = new EventBusStandIn(BUS);
  private volatile CognitoStandIn cognito = seeded();
  private final QueueServer queueServer;
  private final Queues queues;
  private final LocalDynamoDb dynamoDb;
  private final LedgerTable ledger;
  private final LoopbackServer services;
  private final SdkProperties properties;

  private LocalStack(Ports ports, UnaryOperator<JsonService> observer) {
    var database = CompletableFuture.supplyAsync(LocalDynamoDb::start);
    this.queueServer = QueueServer.start(ports.sqs());
    this.queues = Queues.create(queueServer);
    this.dynamoDb = database.join();
    this.ledger = new LedgerTable(dynamoDb.endpoint(), TABLE);
    var byPrefix =
        Map.<String, JsonService>of(
            CognitoWire.PREFIX,
            (target, body) -> CognitoWire.waiting(cognito).answer(target, body),
            SecretsManagerWire.PREFIX,
            (target, body) -> SecretsManagerWire.waiting(secretsManager()).answer(target, body),
            DynamoDbProxy.PREFIX,
            new DynamoDbProxy(dynamoDb.endpoint()),
            EventBusWire.PREFIX,
            new EventBusWire(bus));
    var router = observer.apply(new ServiceRouter(byPrefix));
    this.services =
        LoopbackServer.start(ports.services(), new CallerIdentity(new JsonHttpHandler(router)));
    bus.deliverTo(new ResultQueue(queueServer.client(), queues.results()));
    this.properties = SdkProperties.pointAt(services.endpoint());
  }

  /** Starts a stack with a table, queues and the {@link Seed}, and waits until it is ready. */
  public static LocalStack start(Ports ports) {
    return start(ports, UnaryOperator.identity());
  }

  /**
   * Starts a stack whose calls can be observed.
   *
   * @param ports the ports
   * @param observer gets the service that answers all calls but those to SQS, and returns one that
   *     passes them on
   * @return the stack, ready
   */
  public static LocalStack start(Ports ports, UnaryOperator<JsonService> observer) {
    return new LocalStack(ports, observer);
  }

  /** Returns the Cognito stand-in, which {@link #clear()} replaces. */
  public CognitoStandIn cognito() {
    return cognito;
  }

  /** Returns the Secrets Manager stand-in, which {@link #clear()} replaces. */
  public SecretsManagerStandIn secretsManager() {
    return cognito.secretsManager();
  }

  public EventBusStandIn bus() {
    return bus;
  }

  public Queues queues() {
    return queues;
  }

  /**
   * Creates a standard queue, which {@link #clear()} leaves as it is.
   *
   * @param name its name
   * @param visibilityTimeout how long a message that was received stays invisible
   * @return the queue
   */
  public Queue createQueue(String name, Duration visibilityTimeout) {
    var seconds = String.valueOf(visibilityTimeout.toSeconds());
    return queueServer.create(name, Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, seconds));
  }

  /** Answers Lambda's operation Invoke and {@code GET /health} from now on. */
  public void serve(InvokeApi functions) {
    services.handle(InvokeApi.PREFIX, functions);
    services.handle(
        Health.PATH,
        new Health(Map.of("endpoint", endpoint().toString(), "sqs", sqsEndpoint().toString())));
  }

  /** Handles requests to the endpoint whose path starts with a prefix. */
  public void serve(String prefix, HttpHandler handler) {
    services.handle(prefix, handler);
  }

  public LedgerTable ledger() {
    return ledger;
  }

  public SqsClient sqs() {
    return queueServer.client();
  }

  /** Returns the endpoint of everything but SQS. */
  public URI endpoint() {
    return services.endpoint();
  }

  public URI sqsEndpoint() {
    return queueServer.endpoint();
  }

  /** Returns the environment variables of the function that an operator sets. */
  public Map<String, String> settings() {
    return Map.of(
        "LEDGER_TABLE", TABLE,
        "RESULT_BUS", BUS,
        "MAX_RECEIVE_COUNT", String.valueOf(Queues.MAX_RECEIVE_COUNT));
  }

  /** Returns the environment variables of a function in another process, the SDK's included. */
  public Map<String, String> environment() {
    var environment = new HashMap<>(settings());
    environment.put("AWS_ENDPOINT_URL", endpoint().toString());
    return environment;
  }

  /** Returns the configuration of a handler in this process, without a policy. */
  public Configuration configuration() {
    return Configuration.from(settings());
  }

  /** Returns the configuration of a handler in this process, with a policy. */
  public Configuration configuration(Path policy) {
    var settings = new HashMap<>(settings());
    settings.put("POLICY_FILE", policy.toAbsolutePath().toString());
    return Configuration.from(settings);
  }

  /** Resets everything to how it started. */
  public void clear() {
    cognito = seeded();
    ledger.clear();
    bus.clear();
    queues
        .all()
        .forEach(queue -> queueServer.client().purgeQueue(purge -> purge.queueUrl(queue.url())));
  }

  @Override
  public void close() {
    properties.close();
    services.close();
    queueServer.close();
    ledger.close();
    dynamoDb.close();
  }

  private static CognitoStandIn seeded() {
    var cognito = new CognitoStandIn(Clock.systemUTC(), 1);
    Seed.load(cognito);
    return cognito;
  }
}
