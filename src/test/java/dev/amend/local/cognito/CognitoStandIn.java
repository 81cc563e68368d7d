package dev.amend.local.cognito;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The service in memory: operations by name, JSON in and out. Thread-safe. */
public final class CognitoStandIn {

  private final Map<String, Pool> pools = new LinkedHashMap<>();
  private final List<Call> calls = new ArrayList<>();
  private final Faults faults = new Faults();
  private final PoolOperations poolOperations;
  private final ClientOperations clientOperations;
  private final SecretOperations secretOperations;
  private final Quotas quotas;
  private boolean quotasHold;

  /**
   * Makes an empty service.
   *
   * @param time its clock
   * @param seed of the ids that it makes and of the order in which it gives lists back
   */
  public CognitoStandIn(InstantSource time, long seed) {
    var names = new Names(seed);
    this.poolOperations = new PoolOperations(pools, names);
    this.clientOperations = new ClientOperations(time, names, new ListOrder(seed));
    this.secretOperations = new SecretOperations(time, names);
    this.quotas = new Quotas(time);
  }

  /**
   * Calls an operation.
   *
   * @param operation for example {@code DescribeUserPoolClient}
   * @param input its request
   * @return its answer
   * @throws CognitoFault if the service refuses
   * @throws Faults.LostAnswer if the script says that nobody answers
   */
  public ObjectNode call(String operation, ObjectNode input) {
    var fault = faults.next(operation);
    fault.ifPresent(one -> one.before().run());
    synchronized (this) {
      var poolId = input.path("UserPoolId").asText("");
      calls.add(new Call(operation, poolId, input.path("ClientId").asText("")));
      if (quotasHold) {
        quotas.count(operation, poolId);
      }
      var answer = answer(operation, input);
      fault.ifPresent(one -> one.after().accept(answer));
      return answer;
    }
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
   * Lists the calls so far.
   *
   * @return a copy, in order
   */
  public synchronized List<Call> calls() {
    return List.copyOf(calls);
  }

  /** Forgets the calls so far. */
  public synchronized void forgetCalls() {
    calls.clear();
  }

  /**
   * Puts a client there as it is, unchecked, as an old client may be that breaks the rules of
   * today.
   *
   * @param poolId an existing pool
   * @param clientId any id
   * @param settings the members that are set
   * @param withSecret whether it has a client secret
   */
  public synchronized void seedClient(
      String poolId, String clientId, ObjectNode settings, boolean withSecret) {
    clientOperations.seed(poolOperations.pool(poolId), clientId, settings, withSecret);
  }

  private ObjectNode answer(String operation, ObjectNode input) {
    return switch (operation) {
      case "CreateUserPool" -> poolOperations.create(input);
      case "CreateResourceServer" -> poolOperations.createResourceServer(input);
      case "CreateIdentityProvider" -> poolOperations.createIdentityProvider(input);
      case "CreateUserPoolClient" -> clientOperations.create(pool(input), input);
      case "DescribeUserPoolClient" -> clientOperations.describe(pool(input), input);
      case "UpdateUserPoolClient" -> clientOperations.update(pool(input), input);
      case "DeleteUserPoolClient" -> clientOperations.delete(pool(input), input);
      case "ListUserPoolClients" -> clientOperations.list(pool(input), input);
      case "AddUserPoolClientSecret" -> secretOperations.add(pool(input), input);
      case "ListUserPoolClientSecrets" -> secretOperations.list(pool(input), input);
      case "DeleteUserPoolClientSecret" -> secretOperations.delete(pool(input), input);
      default -> throw new CognitoFault("UnknownOperationException", "");
    };
  }

  private Pool pool(ObjectNode input) {
    return poolOperations.pool(input.path("UserPoolId").asText(""));
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
