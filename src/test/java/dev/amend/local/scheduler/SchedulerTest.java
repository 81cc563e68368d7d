package dev.amend.local.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amend.codec.Json;
import dev.amend.local.LocalStack;
import dev.amend.local.LocalStackExtension;
import dev.amend.local.Seed;
import dev.amend.local.lambda.EventSourceMapping;
import dev.amend.local.lambda.InvocationResult;
import dev.amend.local.lambda.Redelivery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalStackExtension.class)
class SchedulerTest {

  private final LocalStack stack;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private Instant now = Instant.parse("2026-09-01T10:00:00.750Z");

  SchedulerTest(LocalStack stack) {
    this.stack = stack;
  }

  @Test
  void shouldSendARequestInTheMessageGroupOfItsClient() {
    try (var scheduler = scheduler("PT1H")) {
      scheduler.send();
    }

    assertThat(received())
        .singleElement()
        .satisfies(
            message -> {
              var request = Json.read(message.path("body").asText());
              assertThat(request.path("idempotencyKey").asText()).endsWith("/2026-09-01T10:00:00Z");
              assertThat(request.at("/changes/0/op").asText()).isEqualTo("rotateSecret");
              assertThat(message.at("/attributes/MessageGroupId").asText())
                  .isEqualTo(Seed.USER_POOL_ID + "#" + Seed.CLIENT_ID);
            });
    assertThat(lines).singleElement().asString().contains("rotateSecret", "2026-09-01T10:00:00Z");
  }

  @Test
  void shouldSendOneRequestForEachTime() {
    try (var scheduler = scheduler("PT1H")) {
      scheduler.send();
      scheduler.send();
      now = now.plusSeconds(1);
      scheduler.send();
    }

    assertThat(received()).hasSize(2);
  }

  @Test
  void shouldSendAgainAndAgainWhenItIsStarted() throws InterruptedException {
    try (var scheduler = scheduler("PT1S")) {
      scheduler.start();
      assertThat(lines.poll(30, TimeUnit.SECONDS)).isNotNull();
      assertThat(lines.poll(30, TimeUnit.SECONDS)).isNotNull();
    }
  }

  private Scheduler scheduler(String interval) {
    return new Scheduler(
        RotationSchedule.every(interval, Optional.empty(), Optional.empty()),
        stack.sqs(),
        stack.queues().fifo(),
        () -> now,
        lines::add);
  }

  private List<JsonNode> received() {
    var messages = new ArrayList<JsonNode>();
    new EventSourceMapping(
            stack.sqs(),
            stack.queues().fifo(),
            (_, payload) -> {
              Json.read(payload).path("Records").forEach(messages::add);
              return new InvocationResult.Returned("{}");
            },
            Redelivery.IMMEDIATE)
        .drain();
    return messages;
  }
}
