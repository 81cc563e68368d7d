package dev.amend.authorization;

import static dev.amend.HandlerRig.CLIENT;
import static dev.amend.HandlerRig.POOL;
import static dev.amend.HandlerRig.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amend.codec.Json;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the policy would say of the clients of a pool. */
class AuditTest {

  private static final String POLICY =
      """
      {
        "version": 1, "default": "allow", "entries": {"audit": "audit", "queue": "sqs"},
        "rules": [
          {"id": "no-http", "effect": "deny", "when": {"value": {"scheme": ["http"]}}},
          {"id": "long", "effect": "approve", "when": {
            "producer": {"alias": ["queue"]},
            "field": ["RefreshTokenValidity"], "value": {"seconds": [{"numeric": [">", 86400]}]}}}
        ]
      }
      """;

  private final PolicyRig rig = new PolicyRig(POLICY);

  @Test
  void shouldFindWhatThePolicyWouldNotAllow() {
    seed(
        CLIENT,
        "{\"ClientName\":\"web\",\"CallbackURLs\":[\"http://localhost/cb\",\"https://a.example\"],\"RefreshTokenValidity\":30}");

    var client = audit(Optional.empty()).path("clients").get(0);

    assertThat(client.path("clientId").asText()).isEqualTo(CLIENT);
    assertThat(client.path("clientName").asText()).isEqualTo("web");
    assertThat(client.path("findings"))
        .containsExactlyInAnyOrder(
            Json.read(
                "{\"rule\":\"no-http\",\"effect\":\"deny\",\"field\":\"CallbackURLs\",\"value\":\"http://localhost/cb\"}"),
            Json.read(
                "{\"rule\":\"long\",\"effect\":\"approve\",\"field\":\"RefreshTokenValidity\",\"value\":2592000}"));
    assertThat(rig.rig.published).isEmpty();
  }

  @Test
  void shouldPageUnderTheQuotaWhenThePoolHasManyClients() {
    for (var number = 0; number < 45; number++) {
      seed("client%02d".formatted(number), "{\"ClientName\":\"c%d\"}".formatted(number));
    }
    var began = rig.rig.time.now();
    var found = new HashSet<String>();
    var token = Optional.<String>empty();
    var pages = 0;
    do {
      var page = audit(token);
      found.addAll(page.path("clients").findValuesAsText("clientId"));
      token = Optional.ofNullable(page.path("nextToken").textValue());
      pages++;
    } while (token.isPresent());

    assertThat(found).hasSize(46);
    assertThat(pages).isEqualTo(3);
    assertThat(Duration.between(began, rig.rig.time.now()))
        .isGreaterThan(Duration.ofSeconds(46 / 5));
  }

  @Test
  void shouldRejectAnAuditWhenItComesThroughAnotherAlias() {
    assertThat(codes(rig.rig.invokeThrough("queue", request("", "")).path("data")))
        .containsExactly("policy.denied");
  }

  @Test
  void shouldRejectAChangeWhenItComesThroughTheAliasOfTheAudit() {
    var change = dev.amend.HandlerRig.request("\"patch\":{\"ClientName\":\"x\"}");

    assertThat(codes(rig.rig.invokeThrough("audit", change).path("data")))
        .containsExactly("policy.denied");
  }

  @Test
  void shouldSayWhatIsWrongWhenTheAuditIsInvalid() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rig.rig.invokeThrough("audit", "{\"audit\":{\"userPoolID\":\"x\"}}"))
        .withMessageContaining("/audit/userPoolID: Unknown member")
        .withMessageContaining("/audit/userPoolId: userPoolId is required")
        .withMessageContaining("/audit/producer");
  }

  private void seed(String client, String settings) {
    rig.rig.cognito.seedClient(
        POOL, client, (com.fasterxml.jackson.databind.node.ObjectNode) Json.read(settings), true);
  }

  private JsonNode audit(Optional<String> token) {
    rig.rig.time.advance(Duration.ofSeconds(1));
    var next = token.map(text -> ",\"nextToken\":\"%s\"".formatted(text)).orElse("");
    return rig.rig.invokeThrough("audit", request(next, ""));
  }

  private static String request(String next, String more) {
    return "{\"audit\":{\"userPoolId\":\"%s\",\"producer\":{\"alias\":\"queue\",\"transport\":\"sqs\"}%s}%s}"
        .formatted(POOL, next, more);
  }
}
