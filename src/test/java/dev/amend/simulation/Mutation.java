package dev.amend.simulation;

import dev.amend.flow.lease.Ports;
import dev.amend.ledger.InMemoryStore;
import dev.amend.request.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Ways to break the protocol on purpose, each of which the simulation must notice. */
enum Mutation {
  NO_LEASE(store(BrokenStores::withoutLeases)),
  NO_FENCING(store(BrokenStores::withoutFencing)),
  CLIENT_TAKEN_THOUGH_CHANGED(store(BrokenStores::withoutVersions)),
  LEASE_TOO_SHORT(ports(BrokenLedgers::leaseTooShort)),
  RELEASED_TOO_SOON(ports(BrokenLedgers::releasedTooSoon)),
  NO_INTENT(ports(BrokenLedgers::withoutIntent)),
  INTENT_HIDDEN(ports(BrokenLedgers::intentHidden)),
  PREPARED_RESULTS_LOST(ports(BrokenLedgers::preparedResultsLost)),
  KEYS_NOT_CHECKED(ports(BrokenLedgers::keysNotChecked)),
  RECORD_BEFORE_EFFECT(ports(BrokenLedgers::recordBeforeEffect)),
  OLD_BODY_SENT_AGAIN(ports(BrokenFlows::oldBody)),
  LOST_MEANS_FAILED(ports(BrokenFlows::lostMeansFailed)),
  NO_WAITING_FOR_LATE_EFFECTS(ports(BrokenFlows::noWaiting)),
  NEW_ID_AT_EVERY_PUBLICATION(ports(BrokenFlows::newIds)),
  FAILED_PUBLICATION_FORGOTTEN(ports(BrokenFlows::publishOnce)),
  GROUPS_IGNORED(deliveries(Mutation::withoutGroups));

  private final Variant variant;

  Mutation(Variant variant) {
    this.variant = variant;
  }

  /** Returns the broken protocol. It keeps no state between runs. */
  Variant variant() {
    return variant;
  }

  private static Variant store(Function<Duration, InMemoryStore> store) {
    return new Variant() {
      @Override
      public InMemoryStore store(Duration retention) {
        return store.apply(retention);
      }
    };
  }

  private static Variant ports(UnaryOperator<Ports> broken) {
    return new Variant() {
      @Override
      public Ports ports(Ports ports) {
        return broken.apply(ports);
      }
    };
  }

  private static Variant deliveries(UnaryOperator<List<Delivery>> broken) {
    return new Variant() {
      @Override
      public List<Delivery> deliveries(List<Delivery> deliveries) {
        return broken.apply(deliveries);
      }
    };
  }

  private static List<Delivery> withoutGroups(List<Delivery> deliveries) {
    return deliveries.stream()
        .map(
            delivery ->
                new Delivery(
                    delivery.text(),
                    delivery.causationId(),
                    delivery.transportKey(),
                    Optional.empty(),
                    delivery.lastReceive(),
                    delivery.producer()))
        .toList();
  }
}
