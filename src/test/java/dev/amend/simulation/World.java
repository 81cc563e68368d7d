package dev.amend.simulation;

import dev.amend.ledger.InMemoryLedger;
import dev.amend.ledger.Ledger;
import java.time.Duration;
import java.time.Instant;

/** Everything that the function instances of one run share. */
final class World {

  static final Instant EPOCH = Instant.parse("2026-09-01T10:00:00Z");

  private final Scheduler scheduler = new Scheduler();
  private final Dice dice;
  private final Weather weather;
  private final Trace trace;
  private final InMemoryLedger ledger = new InMemoryLedger(Duration.ofDays(30));
  private final SimulatedClients clients = new SimulatedClients(scheduler, EPOCH);
  private final SimulatedBus bus = new SimulatedBus();
  private final Register register = new Register();
  private final Variant variant;
  private final Ledger store;
  private final Witness witness;
  private final ForeignWriter foreigner;

  World(long seed, Variant variant, boolean traced) {
    this.dice = new Dice(seed);
    this.weather = new Weather(dice);
    this.trace = new Trace(traced, scheduler);
    this.variant = variant;
    this.store = variant.beneath(ledger);
    this.witness = new Witness(register, clients, scheduler);
    this.foreigner = new ForeignWriter(this);
  }

  Scheduler scheduler() {
    return scheduler;
  }

  Dice dice() {
    return dice;
  }

  Weather weather() {
    return weather;
  }

  Trace trace() {
    return trace;
  }

  /** The ledger's items, for looking at. */
  InMemoryLedger ledger() {
    return ledger;
  }

  /** The ledger as calls reach it. */
  Ledger store() {
    return store;
  }

  SimulatedClients clients() {
    return clients;
  }

  SimulatedBus bus() {
    return bus;
  }

  Register register() {
    return register;
  }

  Variant variant() {
    return variant;
  }

  Witness witness() {
    return witness;
  }

  ForeignWriter foreigner() {
    return foreigner;
  }

  /** The true time of day. */
  Instant wallClock() {
    return EPOCH.plusNanos(scheduler.now());
  }
}
