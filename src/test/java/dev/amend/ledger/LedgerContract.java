package dev.amend.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amend.appclient.ClientKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every ledger does, whatever it keeps its items in. */
public abstract class LedgerContract {

  /** How long results are kept by the ledger under test. */
  protected static final Duration RETENTION = Duration.ofDays(1);

  /** Not a date of the past: a table removes by itself what has expired by the real clock. */
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  private final String key = UUID.randomUUID().toString();
  private final ClientKey client =
      new ClientKey("eu-west-1_Pool", UUID.randomUUID().toString().replace("-", ""));
  private final Binding binding = new Binding(key, "v1:a", Optional.empty());
  private final Entry entry = new Entry(Ledger.record(key), "v1:a", "result");
  private final Intent intent =
      new Intent(now, Map.of("ClientName", "digest"), List.of(entry.record()));

  /**
   * Gives access to the ledger under test.
   *
   * @return always the same one
   */
  protected abstract Ledger ledger();

  @Test
  void shouldBindAKeyOnceWhenItComesTwice() {
    assertThat(bind(binding, now)).isEqualTo(new Holding.Fresh());
    assertThat(bind(binding, now)).isEqualTo(new Holding.Open());
    assertThat(bind(other(), now)).isEqualTo(new Holding.Reused());
  }

  @Test
  void shouldBindTheRestWhenOneOfManyIsBound() {
    bind(binding, now);
    var fresh = new Binding(key + "-2", "v1:b", Optional.empty());
    assertThat(ledger().bind(List.of(binding, fresh), now))
        .containsExactly(new Holding.Open(), new Holding.Fresh());
    assertThat(read(fresh)).isEqualTo(new Holding.Open());
  }

  @Test
  void shouldKeepTheOutcomeWhenItIsBoundWithTheKey() {
    var ended = new Binding(key, "v1:a", Optional.of("rejected"));
    bind(binding, now);
    assertThat(bind(ended, now)).isEqualTo(new Holding.Fresh());
    assertThat(bind(binding, now)).isEqualTo(new Holding.Ended("rejected"));
    assertThat(bind(ended, now)).isEqualTo(new Holding.Ended("rejected"));
  }

  @Test
  void shouldCountARecordAsGoneWhenItHasExpired() {
    bind(binding, now);
    var later = now.plus(RETENTION).plusSeconds(1);
    assertThat(ledger().read(List.of(other()), later)).containsExactly(new Holding.Fresh());
    assertThat(bind(other(), later.minusSeconds(1))).isEqualTo(new Holding.Reused());
    assertThat(bind(other(), later)).isEqualTo(new Holding.Fresh());
  }

  @Test
  void shouldNotExpireWhenAnIntentIsOpen() {
    bind(binding, now);
    ledger().prepare(acquire("a"), intent, List.of(entry));
    assertThat(bind(other(), now.plus(RETENTION).plusSeconds(9))).isEqualTo(new Holding.Reused());
  }

  @Test
  void shouldGiveAClientToOneWhenTwoAsk() {
    var lease = acquire("a");
    assertThat(ledger().acquire(client, "b", now, now)).isEmpty();
    assertThat(ledger().acquire(client, "a", now, now.plusSeconds(5)))
        .hasValueSatisfying(
            again -> assertThat(again.generation()).isEqualTo(lease.generation() + 1));
    assertThat(ledger().acquire(client, "b", now.plusSeconds(5), now)).isEmpty();
    assertThat(ledger().acquire(client, "b", now.plusSeconds(5).plusMillis(1), now)).isPresent();
  }

  @Test
  void shouldWaitUntilTheMomentWhenReleasedWithOne() {
    var lease = acquire("a");
    ledger().release(lease, now.plusSeconds(4));
    assertThat(ledger().acquire(client, "a", now.plusSeconds(4), now)).isEmpty();
    assertThat(ledger().acquire(client, "b", now.plusSeconds(5), now)).isPresent();
    ledger().release(lease, Instant.EPOCH);
    assertThat(ledger().acquire(client, "c", now.minusSeconds(1), now)).isEmpty();
  }

  @Test
  void shouldShowTheIntentWhenAnotherTakesOver() {
    bind(binding, now);
    var lease = acquire("a");
    ledger().prepare(lease, intent, List.of(entry));
    ledger().release(lease, Instant.EPOCH);
    var next = acquire("b");
    assertThat(next.intent()).contains(intent);
    assertThat(ledger().prepared(intent)).containsExactly(entry);
    ledger().complete(next, new Completion(List.of(entry), List.of(), false), now);
    assertThat(ledger().prepared(intent)).isEmpty();
    ledger().release(next, Instant.EPOCH);
    assertThat(acquire("c").intent()).isEmpty();
  }

  @Test
  void shouldRefuseEveryWriteWhenOvertaken() {
    bind(binding, now);
    var stale = acquire("a");
    ledger().release(stale, Instant.EPOCH);
    var lease = acquire("b");
    assertOvertaken(() -> ledger().prepare(stale, intent, List.of(entry)));
    assertOvertaken(() -> ledger().complete(stale, completion(true), now));
    assertOvertaken(
        () ->
            ledger().complete(acquireAgain(lease), new Completion(twice(), List.of(), true), now));
    assertThat(read(binding)).isEqualTo(new Holding.Open());
  }

  @Test
  void shouldRefuseToEndWhatHasEnded() {
    bind(binding, now);
    ledger().complete(acquire("a"), completion(true), now);
    assertThat(read(binding)).isEqualTo(new Holding.Ended("result"));
    var lease = acquire("b");
    assertOvertaken(() -> ledger().complete(lease, completion(false), now));
    assertOvertaken(() -> ledger().prepare(lease, intent, List.of(entry)));
    assertOvertaken(
        () -> ledger().complete(lease, new Completion(List.of(), intent.records(), false), now));
    assertThat(ledger().acquire(client, "c", now, now)).isEmpty();
  }

  @Test
  void shouldFreeTheKeyWhenUnbound() {
    bind(binding, now);
    ledger().complete(acquire("a"), new Completion(List.of(), intent.records(), true), now);
    assertThat(bind(other(), now)).isEqualTo(new Holding.Fresh());
  }

  private Lease acquireAgain(Lease lease) {
    return ledger().acquire(client, lease.owner(), now, now.plusSeconds(5)).orElseThrow();
  }

  private List<Entry> twice() {
    return List.of(entry, new Entry(Ledger.record(key + "-none"), "v1:a", "result"));
  }

  private Completion completion(boolean release) {
    return new Completion(List.of(entry), List.of(), release);
  }

  private Lease acquire(String owner) {
    return ledger().acquire(client, owner, now, now.plusSeconds(5)).orElseThrow();
  }

  private Binding other() {
    return new Binding(key, "v1:other", Optional.empty());
  }

  private Holding bind(Binding what, Instant now) {
    return ledger().bind(List.of(what), now).getFirst();
  }

  private Holding read(Binding what) {
    return ledger().read(List.of(what), now).getFirst();
  }

  private static void assertOvertaken(Runnable write) {
    assertThatThrownBy(write::run).isInstanceOf(OvertakenException.class);
  }
}
