package dev.amend.simulation;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.appclient.ClientKey;
import dev.amend.simulation.Simulation.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes up what producers send. */
final class Workload {

  /** Stands in every text that cannot be read, where a secret would; must never come out again. */
  static final String SECRET = "top-secret-value";

  private static final JsonMapper MAPPER = new JsonMapper();

  private final SeededRandom random;
  private final List<ClientKey> clients;
  private final List<ObjectNode> earlier = new ArrayList<>();
  private final Work work;
  private int keys;

  Workload(SeededRandom random, List<ClientKey> clients, Work work) {
    this.random = random;
    this.clients = clients;
    this.work = work;
  }

  /** Writes the next request. */
  String next() {
    var fate = random.below(100);
    if (fate < 3) {
      return "{\"clientSecret\": \"" + SECRET + "\", \"changes\": ";
    }
    if (fate < 15 && !earlier.isEmpty()) {
      return random.oneOf(earlier).deepCopy().put("requestedBy", "another producer").toString();
    }
    var request = request();
    if (fate < 22 && !earlier.isEmpty()) {
      request.set("idempotencyKey", random.oneOf(earlier).path("idempotencyKey"));
    } else if (fate < 28) {
      request.remove("idempotencyKey");
    } else {
      earlier.add(request);
    }
    return request.toString();
  }

  private ObjectNode request() {
    var client = random.oneOf(clients);
    var request =
        MAPPER
            .createObjectNode()
            .put("idempotencyKey", "key-" + keys++)
            .put("userPoolId", client.userPoolId())
            .put("clientId", client.clientId());
    var changes = request.putArray("changes");
    if (work == Work.SECRETS && random.chance(0.75)) {
      changes.add(GeneratedChanges.secretOperation(random, client));
    } else {
      for (var left = random.between(1, 3); left > 0; left--) {
        changes.add(GeneratedChanges.change(random));
      }
    }
    if (random.chance(0.08)) {
      request.put("mode", "plan");
    }
    if (random.chance(0.05)) {
      var end = World.EPOCH.plusSeconds(random.below(120));
      request.put("expiresAt", end.toString());
    }
    if (random.chance(0.03)) {
      request.put("changez", 1);
    }
    expectation().ifPresent(expect -> request.set("expect", expect));
    if (work == Work.POLICY && random.chance(0.6)) {
      SimulatedPolicy.approve(request);
    }
    return request;
  }

  private Optional<ObjectNode> expectation() {
    var expect = MAPPER.createObjectNode();
    return switch (random.below(12)) {
      case 0 -> Optional.of(expect.put("lastModifiedDate", GeneratedChanges.FIRST_DATE.toString()));
      case 1, 2 -> {
        expect.putObject("settings").put("ClientName", random.oneOf(GeneratedChanges.NAMES));
        yield Optional.of(expect);
      }
      case 3 -> {
        expect.putObject("settings").putNull("LogoutURLs");
        yield Optional.of(expect);
      }
      default -> Optional.empty();
    };
  }
}
