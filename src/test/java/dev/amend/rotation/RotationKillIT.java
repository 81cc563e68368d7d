package dev.amend.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.PublishedResults;
import dev.amend.local.LocalStack;
import dev.amend.local.LocalStackExtension;
import dev.amend.local.Producer;
import dev.amend.local.cognito.SeededSecrets;
import dev.amend.local.lambda.CrashingFunction;
import dev.amend.local.lambda.CrashingFunction.Timing;
import dev.amend.local.lambda.EventSourceMapping;
import dev.amend.local.lambda.InvocationResult;
import dev.amend.local.lambda.Redelivery;
import dev.amend.local.lambda.TaskDirectory;
import dev.amend.local.lambda.TaskDirectoryExtension;
import dev.amend.local.sqs.Queue;
import dev.amend.local.standin.CallMatch;
import dev.amend.local.standin.Effect;
import dev.amend.local.standin.SeededFaults;
import dev.amend.local.standin.StandIn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Kills the packaged function in the middle of rotations while the services keep running, and
 * checks that no secret is lost and no application is locked out. A longer run: {@code mvn -q
 * verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=RotationKillIT -Dkills=300}.
 */
@ExtendWith({LocalStackExtension.class, TaskDirectoryExtension.class})
class RotationKillIT {

  private static final int KILLS = Integer.getInteger("kills", 3);
  private static final long SEED = Long.getLong("kills.seed", 1);

  /** So that no secret gets the 100 versions that are the most it can have on one day. */
  private static final int MAX_REQUESTS_PER_CLIENT = 40;

  private static final int CLIENTS_PER_POLL = 3;

  /** About that of the real services, so that most of the time passes during calls to them. */
  private static final Effect LATENCY = Effect.slow(Duration.ofMillis(30));

  private static final Timing TIMING =
      new Timing(Duration.ofSeconds(15), Duration.ofMillis(3_000), Duration.ofMillis(1_500));

  /** When a message comes again, the lease of the process that was killed with it has ended. */
  private static final Duration VISIBILITY_TIMEOUT = Duration.ofSeconds(20);

  private static final String ROTATE =
      "{\"op\": \"rotateSecret\", \"maxAge\": \"PT0S\", \"overlap\": \"PT0S\"}";

  private final LocalStack stack;
  private final RotationChecks checks;
  private final RotationKills kills;
  private final Random random = new Random(SEED);
  private final List<RotatedClient> clients = new ArrayList<>();
  private final Map<String, RotatedClient> requests = new LinkedHashMap<>();

  RotationKillIT(LocalStack stack) {
    this.stack = stack;
    this.checks = new RotationChecks(stack);
    this.kills = new RotationKills(stack);
  }

  @Test
  void shouldLoseNoSecretWhenItsProcessIsKilled(TaskDirectory task) {
    slowDown(stack.cognito());
    slowDown(stack.secretsManager());
    var queue = stack.createQueue("rotation-kills", VISIBILITY_TIMEOUT);
    var environment = new HashMap<>(stack.environment());
    environment.put("MAX_RECEIVE_COUNT", "1000");
    try (var function = new CrashingFunction(task, environment, TIMING, SEED)) {
      var mapping =
          new EventSourceMapping(
              stack.sqs(),
              queue,
              (requestId, payload) -> invokeAndCheck(function, requestId, payload),
              Redelivery.AFTER_VISIBILITY_TIMEOUT);
      while (function.kills() < KILLS) {
        send(queue);
        mapping.poll(Duration.ofSeconds(1));
      }
      function.stopCrashing();
      mapping.drain();
    }
    System.out.printf(
        "%s, over %d requests for %d clients.%n", kills, requests.size(), clients.size());
    PublishedResults.assertAppliedOnceEach(stack.bus(), requests.keySet());
    clients.forEach(checks::checkAtEnd);
    assertThat(kills.clientsWithOpenIntent()).isEmpty();
  }

  private InvocationResult invokeAndCheck(
      CrashingFunction function, String requestId, String payload) {
    kills.beforeInvocation();
    var result = function.invoke(requestId, payload);
    kills.afterInvocation(function.kills());
    clients.forEach(checks::check);
    return result;
  }

  private static void slowDown(StandIn service) {
    service.faults().injectSeeded(new SeededFaults(SEED).with(1, CallMatch.ANY, LATENCY));
  }

  /** Sends requests for clients that have none: mostly one, sometimes two in a row. */
  private void send(Queue queue) {
    for (var client : idleClients()) {
      var count = random.nextInt(4) == 0 ? 2 : 1;
      for (var number = 0; number < count; number++) {
        var key = "rotation-" + requests.size();
        requests.put(key, client);
        new Producer(stack.sqs()).send(queue, client.request(key, ROTATE));
      }
    }
  }

  /** Returns clients without open requests; most others wait for the end of a killed lease. */
  private List<RotatedClient> idleClients() {
    var busy = new HashSet<>(open().stream().map(requests::get).toList());
    var idle = new ArrayList<>(clients.stream().filter(one -> !busy.contains(one)).toList());
    idle.removeIf(
        client -> Collections.frequency(requests.values(), client) >= MAX_REQUESTS_PER_CLIENT);
    while (idle.size() < CLIENTS_PER_POLL) {
      idle.add(seed());
    }
    Collections.shuffle(idle, random);
    return idle.subList(0, CLIENTS_PER_POLL);
  }

  /** Returns the keys of the requests without a result. */
  private Set<String> open() {
    var open = new HashSet<>(requests.keySet());
    open.removeAll(PublishedResults.keys(stack.bus()));
    return open;
  }

  /** Every third client has a secret whose value can't be read any more. */
  private RotatedClient seed() {
    var secrets = clients.size() % 3 == 2 ? SeededSecrets.ORIGINAL_DELETED : SeededSecrets.ONE;
    var client = RotatedClient.seed(stack, "client%03d".formatted(clients.size()), secrets);
    clients.add(client);
    return client;
  }
}
