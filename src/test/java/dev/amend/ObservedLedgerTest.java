package dev.amend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.ClientKey;
import dev.amend.ledger.InMemoryLedger;
import dev.amend.ledger.Lease;
import dev.amend.time.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A wait for a lease is counted when the ledger shows that another invocation holds the client. */
class ObservedLedgerTest {

  private static final ClientKey CLIENT = new ClientKey("eu-west-1_AbCdEf123", "client");
  private static final Duration LEASE = Duration.ofSeconds(30);

  private final ManualTime time = new ManualTime();
  private final AtomicInteger waits = new AtomicInteger();
  private final ObservedLedger ledger =
      new ObservedLedger(
          new InMemoryLedger(Duration.ofDays(1), time), time, waits::incrementAndGet);

  @Test
  void shouldNotCountAWaitWhenTheClientIsFree() {
    ledger.read(CLIENT, List.of());

    assertThat(waits).hasValue(0);
  }

  @Test
  void shouldCountAWaitWhenAnotherInvocationHoldsTheClient() {
    acquire();

    ledger.read(CLIENT, List.of());
    ledger.read(CLIENT, List.of());

    assertThat(waits).hasValue(2);
  }

  @Test
  void shouldNotCountAWaitWhenTheLeaseHasEnded() {
    var lease = acquire();
    ledger.release(lease.taken().forNextWrite(), Instant.EPOCH);

    ledger.read(CLIENT, List.of());

    assertThat(waits).hasValue(0);
  }

  private Lease acquire() {
    var state = ledger.read(CLIENT, List.of()).client();
    var lease = Lease.after(state, time.now().plus(LEASE)).forNextWrite();
    ledger.acquire(lease);
    return lease;
  }
}
