package dev.amend.bench.drain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.simulation.Scheduler;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DrainedQueueTest {

  private final Scheduler scheduler = new Scheduler(1_000);
  private final DrainedQueue queue = new DrainedQueue(scheduler);

  @Test
  void shouldFillABatchFromOneGroupWhenItHasEnoughMessages() {
    for (var number = 0; number < 12; number++) {
      send("a" + number, "a");
      send("b" + number, "b");
    }
    assertThat(queue.receive()).hasSize(10).allMatch(message -> message.unit().equals("a"));
    assertThat(queue.receive()).hasSize(10).allMatch(message -> message.unit().equals("b"));
  }

  @Test
  void shouldGiveOutNothingOfAGroupWhenAMessageOfItIsInFlight() {
    for (var number = 0; number < 12; number++) {
      send("a" + number, "a");
    }
    var batch = queue.receive();
    assertThat(queue.receive()).isEmpty();
    queue.end(batch, List.of());
    assertThat(queue.receive()).hasSize(2);
  }

  @Test
  void shouldKeepTheOrderWhenMessagesAreHandedBack() {
    send("first", "a");
    send("second", "a");
    var batch = queue.receive();
    queue.end(batch, batch);
    assertThat(queue.receive()).isEmpty();
    scheduler.run();
    assertThat(queue.receive()).isEqualTo(batch);
    assertThat(queue.returned()).isEqualTo(2);
  }

  @Test
  void shouldMoveAMessageToTheDeadLettersWhenItFailsTooOften() {
    send("only", "a");
    for (var receive = 0; receive < DrainedQueue.MAX_RECEIVE_COUNT; receive++) {
      var batch = queue.receive();
      queue.end(batch, batch);
      scheduler.run();
    }
    assertThat(queue.receive()).isEmpty();
    assertThat(queue.deadLetters()).isEqualTo(1);
    assertThat(queue.isDrained()).isTrue();
  }

  @Test
  void shouldMixMessagesWhenTheQueueIsStandard() {
    for (var number = 0; number < 12; number++) {
      queue.send(new QueuedMessage("m" + number, Optional.empty(), "{}"));
    }
    assertThat(queue.receive()).hasSize(10);
    assertThat(queue.receive()).hasSize(2);
  }

  private void send(String id, String group) {
    queue.send(new QueuedMessage(id, Optional.of(group), "{}"));
  }
}
