package dev.amend.simulation;

import dev.amend.ledger.InMemoryStore;
import dev.amend.policy.plan.Authorizer;
import dev.amend.service.cognito.MemberRules.UnknownMembers;
import dev.amend.simulation.Simulation.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Everything that the function instances of one run share. */
final class World {

  static final Instant EPOCH = Instant.parse("2026-09-01T10:00:00Z");

  private static final int MOST_EVENTS = 200_000;

  private final Scheduler scheduler = new Scheduler(MOST_EVENTS);
  private final SeededRandom random;
  private final FaultPlan faults;
  private final Trace trace;
  private final SimulatedClients clients;
  private final SimulatedBus bus = new SimulatedBus();
  private final SentMessages sent = new SentMessages();
  private final Variant variant;
  private final Authorizer authorizer;
  private final InMemoryStore store;
  private final EffectChecks checks;
  private final SecretChecks secretChecks;
  private final ForeignWriter foreignWriter;
  private final int maxWrites;

  World(long seed, Variant variant, Work work, boolean traced) {
    this.random = new SeededRandom(seed);
    this.faults = new FaultPlan(random);
    this.trace = new Trace(traced, scheduler);
    this.variant = variant;
    this.authorizer = work == Work.POLICY ? SimulatedPolicy.AUTHORIZER : Authorizer.ALLOW_ALL;
    this.store = variant.store(Duration.ofDays(30));
    this.clients =
        new SimulatedClients(
            scheduler, EPOCH, random.chance(0.5) ? UnknownMembers.REFUSE : UnknownMembers.CARRY);
    this.maxWrites = random.oneOf(List.of(1, 2, 99));
    this.checks = new EffectChecks(sent, clients, scheduler, store, work == Work.POLICY);
    this.secretChecks = new SecretChecks(clients, sent, store, this::wallClock);
    this.foreignWriter = new ForeignWriter(this);
  }

  Scheduler scheduler() {
    return scheduler;
  }

  SeededRandom random() {
    return random;
  }

  FaultPlan faults() {
    return faults;
  }

  Trace trace() {
    return trace;
  }

  /** The ledger's table. */
  InMemoryStore store() {
    return store;
  }

  SimulatedClients clients() {
    return clients;
  }

  SimulatedBus bus() {
    return bus;
  }

  SentMessages sent() {
    return sent;
  }

  /** Who may change what. */
  Authorizer authorizer() {
    return authorizer;
  }

  Variant variant() {
    return variant;
  }

  EffectChecks checks() {
    return checks;
  }

  SecretChecks secretChecks() {
    return secretChecks;
  }

  ForeignWriter foreignWriter() {
    return foreignWriter;
  }

  /** How many requests one ledger transaction writes: few, so that writing takes several. */
  int maxWrites() {
    return maxWrites;
  }

  /** The true time of day. */
  Instant wallClock() {
    return EPOCH.plusNanos(scheduler.now());
  }
}
