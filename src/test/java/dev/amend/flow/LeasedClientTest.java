package dev.amend.flow;

import static dev.amend.flow.FlowRig.ONE;
import static dev.amend.time.TimeBounds.CLOCK_SKEW;
import static dev.amend.time.TimeBounds.LATE_EFFECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amend.flow.lease.LeasedClient;
import dev.amend.flow.lease.LeasedClient.Effect;
import dev.amend.flow.lease.Ports;
import dev.amend.ledger.ClientState;
import dev.amend.ledger.InMemoryLedger;
import dev.amend.ledger.InMemoryStore;
import dev.amend.ledger.Intent;
import dev.amend.ledger.LedgerException;
import dev.amend.ledger.StoreWrite;
import dev.amend.ledger.UpdateQuota;
import dev.amend.policy.plan.Authorizer;
import dev.amend.request.Origin;
import dev.amend.result.Outcome;
import dev.amend.result.Result;
import dev.amend.result.ResultData;
import dev.amend.service.NoClientSecrets;
import dev.amend.time.Deadlines;
import dev.amend.time.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a client's state is after its lease was closed. */
class LeasedClientTest {

  private static final Duration LEFT = Duration.ofSeconds(30);
  private static final Intent.SettingsUpdate INTENT =
      new Intent.SettingsUpdate(new ManualTime().now(), Map.of("ClientName", "digest"), "");
  private static final Intent.End.UpdateEnd APPLIED =
      new Intent.End.Applied(new ManualTime().now());
  private static final List<Result> RESULTS = List.of(result("a"), result("b"));

  private final ManualTime time = new ManualTime();
  private final InMemoryStore store = new InMemoryStore(Duration.ofDays(1));
  private final FailingLedger ledger = new FailingLedger();
  private final LeasedClient client =
      new LeasedClient(
          new Ports(
              ledger,
              UpdateQuota.UNLIMITED,
              new FakeAppClients(),
              new NoClientSecrets(),
              _ -> List.of(),
              Authorizer.ALLOW_ALL,
              time),
          Deadlines.of(LEFT, time),
          ClientState.unknown(ONE));

  @Test
  void shouldHoldTheClientUntilNoCallOfTheInvocationCanTakeEffect() {
    client.acquire();

    checkHeldUntil(time.now().plus(LEFT).plus(CLOCK_SKEW).plus(LATE_EFFECT));
  }

  @Test
  void shouldReleaseTheClientLaterWhenTheCallMayStillTakeEffect() {
    client.prepare(INTENT, RESULTS);
    client.effect(Effect.POSSIBLE);
    client.close();

    assertThat(store.client(ONE).intent()).isPresent();
    checkHeldUntil(time.now().plus(CLOCK_SKEW).plus(LATE_EFFECT));
  }

  @Test
  void shouldCloseTheIntentWhenTheCallHadNoEffect() {
    client.prepare(INTENT, RESULTS);
    client.close();

    assertThat(store.client(ONE).intent()).isEmpty();
    assertThat(store.client(ONE).isHeldAt(time.now())).isFalse();
  }

  @Test
  void shouldLeaveTheIntentOpenWhenTheCallHadItsEffect() {
    client.prepare(INTENT, RESULTS);
    client.effect(Effect.CERTAIN);
    client.close();

    assertThat(store.client(ONE).intent()).isPresent();
    assertThat(store.client(ONE).isHeldAt(time.now())).isFalse();
  }

  @Test
  void shouldLeaveTheIntentOpenWhenACompletionIsRecordedInPart() {
    client.prepare(INTENT, RESULTS);
    ledger.failing = "complete 1";
    assertThatThrownBy(() -> client.complete(RESULTS, APPLIED, true))
        .isInstanceOf(LedgerException.Unavailable.class);
    ledger.failing = "";
    client.close();

    assertThat(store.client(ONE).intent().orElseThrow().end()).contains(APPLIED);
    assertThat(store.client(ONE).isHeldAt(time.now())).isFalse();
  }

  @Test
  void shouldRefuseAGivenUpWriteWhenItTakesEffectAmongLaterOnes() {
    client.prepare(INTENT, RESULTS);
    ledger.failing = "prepare 0";
    assertThatThrownBy(() -> client.prepare(INTENT, RESULTS))
        .isInstanceOf(LedgerException.Unavailable.class);
    ledger.failing = "complete 1";
    client.close();

    assertThatThrownBy(() -> store.transact(ledger.failed.getFirst()))
        .isInstanceOf(LedgerException.LeaseLost.class);
  }

  private void checkHeldUntil(Instant end) {
    assertThat(store.client(ONE).isHeldAt(end)).isTrue();
    assertThat(store.client(ONE).isHeldAt(end.plusMillis(1))).isFalse();
  }

  private static Result result(String key) {
    var origin =
        new Origin(
            key,
            Optional.empty(),
            "v1:x",
            "message",
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    var data = ResultData.of(ONE, Outcome.APPLIED).build();
    return Result.of(origin, Outcome.APPLIED, data, new ManualTime().now());
  }

  /** Writes one request in a transaction, and fails a transaction by its name. */
  private final class FailingLedger extends InMemoryLedger {
    private final List<List<StoreWrite>> failed = new ArrayList<>();
    private String failing = "";

    FailingLedger() {
      super(store, time, 1);
    }

    @Override
    protected void transact(String name, List<StoreWrite> writes) {
      if (name.equals(failing)) {
        failed.add(writes);
        throw new LedgerException.Unavailable(name + " failed");
      }
      super.transact(name, writes);
    }
  }
}
