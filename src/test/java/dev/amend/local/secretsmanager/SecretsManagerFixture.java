package dev.amend.local.secretsmanager;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.local.standin.ServiceException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.assertj.core.api.Assertions;

/** A stand-in whose clock stands still. */
final class SecretsManagerFixture {

  static final String NAME = "amend/eu-west-1_AbCdEf123/3n4b5urk1ft4fl3mg5e62d9ado";
  static final String V1 = "11111111111111111111111111111111";
  static final String V2 = "22222222222222222222222222222222";
  static final String V3 = "33333333333333333333333333333333";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private Instant now = Instant.parse("2026-09-01T10:00:00.123Z");
  final SecretsManagerStandIn service = new SecretsManagerStandIn(() -> now, 1);

  /** A service with one secret, whose only version is {@link #V1} with the value "one". */
  static SecretsManagerFixture withSecret() {
    var fixture = new SecretsManagerFixture();
    fixture.create(NAME, V1, "one");
    return fixture;
  }

  /** A service with one secret that has no version. */
  static SecretsManagerFixture withEmptySecret() {
    var fixture = new SecretsManagerFixture();
    fixture.call("CreateSecret", "'Name':'%s'".formatted(NAME));
    return fixture;
  }

  void advance(Duration duration) {
    now = now.plus(duration);
  }

  Instant now() {
    return now;
  }

  /** Calls an operation. The members are JSON without braces and with single quotes. */
  ObjectNode call(String operation, String members) {
    return service.call(operation, json(members));
  }

  /** Calls an operation on the fixture's secret. */
  ObjectNode onSecret(String operation, String members) {
    return call(operation, "'SecretId':'%s',%s".formatted(NAME, members));
  }

  ServiceException refusal(String operation, String members) {
    return Assertions.catchThrowableOfType(ServiceException.class, () -> call(operation, members));
  }

  ServiceException refusalOnSecret(String operation, String members) {
    return refusal(operation, "'SecretId':'%s',%s".formatted(NAME, members));
  }

  ObjectNode create(String name, String token, String value) {
    return call(
        "CreateSecret",
        "'Name':'%s','ClientRequestToken':'%s','SecretString':'%s'".formatted(name, token, value));
  }

  /** Puts a value. The stages are JSON strings with single quotes; none for the default. */
  ObjectNode put(String token, String value, String stages) {
    return onSecret("PutSecretValue", putMembers(token, value, stages));
  }

  static String putMembers(String token, String value, String stages) {
    var members = "'ClientRequestToken':'%s','SecretString':'%s'".formatted(token, value);
    return stages.isEmpty() ? members : members + ",'VersionStages':[%s]".formatted(stages);
  }

  ObjectNode describe() {
    return onSecret("DescribeSecret", "");
  }

  /** Returns the staging labels of a version, as DescribeSecret shows them. */
  List<String> stages(String version) {
    return texts(describe().path("VersionIdsToStages").path(version));
  }

  static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  static ObjectNode json(String members) {
    var text = "{" + (members.endsWith(",") ? members.substring(0, members.length() - 1) : members);
    try {
      return (ObjectNode) MAPPER.readTree(text + "}");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(members, e);
    }
  }
}
