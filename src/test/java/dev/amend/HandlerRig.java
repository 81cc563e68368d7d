package dev.amend;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.flow.ChangeFlow;
import dev.amend.flow.audit.Audit;
import dev.amend.flow.lease.Ports;
import dev.amend.ledger.InMemoryLedger;
import dev.amend.ledger.UpdateQuota;
import dev.amend.local.cognito.CognitoStandIn;
import dev.amend.local.cognito.CognitoWire;
import dev.amend.local.http.InProcessHttpClient;
import dev.amend.local.lambda.LocalContext;
import dev.amend.local.secretsmanager.SecretsManagerWire;
import dev.amend.policy.Policy;
import dev.amend.policy.plan.Authorizer;
import dev.amend.result.Result;
import dev.amend.service.AppClients;
import dev.amend.service.ClientSecrets;
import dev.amend.service.cognito.CognitoAppClients;
import dev.amend.service.cognito.CognitoPoolClients;
import dev.amend.service.cognito.CognitoSecretValues;
import dev.amend.service.cognito.MemberRules;
import dev.amend.service.cognito.MemberRules.UnknownMembers;
import dev.amend.service.secretsmanager.SecretNaming;
import dev.amend.service.secretsmanager.SecretsManagerClientSecrets;
import dev.amend.time.Deadline;
import dev.amend.time.Deadlines;
import dev.amend.time.ManualTime;
import dev.amend.time.TimeSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * Runs the real handler, flow, adapter and SDK against the strict stand-in, in one process. It has
 * a user pool with a resource server, an identity provider and custom attributes. Tests seed
 * clients.
 */
public final class HandlerRig {

  /** The user pool of every client. */
  public static final String POOL = "eu-west-1_AbCdEf123";

  /** The client of a request that doesn't name another one. */
  public static final String CLIENT = "3n4b5urk1ft4fl3mg5e62d9ado";

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final int HALF_A_MINUTE = 30_000;

  /** The clock of the function and the service. */
  public final ManualTime time = new ManualTime();

  /** The service. */
  public final CognitoStandIn cognito;

  private static final StaticCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"));

  /** The published results, in order. */
  public final List<Result> published = new ArrayList<>();

  private final ChangeRequestHandler handler;
  private int invocations;

  /** Creates a rig with the real SDK between the function and the service. */
  public HandlerRig() {
    this(UnknownMembers.REFUSE);
  }

  /**
   * Creates a rig with the real SDK between the function and the service.
   *
   * @param unknownMembers what the function does with members that it doesn't know
   */
  public HandlerRig(UnknownMembers unknownMembers) {
    this(service -> overTheSdk(service, unknownMembers));
  }

  /**
   * Creates a rig with a policy.
   *
   * @param policy who may change what
   */
  public HandlerRig(Policy policy) {
    this(service -> overTheSdk(service, UnknownMembers.REFUSE), Optional.of(policy));
  }

  /**
   * Creates a rig.
   *
   * @param clients connects the function to the service
   */
  public HandlerRig(Function<CognitoStandIn, AppClients> clients) {
    this(clients, Optional.empty());
  }

  private HandlerRig(Function<CognitoStandIn, AppClients> clients, Optional<Policy> policy) {
    this.cognito = new CognitoStandIn(time::now, 1);
    seedPool();
    var ports =
        new Ports(
            new InMemoryLedger(Duration.ofDays(30), time),
            UpdateQuota.UNLIMITED,
            clients.apply(cognito),
            secrets(cognito),
            results -> {
              published.addAll(results);
              return List.of();
            },
            new Authorizer(policy),
            time);
    this.handler =
        new ChangeRequestHandler(
            new ChangeFlow(_ -> ports, time, Duration.ofDays(30)),
            left ->
                new Audit(
                    policy.orElseThrow(),
                    new CognitoPoolClients(cognito(cognito), inADay()),
                    clients.apply(cognito),
                    time,
                    Deadlines.of(left, time)),
            policy.map(Policy::entries),
            Configuration.from(Map.of("LEDGER_TABLE", "ledger", "RESULT_BUS", "results")));
  }

  private static AppClients overTheSdk(CognitoStandIn service, UnknownMembers unknownMembers) {
    return new CognitoAppClients(
        cognito(service),
        new MemberRules(
            Set.of("ReadOnlyThing", "TokenValidityUnits/ReadOnlyThing"), unknownMembers, _ -> {}),
        inADay());
  }

  private static ClientSecrets secrets(CognitoStandIn service) {
    var secretsManager =
        SecretsManagerClient.builder()
            .httpClient(new InProcessHttpClient(SecretsManagerWire.of(service.secretsManager())))
            .region(Region.EU_WEST_1)
            .credentialsProvider(CREDENTIALS)
            .overrideConfiguration(
                override -> override.retryStrategy(AwsRetryStrategy.doNotRetry()))
            .build();
    return new SecretsManagerClientSecrets(
        () -> secretsManager,
        new CognitoSecretValues(cognito(service), inADay()),
        new SecretNaming("amend/", "amend", Optional.empty()),
        inADay());
  }

  private static CognitoIdentityProviderClient cognito(CognitoStandIn service) {
    return CognitoIdentityProviderClient.builder()
        .httpClient(new InProcessHttpClient(CognitoWire.of(service)))
        .region(Region.EU_WEST_1)
        .credentialsProvider(CREDENTIALS)
        .overrideConfiguration(
            override ->
                override
                    .retryStrategy(AwsRetryStrategy.doNotRetry())
                    .addExecutionInterceptor(CognitoAppClients.interceptor()))
        .build();
  }

  private static Deadline inADay() {
    return Deadline.in(Duration.ofDays(1), TimeSource.SYSTEM);
  }

  /** Seeds a client with a secret. */
  public void seed(Settings settings) {
    seed(settings, true);
  }

  /**
   * Seeds a client without checking it against the rules of the service.
   *
   * @param settings its settings
   * @param withSecret whether it has a secret
   */
  public void seed(Settings settings, boolean withSecret) {
    // Without this, a client that is seeded again would look older than its last update.
    time.advance(Duration.ofSeconds(1));
    var members = MAPPER.createObjectNode();
    (withSecret ? settings : settings.without(Setting.PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER))
        .values()
        .forEach((setting, value) -> members.set(setting.serviceName(), value.toJson()));
    cognito.seedClient(POOL, CLIENT, members, withSecret);
  }

  /** Returns the client as Describe shows it, with sorted lists and without read-only members. */
  public ObjectNode describe() {
    var input = MAPPER.createObjectNode().put("UserPoolId", POOL).put("ClientId", CLIENT);
    var client = (ObjectNode) cognito.call("DescribeUserPoolClient", input).path("UserPoolClient");
    client.remove(List.copyOf(Setting.READ_ONLY_MEMBERS));
    client.properties().forEach(member -> member.setValue(sorted(member.getValue())));
    return client;
  }

  /**
   * Sends a bare request for the client.
   *
   * @param members the request's members except the IDs
   * @return {@code data} of the result document
   */
  public JsonNode send(String members) {
    return invoke(request(members), HALF_A_MINUTE).path("data");
  }

  /**
   * Writes a request for the client.
   *
   * @param members its members except the IDs
   * @return the request as JSON
   */
  public static String request(String members) {
    return "{\"userPoolId\":\"%s\",\"clientId\":\"%s\",%s}".formatted(POOL, CLIENT, members);
  }

  /**
   * Invokes the function.
   *
   * @param payload any text
   * @param millis how much time is left, in milliseconds
   * @return its response
   */
  public JsonNode invoke(String payload, int millis) {
    return invoke(LocalContext.FUNCTION_ARN, payload, millis);
  }

  /**
   * Invokes the function through an alias.
   *
   * @param alias any qualifier
   * @param payload any text
   * @return its response
   */
  public JsonNode invokeThrough(String alias, String payload) {
    return invoke(LocalContext.FUNCTION_ARN + ":" + alias, payload, HALF_A_MINUTE);
  }

  private JsonNode invoke(String arn, String payload, int millis) {
    try {
      var output = new ByteArrayOutputStream();
      handler.handleRequest(
          new ByteArrayInputStream(payload.getBytes(UTF_8)),
          output,
          new LocalContext(
              "lambda-" + invocations++ + "-" + time.now().toEpochMilli(), arn, () -> millis));
      return MAPPER.readTree(output.toByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Returns the codes of the violations in a result.
   *
   * @param data the {@code data} of a result document
   * @return the codes, in order
   */
  public static List<String> codes(JsonNode data) {
    return data.path("violations").findValuesAsText("code");
  }

  private void seedPool() {
    call(
        "CreateUserPool",
        "{\"UserPoolId\":\"%s\",\"PoolName\":\"p\",\"Schema\":[{\"Name\":\"team\"},{\"Name\":\"tenant\"}]}");
    call(
        "CreateResourceServer",
        "{\"UserPoolId\":\"%s\",\"Identifier\":\"api\",\"Scopes\":[{\"ScopeName\":\"read\"},{\"ScopeName\":\"write\"}]}");
    call("CreateIdentityProvider", "{\"UserPoolId\":\"%s\",\"ProviderName\":\"Partner\"}");
  }

  private void call(String operation, String input) {
    try {
      cognito.call(operation, (ObjectNode) MAPPER.readTree(input.formatted(POOL)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode sorted(JsonNode value) {
    if (!value.isArray()) {
      return value;
    }
    var elements = new ArrayList<JsonNode>();
    value.forEach(elements::add);
    elements.sort(java.util.Comparator.comparing(JsonNode::asText));
    return MAPPER.createArrayNode().addAll(elements);
  }
}
