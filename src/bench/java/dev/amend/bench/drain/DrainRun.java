package dev.amend.bench.drain;

import dev.amend.bench.Requests;
import dev.amend.flow.ChangeFlow;
import dev.amend.flow.lease.Ports;
import dev.amend.ledger.InMemoryStore;
import dev.amend.ledger.UpdateActivity;
import dev.amend.policy.plan.Authorizer;
import dev.amend.service.cognito.CognitoAppClients;
import dev.amend.service.cognito.CognitoSecretValues;
import dev.amend.service.cognito.MemberRules;
import dev.amend.service.cognito.MemberRules.UnknownMembers;
import dev.amend.service.secretsmanager.SecretNaming;
import dev.amend.service.secretsmanager.SecretsManagerClientSecrets;
import dev.amend.simulation.Scheduler;
import dev.amend.time.Deadlines;
import dev.amend.time.TimeSource;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** Drains one queue on a virtual clock, with the quotas of the service enforced. */
final class DrainRun {

  private static final int MAX_EVENTS = 50_000_000;
  private static final Duration RETENTION = Duration.ofDays(30);
  private static final Duration PUBLISHING = Duration.ofMillis(15);
  private static final MemberRules MEMBERS =
      new MemberRules(Set.of(), UnknownMembers.REFUSE, _ -> {});

  private final Load load;
  private final Scheduler scheduler = new Scheduler(MAX_EVENTS);
  private final Service service;
  private final CognitoIdentityProviderClient cognito;
  private final InMemoryStore store = new InMemoryStore(RETENTION);
  private final SharedSlots slots = new SharedSlots();
  private final ResultCount results = new ResultCount();
  private final DrainedQueue queue = new DrainedQueue(scheduler);

  DrainRun(Load load) {
    this.load = load;
    this.service = new Service(load, scheduler);
    this.cognito = service.client();
  }

  /** Drains the queue. */
  Drained run() {
    messages().forEach(queue::send);
    for (var instance = 0; instance < load.instances(); instance++) {
      var activity = new UpdateActivity();
      scheduler.at(0, new DrainingInstance(scheduler, queue, time -> flow(time, activity))::poll);
    }
    scheduler.run();
    return new Drained(
        queue.drainedAfter(), results, service.calls(), queue.returned(), queue.deadLetters());
  }

  private List<QueuedMessage> messages() {
    var messages =
        IntStream.range(0, load.requests()).mapToObj(this::message).collect(Collectors.toList());
    // A standard queue has no order. In a FIFO queue, only the order of the groups changes.
    Collections.shuffle(messages, new Random(1));
    return messages;
  }

  private QueuedMessage message(int number) {
    var client = number % load.clients();
    var poolId = Service.poolId(load.poolOf(client));
    var clientId = Requests.clientId(client);
    return new QueuedMessage(
        "message-" + number,
        load.isFifo() ? Optional.of(poolId + "#" + clientId) : Optional.empty(),
        Requests.rename(poolId, clientId, "n" + number).toString());
  }

  private ChangeFlow flow(TimeSource time, UpdateActivity instance) {
    return new ChangeFlow(deadlines -> ports(deadlines, time, instance), time, RETENTION);
  }

  private Ports ports(Deadlines deadlines, TimeSource time, UpdateActivity instance) {
    return new Ports(
        new SlowLedger(store, time),
        slots.of(instance, time),
        new SlowAppClients(new CognitoAppClients(cognito, MEMBERS, deadlines.work()), time),
        new SecretsManagerClientSecrets(
            () -> {
              throw new IllegalStateException("The load has no changes of secrets.");
            },
            new CognitoSecretValues(cognito, deadlines.work()),
            new SecretNaming("amend/", "amend", Optional.empty()),
            deadlines.work()),
        published -> {
          time.pause(PUBLISHING);
          results.add(published);
          return List.of();
        },
        Authorizer.ALLOW_ALL,
        time);
  }
}
