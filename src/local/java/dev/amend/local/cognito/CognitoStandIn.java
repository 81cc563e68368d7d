package dev.amend.local.cognito;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The service in memory: operations by name, JSON in and out, without threads, waiting or a clock
 * of its own. Thread-safe.
 */
public final class CognitoStandIn {

  private final Map<String, Pool> pools = new LinkedHashMap<>();
  private final Set<String> taught = ConcurrentHashMap.newKeySet();
  private final Faults faults = new Faults();
  private final CallLog log;
  private final PoolOperations poolOperations;
  private final ClientOperations clientOperations;
  private final SecretOperations secretOperations;
  private final SeedOperations seedOperations;
  private final SecretStore secretStore;
  private final Quotas quotas;
  private boolean quotasHold;

  /**
   * Creates a service without user pools that keeps managed secrets in memory.
   *
   * @param time its clock
   * @param seed determines the IDs and secrets that it generates and the order of lists in answers
   */
  public CognitoStandIn(InstantSource time, long seed) {
    this(time, seed, new InMemorySecretStore());
  }

  /**
   * Creates a service without user pools.
   *
   * @param time its clock
   * @param seed determines the IDs and secrets that it generates and the order of lists in answers
   * @param secretStore keeps the client secrets that the service manages
   */
  public CognitoStandIn(InstantSource time, long seed, SecretStore secretStore) {
    var random = new RandomStrings(seed);
    var managedSecrets = new ManagedSecrets(secretStore, random, time);
    this.log = new CallLog(time);
    this.poolOperations = new PoolOperations(pools, random, time);
    this.clientOperations = new ClientOperations(time, random, new ListOrder(seed), managedSecrets);
    this.secretOperations = new SecretOperations(time, random);
    this.seedOperations = new SeedOperations(time, random, managedSecrets);
    this.secretStore = secretStore;
    this.quotas = new Quotas(time);
  }

  /**
   * Calls an operation.
   *
   * @param operation for example {@code DescribeUserPoolClient}
   * @param input its request
   * @return its answer, which the caller may change
   * @throws CognitoFault if the service refuses
   * @throws Faults.LostAnswer if the script says that nobody answers
   */
  public ObjectNode call(String operation, ObjectNode input) {
    return call(operation, input, delay -> {});
  }

  /**
   * Calls an operation over something that can wait.
   *
   * @param operation for example {@code DescribeUserPoolClient}
   * @param input its request
   * @param wait waits as long as the script says that the answer takes
   * @return its answer
   */
  public ObjectNode call(String operation, ObjectNode input, Consumer<Duration> wait) {
    var call = Call.of(operation, input);
    var effect = faults.next(call);
    try {
      var answer = accept(call, input, effect);
      send(answer, effect, wait);
      return answer;
    } catch (CognitoFault e) {
      send(object(), effect, wait);
      throw e;
    }
  }

  /** A refusal is late or lost like any other answer. */
  private static void send(ObjectNode answer, Effect effect, Consumer<Duration> wait) {
    if (effect.delay().isPositive()) {
      wait.accept(effect.delay());
    }
    effect.after().accept(answer);
  }

  /**
   * Calls an operation as somebody else does: not logged, not rationed, and nothing goes wrong.
   *
   * @param operation for example {@code UpdateUserPoolClient}
   * @param input its request
   * @return its answer
   * @throws CognitoFault if the service refuses
   */
  public synchronized ObjectNode foreignCall(String operation, ObjectNode input) {
    return answer(operation, input, false);
  }

  /**
   * Scripts what is to go wrong.
   *
   * @return the script
   */
  public Faults faults() {
    return faults;
  }

  /** Enforces the request rates from now on. */
  public synchronized void enforceQuotas() {
    quotasHold = true;
  }

  /**
   * Lists the calls so far, refused and lost ones too.
   *
   * @return a copy, in the order of their effects
   */
  public List<Call> calls() {
    return log.all().stream().map(LoggedCall::call).toList();
  }

  /**
   * Tells what became of the calls so far.
   *
   * @return a copy, in the order of their effects
   */
  public List<LoggedCall> log() {
    return log.all();
  }

  /** Forgets the calls so far. */
  public void forgetCalls() {
    log.clear();
  }

  /**
   * Makes the service newer: every enum takes one more value.
   *
   * @param value for example {@code ALLOW_DREAM_AUTH}
   */
  public void acceptEnumValue(String value) {
    taught.add(value);
  }

  /**
   * Puts a client there as it is, unchecked, as an old client may be that breaks the rules of
   * today. Members that are no setting of today are shown until an update leaves them out, which
   * every update does.
   *
   * @param poolId an existing pool
   * @param clientId any id
   * @param settings the members that are set
   * @param withSecret whether it has a client secret
   */
  public void seedClient(String poolId, String clientId, ObjectNode settings, boolean withSecret) {
    var secrets = withSecret ? SeededSecrets.ONE : SeededSecrets.NONE;
    seedClient(poolId, clientId, settings, ClientType.REGULAR, secrets);
  }

  /**
   * Seeds a client of any type and with any secrets, unchecked like the other.
   *
   * @param poolId an existing pool
   * @param clientId any ID
   * @param settings the members that are set; PublishSecretsInAWSSecretsManager makes the secret of
   *     a client that has one a managed secret
   * @param type how the client was created
   * @param secrets its secrets
   */
  public synchronized void seedClient(
      String poolId, String clientId, ObjectNode settings, ClientType type, SeededSecrets secrets) {
    seedOperations.seed(poolOperations.pool(poolId), clientId, settings, type, secrets);
  }

  /**
   * Returns the client secrets that the service manages.
   *
   * @return the store, for reading a secret by the {@code ClientSecretArn} that Describe shows
   */
  public SecretStore secretStore() {
    return secretStore;
  }

  private ObjectNode accept(Call call, ObjectNode input, Effect effect) {
    try {
      effect.before().run();
      synchronized (this) {
        if (quotasHold) {
          quotas.count(call);
        }
        var answer = answer(call.operation(), input, effect.isStale());
        log.add(call, "");
        return answer;
      }
    } catch (CognitoFault e) {
      log.add(call, e.type());
      throw e;
    } catch (Faults.LostAnswer e) {
      log.add(call, LoggedCall.LOST);
      throw e;
    }
  }

  private ObjectNode answer(String operation, ObjectNode request, boolean isStale) {
    var input = RequestShapes.of(operation).accept(request, taught);
    return switch (operation) {
      case "CreateUserPool" -> poolOperations.create(input);
      case "CreateResourceServer" -> poolOperations.createResourceServer(pool(input), input);
      case "CreateIdentityProvider" -> poolOperations.createIdentityProvider(pool(input), input);
      case "CreateUserPoolClient" -> clientOperations.create(pool(input), input);
      case "DescribeUserPoolClient" -> clientOperations.describe(pool(input), input, isStale);
      case "UpdateUserPoolClient" -> clientOperations.update(pool(input), input);
      case "DeleteUserPoolClient" -> clientOperations.delete(pool(input), input);
      case "ListUserPoolClients" -> clientOperations.list(pool(input), input);
      case "AddUserPoolClientSecret" -> secretOperations.add(pool(input), input);
      case "ListUserPoolClientSecrets" -> secretOperations.list(pool(input), input);
      case "DeleteUserPoolClientSecret" -> secretOperations.delete(pool(input), input);
      default -> throw new IllegalStateException(operation);
    };
  }

  private Pool pool(ObjectNode input) {
    return poolOperations.pool(input.path("UserPoolId").asText(""));
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
