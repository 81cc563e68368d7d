package dev.amend;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.flow.ChangeFlow;
import dev.amend.flow.lease.Ports;
import dev.amend.ledger.InMemoryLedger;
import dev.amend.local.cognito.CognitoStandIn;
import dev.amend.local.cognito.CognitoWire;
import dev.amend.local.http.InProcessHttpClient;
import dev.amend.local.lambda.LocalContext;
import dev.amend.result.Result;
import dev.amend.service.AppClients;
import dev.amend.service.cognito.CognitoAppClients;
import dev.amend.service.cognito.MemberRules;
import dev.amend.service.cognito.MemberRules.UnknownMembers;
import dev.amend.time.Deadline;
import dev.amend.time.ManualTime;
import dev.amend.time.TimeSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/**
 * The real handler, flow, adapter and SDK over the strict stand-in, in one process: one pool with a
 * resource server, an identity provider and a custom attribute, and clients as a test wants them.
 */
public final class HandlerRig {

  /** The pool that every client here belongs to. */
  public static final String POOL = "eu-west-1_AbCdEf123";

  /** The client that a request addresses where it says nothing else. */
  public static final String CLIENT = "3n4b5urk1ft4fl3mg5e62d9ado";

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final int HALF_A_MINUTE = 30_000;

  /** The clock of everything here. */
  public final ManualTime time = new ManualTime();

  /** The service. */
  public final CognitoStandIn cognito;

  /** What was published, in order. */
  public final List<Result> published = new ArrayList<>();

  private final ChangeRequestHandler handler;
  private int invocations;

  /** Makes a rig with the real SDK between the function and the service. */
  public HandlerRig() {
    this(UnknownMembers.REFUSE);
  }

  /**
   * Makes a rig with the real SDK between the function and the service.
   *
   * @param unknownMembers what the function does with members that it does not know
   */
  public HandlerRig(UnknownMembers unknownMembers) {
    this(service -> overTheSdk(service, unknownMembers));
  }

  /**
   * Makes a rig.
   *
   * @param clients connects the function to the service
   */
  public HandlerRig(Function<CognitoStandIn, AppClients> clients) {
    this.cognito = new CognitoStandIn(time::now, 1);
    seedPool();
    var ports =
        new Ports(
            new InMemoryLedger(Duration.ofDays(30), time),
            clients.apply(cognito),
            results -> {
              published.addAll(results);
              return List.of();
            },
            time);
    this.handler =
        new ChangeRequestHandler(
            new ChangeFlow(_ -> ports, time),
            Configuration.from(Map.of("LEDGER_TABLE", "ledger", "RESULT_BUS", "results")));
  }

  private static AppClients overTheSdk(CognitoStandIn service, UnknownMembers unknownMembers) {
    var sdk =
        CognitoIdentityProviderClient.builder()
            .httpClient(new InProcessHttpClient(CognitoWire.of(service)))
            .region(Region.EU_WEST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
            .overrideConfiguration(
                override ->
                    override
                        .retryStrategy(AwsRetryStrategy.doNotRetry())
                        .addExecutionInterceptor(CognitoAppClients.interceptor()))
            .build();
    return new CognitoAppClients(
        sdk,
        new MemberRules(
            Set.of("ReadOnlyThing", "TokenValidityUnits/ReadOnlyThing"), unknownMembers, _ -> {}),
        Deadline.in(Duration.ofHours(1), TimeSource.SYSTEM));
  }

  /** Puts a confidential client there. */
  public void seed(Settings settings) {
    seed(settings, true);
  }

  /**
   * Puts a client there, whatever the rules say of it.
   *
   * @param settings what is set
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

  /** Shows the client as the service does, with lists sorted, and without its dates and secret. */
  public ObjectNode describe() {
    var input = MAPPER.createObjectNode().put("UserPoolId", POOL).put("ClientId", CLIENT);
    var client = (ObjectNode) cognito.call("DescribeUserPoolClient", input).path("UserPoolClient");
    client.remove(List.copyOf(Setting.READ_ONLY_MEMBERS));
    client.properties().forEach(member -> member.setValue(sorted(member.getValue())));
    return client;
  }

  /**
   * Sends a bare request on the client.
   *
   * @param members the request's members besides the ids
   * @return {@code data} of the result document
   */
  public JsonNode send(String members) {
    return invoke(request(members), HALF_A_MINUTE).path("data");
  }

  /**
   * Writes a request on the client.
   *
   * @param members its members besides the ids
   * @return the whole
   */
  public static String request(String members) {
    return "{\"userPoolId\":\"%s\",\"clientId\":\"%s\",%s}".formatted(POOL, CLIENT, members);
  }

  /**
   * Invokes the function.
   *
   * @param payload any text
   * @param millis how much time is left
   * @return what it answers
   */
  public JsonNode invoke(String payload, int millis) {
    try {
      var output = new ByteArrayOutputStream();
      handler.handleRequest(
          new ByteArrayInputStream(payload.getBytes(UTF_8)),
          output,
          new LocalContext(
              "lambda-" + invocations++ + "-" + time.now().toEpochMilli(), () -> millis));
      return MAPPER.readTree(output.toByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Lists the codes of a result.
   *
   * @param data of a result document
   * @return of its violations, in order
   */
  public static List<String> codes(JsonNode data) {
    return data.path("violations").findValuesAsText("code");
  }

  /** Tells when the client was last changed. */
  public Instant lastModified() {
    var input = MAPPER.createObjectNode().put("UserPoolId", POOL).put("ClientId", CLIENT);
    var seconds =
        cognito
            .call("DescribeUserPoolClient", input)
            .path("UserPoolClient")
            .path("LastModifiedDate");
    return Instant.ofEpochMilli(seconds.decimalValue().movePointRight(3).longValue());
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
