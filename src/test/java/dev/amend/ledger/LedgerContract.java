package dev.amend.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amend.appclient.ClientKey;
import dev.amend.ledger.ClientState.SecretState;
import dev.amend.ledger.Intent.End.SecretsKnown;
import dev.amend.ledger.Intent.KnownSecret;
import dev.amend.ledger.Ledger.Completion;
import dev.amend.ledger.Ledger.PreparedRequest;
import dev.amend.request.Origin;
import dev.amend.result.Outcome;
import dev.amend.result.Result;
import dev.amend.result.ResultData;
import dev.amend.time.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every ledger does, whatever it keeps its items in. */
public abstract class LedgerContract {

  /** How long results are kept by the ledger under test. */
  protected static final Duration RETENTION = Duration.ofDays(1);

  private static final Duration LEASE = Duration.ofSeconds(30);

  /** Starts now: a real table removes by itself what has expired by the real clock. */
  private final ManualTime time = new ManualTime(Instant.now().truncatedTo(ChronoUnit.SECONDS));

  private final String key = UUID.randomUUID().toString();
  private final ClientKey client =
      new ClientKey("eu-west-1_Pool", UUID.randomUUID().toString().replace("-", ""));
  private final Intent.SettingsUpdate intent =
      new Intent.SettingsUpdate(time.now(), Map.of("ClientName", "digest"), "carried");

  private final Intent.IssueSecret issue =
      new Intent.IssueSecret("v2", List.of("old"), Duration.ofDays(7));

  /** Returns the ledger under test, on the test's clock. */
  protected abstract Ledger ledger(ManualTime time);

  /** Returns the same ledger as one whose store fails after a number of transactions. */
  protected abstract Ledger failingAfter(int transactions, ManualTime time);

  @Test
  void shouldShowAKeyAsNewWhenNothingIsRecorded() {
    assertThat(state(key("a"))).isEqualTo(new KeyState.New());
    assertThat(client()).isEqualTo(ClientState.unknown(client));
  }

  @Test
  void shouldShowAKeyAsInProgressWhenAnIntentNamesIt() {
    prepare(lease(), result("a"));
    assertThat(state(key("a"))).isEqualTo(new KeyState.InProgress(true));
    assertThat(state(otherContent())).isEqualTo(new KeyState.InProgress(false));
  }

  @Test
  void shouldShowTheResultWhenAKeyIsCompleted() {
    complete(lease(), result("a"));
    assertThat(state(key("a"))).isEqualTo(new KeyState.Completed(result("a")));
    assertThat(state(otherContent())).isEqualTo(new KeyState.Mismatch(result("a")));
  }

  @Test
  void shouldKeepTheKeysOfTwoAliasesApart() {
    var ofQueue = scoped("queue");
    complete(lease(), result(ofQueue, ""));

    assertThat(state(ofQueue)).isEqualTo(new KeyState.Completed(result(ofQueue, "")));
    assertThat(state(scoped("events"))).isEqualTo(new KeyState.New());
    assertThat(state(key("a"))).isEqualTo(new KeyState.New());
  }

  @Test
  void shouldCountARecordAsAbsentWhenItHasExpired() {
    complete(lease(), result("a"));
    time.advance(RETENTION);
    assertThat(state(key("a"))).isInstanceOf(KeyState.Completed.class);
    time.advance(Duration.ofSeconds(1));
    assertThat(state(otherContent())).isEqualTo(new KeyState.New());
    complete(lease(), withOtherContent());
    assertThat(state(otherContent())).isInstanceOf(KeyState.Completed.class);
  }

  @Test
  void shouldNotExpireWhenAnIntentIsOpen() {
    prepare(lease(), result("a"));
    time.advance(RETENTION.plusSeconds(9));
    assertThat(state(otherContent())).isEqualTo(new KeyState.InProgress(false));
  }

  @Test
  void shouldGiveTheClientToOneWhenTwoHaveReadTheSame() {
    var first = lease();
    var second = lease();
    prepare(first, result("a"));
    assertLost(() -> prepare(second, result("b")));
    assertLost(() -> ledger().acquire(second));
    assertThat(state(key("b"))).isEqualTo(new KeyState.New());
  }

  @Test
  void shouldRefuseEveryWriteWhenTheClientHasChangedSinceItWasRead() {
    ledger().release(take(), Instant.EPOCH);
    var stale = lease();
    ledger().release(take(), Instant.EPOCH);
    assertLost(() -> ledger().acquire(stale));
    assertLost(() -> prepare(stale, result("a")));
    assertLost(() -> complete(stale, result("a")));
    assertThat(state(key("a"))).isEqualTo(new KeyState.New());
  }

  @Test
  void shouldGiveTheClientToOneWhenManyAskConcurrently() throws Exception {
    var lease = lease();
    var takers = new ArrayList<Callable<Boolean>>();
    for (var taker = 0; taker < 8; taker++) {
      var result = result("taker " + taker);
      takers.add(() -> takes(lease, result));
    }
    var winners = 0;
    try (var pool = Executors.newFixedThreadPool(takers.size())) {
      for (var taken : pool.invokeAll(takers)) {
        winners += taken.get() ? 1 : 0;
      }
    }
    assertThat(winners).isEqualTo(1);
    assertThat(client().fencingToken()).isEqualTo(1);
    assertThat(ledger().requests(client().intent().orElseThrow())).hasSize(1);
  }

  @Test
  void shouldHoldTheClientUntilTheLeaseEnds() {
    ledger().acquire(lease());
    time.advance(LEASE);
    assertThat(client().isHeldAt(time.now())).isTrue();
    assertLost(() -> ledger().acquire(lease()));
    time.advance(Duration.ofMillis(1));
    assertThat(client().isHeldAt(time.now())).isFalse();
    ledger().acquire(lease());
    assertThat(client().fencingToken()).isEqualTo(2);
  }

  @Test
  void shouldKeepOthersAwayWhenReleasedLater() {
    var lease = prepare(lease(), result("a"));
    ledger().release(lease, time.now().plusSeconds(4));
    assertThat(client().intent()).isPresent();
    time.advance(Duration.ofSeconds(4));
    assertLost(() -> ledger().acquire(lease()));
    time.advance(Duration.ofMillis(1));
    ledger().acquire(lease());
  }

  @Test
  void shouldLeaveTheClientAloneWhenReleasedByAnEarlierHolder() {
    var stale = take();
    ledger().release(stale, Instant.EPOCH);
    assertLost(() -> prepare(stale, result("a")));
    var lease = take();
    ledger().release(stale, Instant.EPOCH);
    assertThat(client().isHeldAt(time.now())).isTrue();
    ledger().release(lease, Instant.EPOCH);
    assertThat(client().isHeldAt(time.now())).isFalse();
  }

  @Test
  void shouldShowTheIntentWhenAnotherTakesOver() {
    var lease = prepare(lease(), result("b"), result("a"));
    ledger().release(lease, Instant.EPOCH);
    var open = client().intent().orElseThrow();
    assertThat(open.intent()).isEqualTo(intent);
    assertThat(ledger().requests(open))
        .containsExactly(
            new PreparedRequest(result("b"), false), new PreparedRequest(result("a"), false));
  }

  @Test
  void shouldReplaceTheIntentWhenPreparedAgain() {
    var lease = prepare(lease(), result("a"), result("b"));
    var other = new Intent.SettingsUpdate(time.now(), Map.of("LogoutURLs", "digest"), "");
    ledger().prepare(lease, other, List.of(result("b")), List.of(key("a")));
    var open = client().intent().orElseThrow();
    assertThat(open.intent()).isEqualTo(other);
    assertThat(ledger().requests(open)).containsExactly(new PreparedRequest(result("b"), false));
    assertThat(state(key("a"))).isEqualTo(new KeyState.New());
  }

  @Test
  void shouldCloseTheIntentWhenCompleted() {
    var lease = prepare(lease(), result("a"), result("b"));
    var date = time.now().plusMillis(7);
    ledger()
        .complete(
            lease,
            new Completion(
                List.of(result("a")), List.of(key("b")), new Intent.End.Applied(date), false));
    assertThat(client().intent()).isEmpty();
    assertThat(client().lastModified()).contains(date);
    assertThat(client().isHeldAt(time.now())).isTrue();
    assertThat(state(key("a"))).isEqualTo(new KeyState.Completed(result("a")));
    assertThat(state(key("b"))).isEqualTo(new KeyState.New());
    ledger()
        .complete(lease, new Completion(List.of(), List.of(), new Intent.End.NotApplied(), true));
    assertThat(client().isHeldAt(time.now())).isFalse();
    assertThat(client().lastModified()).contains(date);
  }

  @Test
  void shouldRecordWithoutALeaseWhenTheClientIsAsItWasRead() {
    var lease = lease();
    complete(lease, result("a"));
    assertThat(client()).isEqualTo(ClientState.unknown(client));
    ledger().acquire(lease());
    assertLost(() -> complete(lease, result("b")));
    assertThat(state(key("b"))).isEqualTo(new KeyState.New());
  }

  @Test
  void shouldRefuseEveryWriteWhenAnotherHoldsTheClient() {
    var stale = take();
    ledger().release(stale, Instant.EPOCH);
    take();
    assertLost(() -> prepare(stale, result("a")));
    assertLost(() -> complete(stale, result("a")));
    assertThat(state(key("a"))).isEqualTo(new KeyState.New());
  }

  @Test
  void shouldRefuseAWriteWhenALaterOneOfItsLeaseTookEffect() {
    var first = lease().forNextWrite();
    ledger().acquire(first);
    var late = first.taken().forNextWrite();
    ledger().prepare(late.forNextWrite(), intent, List.of(result("b")), List.of());
    assertLost(() -> prepare(late, result("a")));
    assertLost(() -> complete(late, result("a")));
    ledger().release(late, Instant.EPOCH);
    assertThat(client().isHeldAt(time.now())).isTrue();
    assertThat(state(key("a"))).isEqualTo(new KeyState.New());
    assertThat(state(key("b"))).isEqualTo(new KeyState.InProgress(true));
  }

  @Test
  void shouldRefuseTheRestOfAWriteWhenALaterOneOfItsLeaseTookEffect() {
    var results = results(250);
    var late = lease().forNextWrite();
    assertThatThrownBy(() -> failingAfter(2, time).prepare(late, intent, results, List.of()))
        .isInstanceOf(LedgerException.Unavailable.class);
    ledger().complete(late.taken().forNextWrite(), keeping(results));
    assertLost(() -> ledger().prepare(late.taken(), intent, results, List.of()));
    assertThat(client().intent()).isEmpty();
    assertThat(state(key("249"))).isEqualTo(new KeyState.New());
  }

  @Test
  void shouldFreeKeysBeforeTheirIntentIsReplaced() {
    var results = results(250);
    var lease = prepare(lease(), results.toArray(Result[]::new));
    var discarded =
        results.subList(1, 250).stream().map(result -> IdempotencyKey.of(result.origin())).toList();
    var other = new Intent.SettingsUpdate(time.now(), Map.of("LogoutURLs", "digest"), "");
    assertThatThrownBy(
            () ->
                failingAfter(1, time).prepare(lease, other, List.of(results.getFirst()), discarded))
        .isInstanceOf(LedgerException.Unavailable.class);
    assertThat(client().intent().orElseThrow().intent()).isEqualTo(intent);
    ledger().complete(heldLease(), closing(results));
    assertThat(results)
        .extracting(result -> state(IdempotencyKey.of(result.origin())))
        .containsOnly(new KeyState.New());
  }

  @Test
  void shouldKeepASecretIntentBesideASettingsIntent() {
    var lease = prepare(lease(), result("settings")).forNextWrite();
    ledger().prepare(lease, issue, List.of(result("secret")), List.of());
    assertThat(client().intent().orElseThrow().intent()).isEqualTo(intent);
    var open = client().secrets().intent().orElseThrow();
    assertThat(open.intent()).isEqualTo(issue);
    assertThat(ledger().requests(open))
        .containsExactly(new PreparedRequest(result("secret"), false));
    complete(ledger(), lease.forNextWrite(), List.of(result("settings")));
    assertThat(client().intent()).isEmpty();
    assertThat(client().secrets().intent()).contains(open);
    assertThat(state(key("secret"))).isEqualTo(new KeyState.InProgress(true));
  }

  @Test
  void shouldKnowSecretsWhenTheirChangeIsCompleted() {
    var lease = lease().forNextWrite();
    ledger().prepare(lease, issue, List.of(result("a")), List.of());
    var known =
        List.of(
            new KnownSecret("old", "v1", Optional.empty()),
            new KnownSecret("new", "v2", Optional.of(time.now().plusMillis(3))));
    ledger()
        .complete(
            lease.taken().forNextWrite(),
            new Completion(List.of(result("a")), List.of(), new SecretsKnown(known), true));
    assertThat(client().secrets()).isEqualTo(new SecretState(Optional.empty(), known));
    assertThat(client().isHeldAt(time.now())).isFalse();
    assertThat(state(key("a"))).isEqualTo(new KeyState.Completed(result("a")));
    complete(ledger(), prepare(lease(), result("b")), List.of(result("b")));
    assertThat(client().secrets().known()).isEqualTo(known);
  }

  @Test
  void shouldShowARetirementWhenAnotherTakesOver() {
    var retirement = new Intent.RetireSecret("old", Optional.of("v1"));
    ledger().prepare(lease(), retirement, List.of(result("a")), List.of());
    assertThat(client().secrets().intent().orElseThrow().intent()).isEqualTo(retirement);
    assertThat(client().intent()).isEmpty();
  }

  @Test
  void shouldRefuseToChangeAnOutcome() {
    complete(lease(), result("a"));
    assertLost(() -> complete(lease(), result("a")));
    assertLost(() -> prepare(lease(), result("a")));
    assertLost(
        () ->
            ledger()
                .complete(
                    lease(),
                    new Completion(
                        List.of(result("b")),
                        List.of(key("a")),
                        new Intent.End.NotApplied(),
                        true)));
    assertThat(state(key("a"))).isEqualTo(new KeyState.Completed(result("a")));
    assertThat(state(key("b"))).isEqualTo(new KeyState.New());
  }

  @Test
  void shouldRefuseAKeyThatIsInProgressWithOtherContent() {
    prepare(lease(), result("a"));
    var elsewhere = new ClientKey("eu-west-1_Pool", "other" + client.clientId());
    var lease = Lease.after(ClientState.unknown(elsewhere), time.now().plus(LEASE));
    assertLost(() -> complete(lease, withOtherContent()));
  }

  @Test
  void shouldNameEveryRequestWhenPreparingDiesOnItsWay() {
    var results = results(250);
    assertThatThrownBy(() -> failingAfter(1, time).prepare(lease(), intent, results, List.of()))
        .isInstanceOf(LedgerException.Unavailable.class);
    var open = client().intent().orElseThrow();
    assertThat(open.recordIds()).hasSize(250);
    assertThat(ledger().requests(open)).hasSize(99).allMatch(request -> !request.isRecorded());
    ledger().complete(heldLease(), closing(results));
    assertThat(client().intent()).isEmpty();
    assertThat(state(key("0"))).isEqualTo(new KeyState.New());
  }

  @Test
  void shouldKeepTheIntentOpenWhenCompletingDiesOnItsWay() {
    var results = results(250);
    var lease = prepare(lease(), results.toArray(Result[]::new));
    assertThatThrownBy(() -> complete(failingAfter(1, time), lease, results))
        .isInstanceOf(LedgerException.Unavailable.class);
    var open = client().intent().orElseThrow();
    assertThat(ledger().requests(open))
        .hasSize(250)
        .filteredOn(PreparedRequest::isRecorded)
        .hasSize(99);
    assertThat(open.end()).contains(new Intent.End.Applied(time.now()));
    complete(ledger(), lease, results.subList(99, 250));
    assertThat(client().intent()).isEmpty();
    assertThat(state(key("249"))).isEqualTo(new KeyState.Completed(results.getLast()));
  }

  @Test
  void shouldTakeAnyNumberOfLargeResults() {
    var results = IntStream.range(0, 40).mapToObj(number -> large("large " + number)).toList();
    var lease = prepare(lease(), results.toArray(Result[]::new));
    assertThat(ledger().requests(client().intent().orElseThrow())).hasSize(40);
    complete(ledger(), lease, results);
    assertThat(state(key("large 39"))).isEqualTo(new KeyState.Completed(results.getLast()));
  }

  private boolean takes(Lease lease, Result result) {
    try {
      prepare(lease, result);
      return true;
    } catch (LedgerException.LeaseLost _) {
      return false;
    }
  }

  private Ledger ledger() {
    return ledger(time);
  }

  private Lease take() {
    var lease = lease();
    ledger().acquire(lease);
    return lease.taken();
  }

  private Lease lease() {
    return Lease.after(client(), time.now().plus(LEASE));
  }

  private Lease heldLease() {
    return new Lease(client, client().fencingToken(), 9, time.now().plus(LEASE), true);
  }

  private Lease prepare(Lease lease, Result... results) {
    ledger().prepare(lease, intent, List.of(results), List.of());
    return lease.taken();
  }

  private void complete(Lease lease, Result result) {
    complete(ledger(), lease, List.of(result));
  }

  private void complete(Ledger ledger, Lease lease, List<Result> results) {
    ledger.complete(
        lease, new Completion(results, List.of(), new Intent.End.Applied(time.now()), false));
  }

  private static Completion closing(List<Result> prepared) {
    return freeing(prepared, true);
  }

  private static Completion keeping(List<Result> prepared) {
    return freeing(prepared, false);
  }

  private static Completion freeing(List<Result> prepared, boolean released) {
    var keys = prepared.stream().map(result -> IdempotencyKey.of(result.origin())).toList();
    return new Completion(List.of(), keys, new Intent.End.NotApplied(), released);
  }

  private ClientState client() {
    return ledger().read(client, List.of()).client();
  }

  private KeyState state(IdempotencyKey wanted) {
    return ledger().read(client, List.of(wanted)).state(wanted);
  }

  private IdempotencyKey key(String name) {
    return new IdempotencyKey(Optional.empty(), key + name, "v1:a");
  }

  private IdempotencyKey otherContent() {
    return new IdempotencyKey(Optional.empty(), key + "a", "v1:other");
  }

  private List<Result> results(int count) {
    return IntStream.range(0, count).mapToObj(number -> result(Integer.toString(number))).toList();
  }

  private IdempotencyKey scoped(String alias) {
    return new IdempotencyKey(Optional.of(alias), key + "a", "v1:a");
  }

  private Result result(String name) {
    return result(key(name), "");
  }

  private Result withOtherContent() {
    return result(otherContent(), "");
  }

  private Result large(String name) {
    return result(key(name), "x".repeat(235_000));
  }

  private Result result(IdempotencyKey of, String quoted) {
    var origin =
        new Origin(
            of.text(),
            of.scope(),
            of.digest(),
            "message",
            Optional.of("ticket"),
            Optional.of("user:1"),
            Optional.of("reason"));
    var data = ResultData.of(client, Outcome.APPLIED).request(quoted).build();
    return Result.of(origin, Outcome.APPLIED, data, Instant.parse("2026-09-01T10:00:00Z"));
  }

  private static void assertLost(Runnable write) {
    assertThatThrownBy(write::run).isInstanceOf(LedgerException.LeaseLost.class);
  }
}
