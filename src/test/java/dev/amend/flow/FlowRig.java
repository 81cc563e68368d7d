package dev.amend.flow;

import dev.amend.appclient.ClientKey;
import dev.amend.appclient.SampleClient;
import dev.amend.flow.lease.Ports;
import dev.amend.ledger.ClientState;
import dev.amend.ledger.InMemoryLedger;
import dev.amend.ledger.Lease;
import dev.amend.ledger.UpdateQuota;
import dev.amend.policy.plan.Authorizer;
import dev.amend.request.Deliveries;
import dev.amend.request.Delivery;
import dev.amend.result.Result;
import dev.amend.service.NoClientSecrets;
import dev.amend.time.ManualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The flow over ports in memory, with two app clients, and requests to send through it. */
final class FlowRig {

  static final ClientKey ONE = new ClientKey("eu-west-1_AbCdEf123", "one");
  static final ClientKey TWO = new ClientKey("eu-west-1_AbCdEf123", "two");

  final ManualTime time = new ManualTime();
  final FakeAppClients clients = new FakeAppClients();
  final InMemoryLedger ledger = new InMemoryLedger(Duration.ofDays(30), time);
  final List<Result> published = new ArrayList<>();
  UpdateQuota quota = UpdateQuota.UNLIMITED;
  Authorizer authorizer = Authorizer.ALLOW_ALL;
  int failingPublications;

  /** Idempotency keys of requests whose results can't be published. */
  final Set<String> unpublishable = new HashSet<>();

  FlowRig() {
    clients.put(ONE, SampleClient.SETTINGS);
    clients.put(TWO, SampleClient.SETTINGS);
  }

  /** Runs a batch with half a minute left. */
  List<Answer> run(Delivery... deliveries) {
    return run(Duration.ofSeconds(30), deliveries);
  }

  List<Answer> run(Duration left, Delivery... deliveries) {
    var flow =
        new ChangeFlow(
            _ ->
                new Ports(
                    ledger, quota, clients, new NoClientSecrets(), this::publish, authorizer, time),
            time,
            Duration.ofDays(30));
    return List.copyOf(flow.run(List.of(deliveries), left).values());
  }

  /**
   * Runs a batch and returns how each request ended: its outcome with its codes, or why it is
   * retried.
   */
  List<String> outcomes(Delivery... deliveries) {
    return run(deliveries).stream().map(FlowRig::inShort).toList();
  }

  /** Has another invocation take a client. */
  void hold(ClientKey client, Duration duration) {
    ledger.acquire(Lease.after(state(client), time.now().plus(duration)));
  }

  ClientState state(ClientKey client) {
    return ledger.store().client(client);
  }

  static String inShort(Answer answer) {
    return switch (answer) {
      case Answer.Retry(var code, var _) -> "retry " + code;
      case Answer.Ended(var result) ->
          Stream.concat(
                  Stream.of(result.outcome() + (result.replayed() ? " again" : "")),
                  result.codes().stream())
              .reduce((one, other) -> one + " " + other)
              .orElseThrow();
    };
  }

  static Delivery add(ClientKey client, String key, String url) {
    return request(
        client,
        key,
        "\"changes\":[{\"op\":\"add\",\"field\":\"CallbackURLs\",\"value\":\"" + url + "\"}]");
  }

  static Delivery request(ClientKey client, String key, String members) {
    var text =
        "{\"idempotencyKey\":\"%s\",\"userPoolId\":\"%s\",\"clientId\":\"%s\",%s}"
            .formatted(key, client.userPoolId(), client.clientId(), members);
    return Deliveries.of(text, "message of " + key, "transport " + key);
  }

  static Delivery inGroup(String group, Delivery delivery) {
    return new Delivery(
        delivery.text(),
        delivery.causationId(),
        delivery.transportKey(),
        Optional.of(group),
        false,
        delivery.producer());
  }

  static Delivery lastReceive(Delivery delivery) {
    return new Delivery(
        delivery.text(),
        delivery.causationId(),
        delivery.transportKey(),
        delivery.messageGroup(),
        true,
        delivery.producer());
  }

  private boolean isUnpublishable(Result result) {
    return unpublishable.contains(result.origin().key());
  }

  private List<Result> publish(List<Result> results) {
    if (failingPublications > 0) {
      failingPublications--;
      return results;
    }
    var failed = results.stream().filter(this::isUnpublishable).toList();
    results.stream().filter(result -> !failed.contains(result)).forEach(published::add);
    return failed;
  }
}
