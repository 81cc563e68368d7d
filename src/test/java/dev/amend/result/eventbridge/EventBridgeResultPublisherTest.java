package dev.amend.result.eventbridge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.amend.appclient.ClientKey;
import dev.amend.local.http.InProcessHttpClient;
import dev.amend.local.http.JsonService.Reply;
import dev.amend.request.Origin;
import dev.amend.result.Outcome;
import dev.amend.result.Result;
import dev.amend.result.ResultData;
import dev.amend.result.ResultPublisher;
import dev.amend.time.Deadline;
import dev.amend.time.TimeSource;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/** Publishes results in as few calls as PutEvents allows, and returns those that failed. */
class EventBridgeResultPublisherTest {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final ClientKey CLIENT = new ClientKey("eu-west-1_AbCdEf123", "client");

  private final List<JsonNode> calls = new ArrayList<>();
  private final ResultPublisher publisher = publisher(Duration.ofHours(1));

  @Test
  void shouldPutTenEventsIntoACallWhenTheyAreSmall() {
    assertThat(publisher.publish(results(25, 10))).isEmpty();

    assertThat(calls).extracting(call -> call.path("Entries").size()).containsExactly(10, 10, 5);
    var entry = calls.getFirst().path("Entries").path(0);
    assertThat(entry.path("EventBusName").asText()).isEqualTo("results");
    assertThat(entry.path("Source").asText()).isEqualTo("amend");
    assertThat(entry.path("DetailType").asText()).isEqualTo("Client Change Rejected");
  }

  @Test
  void shouldKeepACallBelowItsLimitWhenEventsAreLarge() {
    assertThat(publisher.publish(results(5, 100_000))).isEmpty();

    assertThat(calls).extracting(call -> call.path("Entries").size()).containsExactly(2, 2, 1);
  }

  @Test
  void shouldReturnTheFailedResultsWhenTheBusRefusesSome() {
    var results = results(3, 10);
    var refused = result("refused", 10);

    assertThat(publisher.publish(List.of(results.get(0), refused, results.get(1))))
        .containsExactly(refused);
  }

  @Test
  void shouldReturnTheWholeCallWhenItHasNoAnswer() {
    var lost = result("lost", 10);
    var others = results(12, 10);
    var all = new ArrayList<>(others);
    all.addFirst(lost);

    assertThat(publisher.publish(all)).containsExactlyElementsOf(all.subList(0, 10));
  }

  @Test
  @Timeout(10)
  void shouldReturnAllResultsWhenTheBusHangs() {
    var results = List.of(result("hanging", 10));

    assertThat(publisher(Duration.ofMillis(50)).publish(results)).isEqualTo(results);
  }

  @Test
  void shouldMakeNoCallWhenThereIsNothingToPublish() {
    assertThat(publisher.publish(List.of())).isEmpty();
    assertThat(calls).isEmpty();
  }

  private ResultPublisher publisher(Duration left) {
    return new EventBridgeResultPublisher(
        EventBridgeClient.builder()
            .httpClient(new InProcessHttpClient((target, body) -> answer(body)))
            .region(Region.EU_WEST_1)
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .overrideConfiguration(
                override -> override.retryStrategy(AwsRetryStrategy.doNotRetry()))
            .build(),
        "results",
        "amend",
        Deadline.in(left, TimeSource.SYSTEM));
  }

  private Reply answer(byte[] body) throws IOException {
    var call = MAPPER.readTree(body);
    calls.add(call);
    var answer = MAPPER.createObjectNode();
    var entries = answer.putArray("Entries");
    for (var entry : call.path("Entries")) {
      var key = MAPPER.readTree(entry.path("Detail").asText()).at("/metadata/idempotencyKey");
      if (key.asText().equals("hanging")) {
        hang();
      }
      if (key.asText().equals("lost")) {
        throw new IOException("connection reset");
      }
      if (key.asText().equals("refused")) {
        entries.addObject().put("ErrorCode", "InternalFailure").put("ErrorMessage", "try again");
      } else {
        entries.addObject().put("EventId", "e");
      }
    }
    return new Reply(200, answer.toString().getBytes(UTF_8));
  }

  private static void hang() throws IOException {
    try {
      Thread.sleep(Duration.ofHours(1));
    } catch (InterruptedException _) {
      throw new InterruptedIOException("The caller gave up");
    }
  }

  private static List<Result> results(int count, int characters) {
    return IntStream.range(0, count).mapToObj(index -> result("k" + index, characters)).toList();
  }

  private static Result result(String key, int characters) {
    var data = ResultData.of(CLIENT, Outcome.REJECTED).request("x".repeat(characters)).build();
    var origin =
        new Origin(
            key,
            Optional.empty(),
            "v1:x",
            "message",
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return Result.of(origin, Outcome.REJECTED, data, Instant.EPOCH);
  }
}
