package dev.amend.simulation;

import dev.amend.flow.Parts;
import dev.amend.ledger.InMemoryLedger;
import dev.amend.ledger.Ledger;
import dev.amend.request.Delivery;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Ways to break the protocol on purpose, each of which the simulation must notice. */
enum Mutation {
  NO_LEASE(ledger(BrokenLeases::none)),
  LEASE_TOO_SHORT(ledger(BrokenLeases::tooShort)),
  RELEASED_WHILE_ON_THE_WIRE(ledger(BrokenLeases::releasedTooSoon)),
  NO_FENCING(ledger(BrokenLeases::unfenced)),
  NO_INTENT(ledger(BrokenRecords::withoutIntent)),
  INTENT_NOT_SETTLED(ledger(BrokenRecords::intentUnsettled)),
  PREPARED_RESULTS_LOST(ledger(BrokenRecords::preparedLost)),
  CLAIMS_UNCONDITIONAL(ledger(BrokenRecords::claimsUnconditional)),
  COMPLETION_UNCONDITIONAL(ledger(BrokenRecords::completionUnconditional)),
  RECORD_BEFORE_EFFECT(ledger(BrokenRecords::recordBeforeEffect)),
  OLD_BODY_SENT_AGAIN(flow(BrokenFlows::oldBody)),
  LOST_MEANS_FAILED(flow(BrokenFlows::lostMeansFailed)),
  NO_WAITING_FOR_LATE_EFFECTS(flow(BrokenFlows::noWaiting)),
  NEW_ID_AT_EVERY_PUBLICATION(flow(BrokenFlows::newIds)),
  FAILED_PUBLICATION_FORGOTTEN(flow(BrokenFlows::publishOnce)),
  GROUPS_IGNORED(delivery(Mutation::withoutGroups));

  private final UnaryOperator<Parts> around;
  private final Function<InMemoryLedger, Ledger> beneath;
  private final UnaryOperator<List<Delivery>> deliveries;

  Mutation(Broken broken) {
    this.around = broken.around();
    this.beneath = broken.beneath();
    this.deliveries = broken.deliveries();
  }

  /** Breaks one run. */
  Variant variant() {
    return new Variant() {
      @Override
      public Ledger beneath(InMemoryLedger ledger) {
        return beneath.apply(ledger);
      }

      @Override
      public Parts around(Parts parts) {
        return around.apply(parts);
      }

      @Override
      public List<Delivery> deliveries(List<Delivery> delivered) {
        return deliveries.apply(delivered);
      }
    };
  }

  private static Broken ledger(Function<InMemoryLedger, Ledger> beneath) {
    return new Broken(UnaryOperator.identity(), beneath, UnaryOperator.identity());
  }

  private static Broken flow(UnaryOperator<Parts> around) {
    return new Broken(around, ledger -> ledger, UnaryOperator.identity());
  }

  private static Broken delivery(UnaryOperator<List<Delivery>> deliveries) {
    return new Broken(UnaryOperator.identity(), ledger -> ledger, deliveries);
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
                    delivery.lastReceive()))
        .toList();
  }

  private record Broken(
      UnaryOperator<Parts> around,
      Function<InMemoryLedger, Ledger> beneath,
      UnaryOperator<List<Delivery>> deliveries) {}
}
