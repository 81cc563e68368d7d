package dev.amend.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.amend.HandlerRig;
import dev.amend.RetryLaterException;
import dev.amend.local.cognito.ClientType;
import dev.amend.local.cognito.SeededSecrets;
import dev.amend.local.secretsmanager.SecretsManagerFaults;
import dev.amend.local.standin.CallMatch;
import dev.amend.local.standin.Effect;
import dev.amend.local.standin.SeededFaults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A year of daily ticks over 50 clients, with faults. */
class VirtualYearTest {

  private static final int CLIENTS = 50;
  private static final int DAYS = 365;

  /** Half a day before a tick, so that every secret is due at the same tick, whatever failed. */
  private static final String MAX_AGE = "P29DT12H";

  private static final String OVERLAP = "P6DT12H";

  /** From one issue to the next, in ticks. */
  private static final int CYCLE = 30;

  /** From an issue to the retirement of the previous secret, in ticks. */
  private static final int DAYS_TO_RETIRE = 7;

  private static final int MAX_ATTEMPTS = 20;
  private static final JsonMapper MAPPER = new JsonMapper();

  private final HandlerRig rig = new HandlerRig();
  private final Instant begin = rig.time.now();
  private int issued;
  private int retired;

  @Test
  void shouldKeepEverySecretYoungAndAccepted() {
    IntStream.range(0, CLIENTS).forEach(this::seed);
    injectFaults();
    for (var day = 1; day <= DAYS; day++) {
      for (var client = 0; client < CLIENTS; client++) {
        waitFor(day, client);
        tick(client, day);
        requireAccepted(client, day);
      }
    }
    assertThat(issued).isEqualTo(CLIENTS * (DAYS / CYCLE));
    assertThat(retired).isEqualTo(CLIENTS * ((DAYS - DAYS_TO_RETIRE) / CYCLE));
    System.out.printf(
        "Rotation: %d clients, %d days, %d issued, %d retired%n", CLIENTS, DAYS, issued, retired);
  }

  /** Every client has its own time of day, with enough room for a tick that is repeated. */
  private void waitFor(int day, int client) {
    var tick = begin.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(25L * client));
    rig.time.advance(Duration.between(rig.time.now(), tick));
  }

  private void seed(int client) {
    rig.cognito.seedClient(
        HandlerRig.POOL,
        id(client),
        MAPPER.createObjectNode().put("ClientName", "web"),
        ClientType.REGULAR,
        SeededSecrets.ONE);
  }

  private void injectFaults() {
    rig.cognito.secretsManager().faults().injectSeeded(SecretsManagerFaults.usual(7, 0.05));
    var faults = new SeededFaults(11);
    for (var operation :
        new String[] {
          "DescribeUserPoolClient",
          "ListUserPoolClientSecrets",
          "AddUserPoolClientSecret",
          "DeleteUserPoolClientSecret"
        }) {
      faults.with(0.05, CallMatch.on(operation), Effect.loseAnswer());
      faults.with(0.05, CallMatch.on(operation), Effect.loseCall());
    }
    rig.cognito.faults().injectSeeded(faults);
  }

  /** Lambda and SQS deliver a tick again until it is answered. */
  private void tick(int client, int day) {
    var request =
        "{\"idempotencyKey\":\"schedule-%d/%d\",\"userPoolId\":\"%s\",\"clientId\":\"%s\",\"changes\":[{\"op\":\"rotateSecret\",\"maxAge\":\"%s\",\"overlap\":\"%s\"}]}"
            .formatted(client, day, HandlerRig.POOL, id(client), MAX_AGE, OVERLAP);
    for (var attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      try {
        count(rig.invoke(request, 30_000).path("data"));
        return;
      } catch (RetryLaterException _) {
        rig.time.advance(Duration.ofSeconds(30));
      }
    }
    throw new AssertionError("The tick of day %d isn't answered".formatted(day));
  }

  private void count(JsonNode data) {
    switch (data.path("secret").path("action").asText()) {
      case "issued" -> issued++;
      case "retired" -> retired++;
      default -> assertThat(data.path("outcome").asText()).isEqualTo("unchanged");
    }
  }

  private void requireAccepted(int client, int day) {
    var stored =
        rig.cognito
            .secretsManager()
            .value("amend/" + HandlerRig.POOL + "/" + id(client), "AWSCURRENT");
    if (day >= CYCLE) {
      assertThat(stored.filter(value -> isAccepted(client, value))).isPresent();
      assertThat(age(client)).isLessThanOrEqualTo(Duration.parse(MAX_AGE).plusDays(1));
    }
  }

  private boolean isAccepted(int client, String stored) {
    try {
      var value = MAPPER.readTree(stored).path("clientSecretValue").asText();
      return rig.cognito.acceptsSecret(HandlerRig.POOL, id(client), value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the age of the client's newest secret. */
  private Duration age(int client) {
    var input =
        MAPPER.createObjectNode().put("UserPoolId", HandlerRig.POOL).put("ClientId", id(client));
    var newest =
        rig
            .cognito
            .foreignCall("ListUserPoolClientSecrets", input)
            .path("ClientSecrets")
            .findValues("ClientSecretCreateDate")
            .stream()
            .mapToLong(JsonNode::asLong)
            .max()
            .orElseThrow();
    return Duration.between(Instant.ofEpochSecond(newest), rig.time.now());
  }

  private static String id(int client) {
    return "client" + client;
  }
}
