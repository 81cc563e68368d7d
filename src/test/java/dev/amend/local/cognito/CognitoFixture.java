package dev.amend.local.cognito;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.local.standin.ServiceException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.Assertions;

/**
 * A stand-in whose clock only moves when a test moves it, with a user pool that has a resource
 * server, an identity provider, a required attribute and an app client.
 */
final class CognitoFixture {

  static final String POOL = "eu-west-1_AbCdEf123";
  static final String CLIENT = "3n4b5urk1ft4fl3mg5e62d9ado";

  private static final JsonMapper MAPPER = new JsonMapper();

  final CognitoStandIn service;
  private Instant now = Instant.parse("2026-09-01T10:00:00.123Z");

  private CognitoFixture(String tier, ClientType type, SeededSecrets secrets) {
    this.service = new CognitoStandIn(() -> now, 1);
    call(
        "CreateUserPool",
        "'PoolName':'p','UserPoolTier':'%s','Schema':[{'Name':'email','Required':true},{'Name':'team'}]"
            .formatted(tier));
    call("CreateResourceServer", "'Identifier':'api','Scopes':[{'ScopeName':'read'}]");
    call("CreateIdentityProvider", "'ProviderName':'Partner'");
    service.seedClient(POOL, CLIENT, json("{'ClientName':'web'}"), type, secrets);
    service.forgetCalls();
  }

  static CognitoFixture confidential() {
    return new CognitoFixture("ESSENTIALS", ClientType.REGULAR, SeededSecrets.ONE);
  }

  static CognitoFixture ofPublicClient() {
    return new CognitoFixture("ESSENTIALS", ClientType.REGULAR, SeededSecrets.NONE);
  }

  static CognitoFixture lite() {
    return new CognitoFixture("LITE", ClientType.REGULAR, SeededSecrets.ONE);
  }

  static CognitoFixture dynamicallyRegistered() {
    return new CognitoFixture("ESSENTIALS", ClientType.DCR, SeededSecrets.ONE);
  }

  void advance(Duration duration) {
    now = now.plus(duration);
  }

  /** Calls an operation. The members are JSON without braces and with single quotes. */
  ObjectNode call(String operation, String members) {
    return service.call(operation, input(members));
  }

  ObjectNode update(String members) {
    return client(call("UpdateUserPoolClient", members));
  }

  ObjectNode describe() {
    return client(call("DescribeUserPoolClient", ""));
  }

  ServiceException refusal(String operation, String members) {
    return Assertions.catchThrowableOfType(
        ServiceException.class, () -> service.call(operation, input(members)));
  }

  ServiceException refusedUpdate(String members) {
    return refusal("UpdateUserPoolClient", members);
  }

  /** Adds the IDs of the user pool and the client, unless the members have others. */
  static ObjectNode input(String members) {
    var input = json("{'UserPoolId':'%s','ClientId':'%s'}".formatted(POOL, CLIENT));
    return input.setAll(json("{" + members + "}"));
  }

  static ObjectNode json(String singleQuoted) {
    try {
      return (ObjectNode) MAPPER.readTree(singleQuoted.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(singleQuoted, e);
    }
  }

  static Set<String> names(JsonNode object) {
    var names = new TreeSet<String>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static ObjectNode client(ObjectNode answer) {
    return (ObjectNode) answer.get("UserPoolClient");
  }
}
