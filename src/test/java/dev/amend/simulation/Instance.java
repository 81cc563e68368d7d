package dev.amend.simulation;

import dev.amend.flow.ChangeFlow;
import dev.amend.flow.lease.Ports;
import dev.amend.ledger.UpdateQuota;
import dev.amend.time.Deadlines;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One function instance: it polls the queue and runs one invocation at a time. */
final class Instance {

  /** Any two are less than {@code TimeBounds.CLOCK_SKEW} apart. */
  private static final List<Integer> SKEWS = List.of(-499, -499, -100, 0, 100, 499, 499);

  private final World world;
  private final SimulatedQueue queue;
  private final Invoker invoker;
  private final String name;
  private final Duration timeout;
  private final int mostMessages;
  private final Duration skew;
  private int invocations;

  Instance(
      World world,
      SimulatedQueue queue,
      Invoker invoker,
      String name,
      Duration timeout,
      int mostMessages) {
    this.world = world;
    this.queue = queue;
    this.invoker = invoker;
    this.name = name;
    this.timeout = timeout;
    this.mostMessages = mostMessages;
    this.skew = Duration.ofMillis(world.random().oneOf(SKEWS));
  }

  /** Looks for messages, now and from time to time until none is left. */
  void poll() {
    var duplicates = world.faults().strikes(0.05);
    var now = world.scheduler().now();
    var most = world.random().between(1, mostMessages);
    var batch = queue.receive(most, now, duplicates, world.random());
    if (!batch.isEmpty()) {
      Map<Message, Integer> receives = new LinkedHashMap<>();
      batch.forEach(message -> receives.put(message, message.receives()));
      invoke(receives);
    } else if (queue.nextVisible().isPresent()) {
      var later = Math.max(now, queue.nextVisible().getAsLong());
      world.scheduler().at(later + pause(200), this::poll);
    }
  }

  private void invoke(Map<Message, Integer> batch) {
    var invocation = name + "." + ++invocations;
    world.trace().add(() -> invocation + " receives " + ids(batch));
    new Execution(world, invocation, timeout, process -> run(process, batch)).start();
  }

  private void run(Execution process, Map<Message, Integer> batch) {
    var time = new InstanceClock(world, process, skew);
    try {
      var payload = Payload.of(List.copyOf(batch.keySet()), queue.isFifo());
      var failed =
          invoker.invoke(
              new ChangeFlow(
                  deadlines -> ports(process, time, deadlines), time, Duration.ofDays(30)),
              queue.mostReceives(),
              payload,
              process.left(),
              world.variant()::deliveries);
      process.requireAlive();
      world.trace().add(() -> process.name() + " answers, failed " + failed);
      end(process, batch, failed);
      if (!process.hadLedgerFailure()) {
        world.checks().requireReleased(process, time.now());
      }
      world.scheduler().at(world.scheduler().now() + pause(20), this::poll);
    } catch (Killed e) {
      batch.forEach((message, receive) -> message.ends(receive, Message.Fate.KILLED));
      world.scheduler().at(world.scheduler().now() + pause(1_000), this::poll);
    }
  }

  private void end(Execution process, Map<Message, Integer> batch, Set<String> failed) {
    for (var entry : batch.entrySet()) {
      var message = entry.getKey();
      var receive = entry.getValue();
      if (failed.contains(message.id())) {
        message.ends(
            receive,
            process.hadPublishingFailure() ? Message.Fate.UNPUBLISHED : Message.Fate.RETURNED);
      } else if (world.faults().strikes(0.02)) {
        message.ends(receive, Message.Fate.UNHEARD);
      } else {
        queue.delete(message);
      }
    }
  }

  private Ports ports(Execution process, InstanceClock time, Deadlines deadlines) {
    var attempts = new UpdateAttempts();
    return world
        .variant()
        .ports(
            new Ports(
                new LedgerOverWire(world, process, attempts, deadlines, time),
                UpdateQuota.UNLIMITED,
                new ClientsOverWire(world, process, attempts, deadlines),
                new SecretsOverWire(world, process, attempts, deadlines),
                new PublisherOverWire(world, process, deadlines),
                world.authorizer(),
                time));
  }

  private static List<String> ids(Map<Message, Integer> batch) {
    return batch.keySet().stream().map(Message::id).toList();
  }

  private long pause(int mostMillis) {
    return world.random().within(Duration.ofMillis(mostMillis)).toNanos();
  }
}
