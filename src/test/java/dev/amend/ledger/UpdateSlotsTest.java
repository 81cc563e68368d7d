package dev.amend.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.ledger.UpdateSlots.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpdateSlotsTest {

  private static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");

  @Test
  void shouldStartNowWhenEverySlotIsFree() {
    assertThat(UpdateSlots.FREE.next("pool", NOW)).isEqualTo(NOW);
  }

  @Test
  void shouldAllowFiveUpdatesASecondWhenOnePoolIsBusy() {
    assertThat(mostInASecond(taken(List.of("pool"), 100))).isEqualTo(5);
  }

  @Test
  void shouldAllowFifteenUpdatesASecondWhenManyPoolsAreBusy() {
    assertThat(mostInASecond(taken(List.of("one", "two", "three", "four"), 100))).isEqualTo(15);
  }

  @Test
  void shouldUseNineTenthsOfTheQuotaWhenOnePoolIsBusy() {
    var taken = taken(List.of("pool"), 101);

    assertThat(Duration.between(taken.getFirst(), taken.getLast()))
        .isLessThan(Duration.ofSeconds(100 / 5).multipliedBy(10).dividedBy(9));
  }

  @Test
  void shouldForgetASlotWhenItIsOver() {
    var slots = UpdateSlots.FREE.take("one", NOW).take("two", NOW.plusSeconds(60));

    assertThat(slots.taken()).extracting(Slot::userPoolId).containsExactly("two");
  }

  @Test
  void shouldUseAnEarlierSlotWhenOnlyAnotherPoolIsBusy() {
    var slots = UpdateSlots.FREE;
    for (var update = 0; update < 10; update++) {
      slots = slots.take("busy", NOW);
    }

    assertThat(slots.next("idle", NOW)).isBefore(NOW.plusMillis(100));
  }

  @Test
  void shouldNotSaveSlotsUpWhenNoneWasUsed() {
    var later = NOW.plusSeconds(60);
    var slots = UpdateSlots.FREE.take("pool", NOW).take("pool", later);

    assertThat(slots.next("pool", later)).isAfter(later.plusMillis(200));
  }

  private static List<Instant> taken(List<String> pools, int count) {
    var taken = new ArrayList<Instant>();
    var slots = UpdateSlots.FREE;
    for (var update = 0; update < count; update++) {
      var pool = pools.get(update % pools.size());
      taken.add(slots.next(pool, NOW));
      slots = slots.take(pool, NOW);
    }
    return taken;
  }

  private static long mostInASecond(List<Instant> taken) {
    return taken.stream()
        .mapToLong(
            start ->
                taken.stream()
                    .filter(at -> !at.isBefore(start) && at.isBefore(start.plusSeconds(1)))
                    .count())
        .max()
        .orElseThrow();
  }
}
