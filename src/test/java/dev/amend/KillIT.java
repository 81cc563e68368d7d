package dev.amend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.local.LocalStack;
import dev.amend.local.LocalStackExtension;
import dev.amend.local.Producer;
import dev.amend.local.Seed;
import dev.amend.local.lambda.CrashingFunction;
import dev.amend.local.lambda.CrashingFunction.Timing;
import dev.amend.local.lambda.EventSourceMapping;
import dev.amend.local.lambda.Redelivery;
import dev.amend.local.lambda.TaskDirectory;
import dev.amend.local.lambda.TaskDirectoryExtension;
import dev.amend.local.sqs.Queue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Kills the packaged function at random moments while the services keep running, and checks that
 * nothing is lost and nothing is applied twice. A longer run: {@code mvn -q verify -Dtest=none
 * -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=KillIT -Dkills=300}.
 */
@ExtendWith({LocalStackExtension.class, TaskDirectoryExtension.class})
class KillIT {

  private static final int KILLS = Integer.getInteger("kills", 3);
  private static final long SEED = Long.getLong("kills.seed", 1);
  private static final int CLIENTS = 40;
  private static final int IMMEDIATE = 3;
  private static final Duration VISIBILITY_TIMEOUT = Duration.ofSeconds(3);
  private static final Timing TIMING =
      new Timing(Duration.ofSeconds(10), Duration.ofMillis(2_500), Duration.ofMillis(200));
  private static final JsonMapper MAPPER = new JsonMapper();

  private final LocalStack stack;
  private final Random random = new Random(SEED);
  private final Map<String, String> urls = new HashMap<>();
  private final Map<String, String> clients = new HashMap<>();

  KillIT(LocalStack stack) {
    this.stack = stack;
  }

  @Test
  void shouldLoseNothingAndApplyNothingTwiceWhenItsProcessIsKilled(TaskDirectory task) {
    IntStream.range(0, CLIENTS).forEach(this::seed);
    var queue = stack.createQueue("kills", VISIBILITY_TIMEOUT);
    var environment = new HashMap<>(stack.environment());
    environment.put("MAX_RECEIVE_COUNT", "1000");
    try (var function = new CrashingFunction(task, environment, TIMING, SEED)) {
      var mapping =
          new EventSourceMapping(stack.sqs(), queue, function, Redelivery.AFTER_VISIBILITY_TIMEOUT);
      while (function.kills() < KILLS) {
        IntStream.range(0, IMMEDIATE).forEach(count -> send(queue));
        mapping.poll(Duration.ofSeconds(1));
      }
      function.stopCrashing();
      mapping.drain();
      System.out.printf("Killed %d times over %d requests.%n", function.kills(), urls.size());
    }
    PublishedResults.assertAppliedOnceEach(stack.bus(), urls.keySet());
    IntStream.range(0, CLIENTS).mapToObj(KillIT::id).forEach(this::checkClient);
  }

  /** Checks that a client has the requested values and its other settings didn't change. */
  private void checkClient(String client) {
    var settings = describe(client);
    var expected = new ArrayList<>(texts(Seed.settings()));
    clients.forEach(
        (key, one) -> {
          if (one.equals(client)) {
            expected.add(urls.get(key));
          }
        });

    assertThat(texts(settings)).as(client).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(settings.path("AccessTokenValidity"))
        .isEqualTo(Seed.settings().path("AccessTokenValidity"));
    assertThat(settings.path("RefreshTokenRotation"))
        .isEqualTo(Seed.settings().path("RefreshTokenRotation"));
    assertThat(settings.path("ReadAttributes"))
        .hasSameSizeAs(Seed.settings().path("ReadAttributes"));
  }

  private void send(Queue queue) {
    var key = "kill-" + urls.size();
    var client = id(random.nextInt(CLIENTS));
    urls.put(key, "https://app.example.com/" + key);
    clients.put(key, client);
    var change =
        "[{\"op\": \"add\", \"field\": \"CallbackURLs\", \"value\": \"%s\"}]"
            .formatted(urls.get(key));
    new Producer(stack.sqs()).send(queue, Producer.request(key, change).put("clientId", client));
  }

  private void seed(int index) {
    stack.cognito().seedClient(Seed.USER_POOL_ID, id(index), Seed.settings(), true);
  }

  private ObjectNode describe(String client) {
    var input =
        MAPPER.createObjectNode().put("UserPoolId", Seed.USER_POOL_ID).put("ClientId", client);
    return (ObjectNode)
        stack.cognito().call("DescribeUserPoolClient", input).path("UserPoolClient");
  }

  private static List<String> texts(ObjectNode settings) {
    return StreamSupport.stream(settings.path("CallbackURLs").spliterator(), false)
        .map(url -> url.asText())
        .toList();
  }

  private static String id(int index) {
    return "client%02d".formatted(index);
  }
}
