package dev.amend.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.local.lambda.HandedBack;
import dev.amend.local.sqs.Queue;
import org.junit.jupiter.api.Test;

class HandBackLineTest {

  private static final Queue QUEUE = new Queue("amend-requests", "http://there", "arn");

  @Test
  void shouldTellWhenItComesAgainWhenReceivesAreLeft() {
    assertThat(HandBackLine.of(new HandedBack(QUEUE, "m", 2)))
        .isEqualTo("amend-requests: message m handed back, receive 2 of 5, again in 30 s");
  }

  @Test
  void shouldNameTheDeadLetterQueueWhenItWasTheLastReceive() {
    assertThat(HandBackLine.of(new HandedBack(QUEUE, "m", 5)))
        .endsWith("receive 5 of 5, to the dead-letter queue in 30 s");
  }
}
