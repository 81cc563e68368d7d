package dev.amend.simulation;

import dev.amend.appclient.ClientKey;
import dev.amend.request.Deliveries;
import dev.amend.request.Invocation;
import dev.amend.request.reader.InvocationReader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** One run: from a seed to quiet, to a redrive, to quiet again, with every invariant checked. */
public final class Simulation {

  private final Work work;
  private final World world;
  private final SimulatedQueue queue;
  private final List<Instance> instances;

  private Simulation(long seed, Variant variant, Invoker invoker, Work work, boolean traced) {
    this.work = work;
    this.world = new World(seed, variant, work, traced);
    var random = world.random();
    var timeout =
        Duration.ofSeconds(random.chance(0.6) ? random.between(10, 16) : random.between(17, 45));
    var visibility = timeout.multipliedBy(random.between(1, 3)).plusSeconds(1);
    this.queue = new SimulatedQueue(random.chance(0.6), random.between(2, 6), visibility);
    var most = random.between(1, 5);
    this.instances =
        IntStream.range(0, random.between(2, 4))
            .mapToObj(number -> new Instance(world, queue, invoker, "i" + number, timeout, most))
            .toList();
  }

  /**
   * Runs a seed.
   *
   * @param seed which
   * @return the number of foreign writes that fell between a Describe and its Update, or, under a
   *     policy, of approved requests that took effect
   * @throws InvariantViolation with seed and trace, if something happened that must not
   */
  public static int run(long seed) {
    return run(seed, () -> Variant.NONE, Invoker.FLOW);
  }

  static int run(long seed, Supplier<Variant> variant, Invoker invoker) {
    return run(seed, variant, invoker, Work.SETTINGS);
  }

  static int run(long seed, Supplier<Variant> variant, Invoker invoker, Work work) {
    try {
      return new Simulation(seed, variant.get(), invoker, work, false).run();
    } catch (InvariantViolation e) {
      throw new InvariantViolation(
          "seed "
              + seed
              + ": "
              + e.getMessage()
              + "\n"
              + trace(seed, variant.get(), invoker, work));
    }
  }

  /** Runs a seed again, and keeps a line for everything that happens. */
  static String trace(long seed, Variant variant, Invoker invoker, Work work) {
    var again = new Simulation(seed, variant, invoker, work, true);
    try {
      again.run();
    } catch (InvariantViolation e) {
      again.world.trace().add(e::getMessage);
    }
    return again.world.trace().toString();
  }

  private int run() {
    prepare();
    instances.forEach(instance -> world.scheduler().at(0, instance::poll));
    world.scheduler().run();
    world.faults().clear();
    var checks = new FinalChecks(world, queue);
    checks.afterFirstQuiet();
    redrive();
    // A key may be in progress with other content until the rotation that holds it is finished.
    for (var again = 0; again < 2 && work == Work.SECRETS && !queue.dead().isEmpty(); again++) {
      redrive();
    }
    sendToOpenClients();
    checks.afterRedrive();
    return work == Work.POLICY ? world.checks().approved() : world.checks().overwritten();
  }

  private void redrive() {
    queue.redrive(world.scheduler().now());
    world.trace().add(() -> "the dead letters are moved back");
    instances.forEach(Instance::poll);
    world.scheduler().run();
  }

  /** An intent that is still open is confirmed as soon as there is another request. */
  private void sendToOpenClients() {
    for (var client : world.clients().keys()) {
      if (world.store().client(client).intent().isPresent()) {
        var body = body(client, "\"patch\":{\"ClientName\":\"last\"}");
        var group = queue.isFifo() ? Optional.of("last") : Optional.<String>empty();
        send(new Message("last-" + client.clientId(), body, group, world.scheduler().now()));
      }
    }
    instances.forEach(Instance::poll);
    world.scheduler().run();
  }

  private static String body(ClientKey client, String members) {
    return "{\"userPoolId\":\"%s\",\"clientId\":\"%s\",%s}"
        .formatted(client.userPoolId(), client.clientId(), members);
  }

  private void prepare() {
    var random = world.random();
    var clients =
        IntStream.range(0, random.oneOf(List.of(1, 1, 2, 3)))
            .mapToObj(number -> new ClientKey("eu-west-1_Pool", "client" + number))
            .toList();
    clients.forEach(
        client -> world.clients().add(client, GeneratedChanges.FIRST, GeneratedChanges.FIRST_DATE));
    var workload = new Workload(random, clients, work);
    var groups = random.between(1, 3);
    var haste = Duration.ofSeconds(random.oneOf(List.of(1, 5, 10, 30)));
    var sentAt = 0L;
    for (var number = 0; number < random.between(2, 10); number++) {
      var group =
          queue.isFifo() ? Optional.of("g" + random.below(groups)) : Optional.<String>empty();
      send(new Message("m" + number, workload.next(), group, sentAt));
      sentAt += random.chance(0.4) ? 0 : random.within(haste).toNanos();
    }
    for (var left = random.below(6); left > 0; left--) {
      var client = random.oneOf(clients);
      world
          .scheduler()
          .in(random.within(Duration.ofSeconds(60)), () -> world.foreignWriter().write(client));
    }
    if (random.chance(0.2)) {
      var client = random.oneOf(clients);
      var at = random.within(Duration.ofSeconds(60));
      world.scheduler().in(at, () -> world.foreignWriter().showMember(client));
    }
    if (work == Work.SECRETS && random.chance(0.15)) {
      var secrets = world.clients().of(random.oneOf(clients)).secrets();
      world
          .scheduler()
          .in(
              random.within(Duration.ofMinutes(2)),
              () -> secrets.manage(world.scheduler().now(), world.wallClock()));
    }
    world.scheduler().in(Duration.ofSeconds(200), world.faults()::clear);
  }

  private void send(Message message) {
    queue.send(message);
    var read =
        new InvocationReader(1)
            .read(Payload.of(List.of(message), queue.isFifo()), "request", Optional.empty());
    if (read instanceof Invocation.Messages messages) {
      var parsed = Deliveries.read(messages.deliveries().getFirst());
      world.sent().add(message, parsed);
      world
          .trace()
          .add(() -> message.id() + " " + message.group().orElse("") + " " + message.body());
    }
  }

  /** What requests in a run are about. */
  enum Work {
    SETTINGS,
    /** Mostly secrets. */
    SECRETS,
    /** Settings under a policy, with approvals. */
    POLICY
  }
}
