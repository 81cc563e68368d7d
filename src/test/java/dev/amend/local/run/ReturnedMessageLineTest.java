package dev.amend.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.local.lambda.ReturnedMessage;
import dev.amend.local.sqs.Queue;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReturnedMessageLineTest {

  private static final Queue QUEUE = new Queue("amend-requests", "http://there", "arn");

  @Test
  void shouldShowTheTimeOfTheNextReceiveWhenOneIsLeft() {
    assertThat(line(2, 0))
        .isEqualTo(
            "amend-requests: message m returned to the queue, receive 2 of 5, next receive in 30 s");
  }

  @Test
  void shouldNameTheDeadLetterQueueWhenItWasTheLastReceive() {
    assertThat(line(5, 0)).endsWith("receive 5 of 5, moves to the dead-letter queue in 30 s");
  }

  @Test
  void shouldCountFromTheReceiveWhenTheFunctionTookLong() {
    assertThat(line(1, 20)).endsWith("next receive in 10 s");
    assertThat(line(1, 40)).endsWith("next receive in 0 s");
  }

  private static String line(int receives, int seconds) {
    var received = Instant.EPOCH;
    return ReturnedMessageLine.of(
        new ReturnedMessage(QUEUE, "m", receives, received), received.plusSeconds(seconds));
  }
}
