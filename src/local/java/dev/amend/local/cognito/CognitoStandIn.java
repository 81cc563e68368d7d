package dev.amend.local.cognito;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.local.secretsmanager.SecretsManagerStandIn;
import dev.amend.local.standin.Call;
import dev.amend.local.standin.StandIn;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Cognito user pools in memory, as far as app clients need them. */
public final class CognitoStandIn extends StandIn {

  private final Map<String, Pool> pools = new LinkedHashMap<>();
  private final Set<String> extraEnumValues = ConcurrentHashMap.newKeySet();
  private final Set<String> extraSettings = ConcurrentHashMap.newKeySet();
  private final PoolOperations poolOperations;
  private final ClientOperations clientOperations;
  private final SecretOperations secretOperations;
  private final SeedOperations seedOperations;
  private final SecretsManagerStandIn secretsManager;
  private final Quotas quotas;
  private boolean enforcesQuotas;

  /**
   * Creates a service without user pools, with a Secrets Manager of its own.
   *
   * @param time its clock
   * @param seed determines the IDs and secrets that it generates and the order of lists in answers
   */
  public CognitoStandIn(InstantSource time, long seed) {
    this(time, seed, new SecretsManagerStandIn(time, seed));
  }

  /**
   * Creates a service without user pools.
   *
   * @param time its clock
   * @param seed determines the IDs and secrets that it generates and the order of lists in answers
   * @param secretsManager has the client secrets that the service manages
   */
  public CognitoStandIn(InstantSource time, long seed, SecretsManagerStandIn secretsManager) {
    super(time, Set.of("UserPoolId", "ClientId"));
    var random = new RandomStrings(seed);
    var managedSecrets = new ManagedSecrets(secretsManager, random, time);
    this.poolOperations = new PoolOperations(pools, random, time);
    this.clientOperations = new ClientOperations(time, random, new ListOrder(seed), managedSecrets);
    this.secretOperations = new SecretOperations(time, random, new ListOrder(seed));
    this.seedOperations = new SeedOperations(time, random, managedSecrets);
    this.secretsManager = secretsManager;
    this.quotas = new Quotas(time);
  }

  /** Enforces the request rate quotas from now on. */
  public synchronized void enforceQuotas() {
    enforcesQuotas = true;
  }

  /**
   * Accepts one more value for every enum, like a newer version of the service.
   *
   * @param value for example {@code ALLOW_DREAM_AUTH}
   */
  public void acceptEnumValue(String value) {
    extraEnumValues.add(value);
  }

  /**
   * Stores and shows one more setting from now on, like a newer version of the service.
   *
   * @param name for example {@code DreamMode}; inside TokenValidityUnits, {@code
   *     TokenValidityUnits/DreamToken}
   */
  public void acceptSetting(String name) {
    extraSettings.add(name);
  }

  /**
   * Seeds a regular client without checking it, so that it can break rules as an old client may.
   *
   * @param poolId an existing user pool
   * @param clientId any ID; a client that has it already is replaced
   * @param settings the settings; PublishSecretsInAWSSecretsManager is obeyed if the client has a
   *     secret, and other unknown members are shown until the next update
   * @param withSecret whether the client has a secret
   */
  public void seedClient(String poolId, String clientId, ObjectNode settings, boolean withSecret) {
    var secrets = withSecret ? SeededSecrets.ONE : SeededSecrets.NONE;
    seedClient(poolId, clientId, settings, ClientType.REGULAR, secrets);
  }

  /**
   * Seeds a client of any type and with any secrets without checking it.
   *
   * @param poolId an existing user pool
   * @param clientId any ID; a client that has it already is replaced
   * @param settings the settings, as above
   * @param type how the client was created
   * @param secrets the client's secrets
   */
  public synchronized void seedClient(
      String poolId, String clientId, ObjectNode settings, ClientType type, SeededSecrets secrets) {
    seedOperations.seed(poolOperations.pool(poolId), clientId, settings, type, secrets);
  }

  /**
   * Tells whether an app client can authenticate with a secret now. It isn't a call, so it has no
   * faults, and the call log doesn't record it.
   *
   * @param poolId an existing user pool
   * @param clientId the app client
   * @param value the secret
   * @return false also if the client doesn't exist or is public
   */
  public synchronized boolean acceptsSecret(String poolId, String clientId, String value) {
    return Optional.ofNullable(poolOperations.pool(poolId).clients.get(clientId))
        .filter(client -> client.secrets().accepts(value))
        .isPresent();
  }

  /**
   * Returns Secrets Manager.
   *
   * @return the service that has the secret whose {@code ClientSecretArn} Describe shows
   */
  public SecretsManagerStandIn secretsManager() {
    return secretsManager;
  }

  @Override
  protected void count(Call call) {
    if (enforcesQuotas) {
      quotas.count(call);
    }
  }

  /** Only Describe can be stale. */
  @Override
  protected ObjectNode answer(String operation, ObjectNode request, boolean isStale) {
    var shape = RequestShapes.ALL.of(operation);
    var input = shape.accept(request, extraEnumValues, "InvalidParameterException");
    extraSettings.forEach(name -> copy(name, request, input));
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

  /** Shapes leave out what they don't know, as the service does. */
  private static void copy(String name, ObjectNode request, ObjectNode input) {
    var path = JsonPointer.compile("/" + name);
    if (!request.at(path).isMissingNode() && input.at(path.head()) instanceof ObjectNode parent) {
      parent.set(path.last().getMatchingProperty(), request.at(path));
    }
  }

  private Pool pool(ObjectNode input) {
    return poolOperations.pool(input.path("UserPoolId").asText(""));
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
