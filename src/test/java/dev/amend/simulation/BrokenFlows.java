package dev.amend.simulation;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.ClientKey;
import dev.amend.appclient.Code;
import dev.amend.appclient.Settings;
import dev.amend.flow.lease.Ports;
import dev.amend.result.Result;
import dev.amend.result.ResultPublisher;
import dev.amend.service.AppClients;
import dev.amend.service.ServiceAnswer;
import dev.amend.service.ServiceAnswer.Busy;
import dev.amend.service.ServiceAnswer.Unconfirmed;
import dev.amend.service.ServiceAnswer.Updated;
import dev.amend.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** Ports that make the flow do what it must not do. */
final class BrokenFlows {

  private BrokenFlows() {}

  /** After a failure the update is sent again as it was, without a fresh Describe. */
  static Ports oldBody(Ports ports) {
    var seen = new HashMap<ClientKey, ServiceAnswer.ToDescribe>();
    return with(
        ports,
        new BrokenClients(ports.clients()) {
          @Override
          public ServiceAnswer.ToDescribe describe(ClientKey client) {
            return seen.computeIfAbsent(client, super::describe);
          }

          @Override
          public ServiceAnswer.ToUpdate update(AppClient described, Settings target) {
            var answer = super.update(described, target);
            if (answer instanceof Updated) {
              seen.remove(described.key());
            }
            return answer;
          }
        });
  }

  /** A lost answer counts as a failure. */
  static Ports lostMeansFailed(Ports ports) {
    return with(
        ports,
        new BrokenClients(ports.clients()) {
          @Override
          public ServiceAnswer.ToUpdate update(AppClient described, Settings target) {
            return switch (super.update(described, target)) {
              case Unconfirmed(var reason) -> new Busy(Code.SERVICE_UNAVAILABLE, reason);
              case ServiceAnswer.ToUpdate answer -> answer;
            };
          }
        });
  }

  /** Calls that may still take effect are not waited for; the monotonic clock says they were. */
  static Ports noWaiting(Ports ports) {
    var real = ports.time();
    var time =
        new TimeSource() {
          private long skipped;

          @Override
          public Instant now() {
            return real.now();
          }

          @Override
          public long nanos() {
            return real.nanos() + skipped;
          }

          @Override
          public void pause(Duration duration) {
            skipped += duration.toNanos();
          }
        };
    return new Ports(
        ports.ledger(),
        ports.quota(),
        ports.clients(),
        ports.secrets(),
        ports.publisher(),
        ports.authorizer(),
        time);
  }

  /** Every publication has an id of its own. */
  static Ports newIds(Ports ports) {
    return with(
        ports,
        results -> {
          ports.publisher().publish(results.stream().map(BrokenFlows::renamed).toList());
          return List.of();
        });
  }

  /** What could not be published is forgotten. */
  static Ports publishOnce(Ports ports) {
    return with(
        ports,
        results -> {
          ports.publisher().publish(results);
          return List.of();
        });
  }

  private static Result renamed(Result result) {
    var id = UUID.nameUUIDFromBytes(new byte[] {(byte) result.hashCode()});
    return new Result(
        id, result.occurredAt(), result.origin(), result.outcome(), result.data(), false);
  }

  private static Ports with(Ports ports, AppClients clients) {
    return new Ports(
        ports.ledger(),
        ports.quota(),
        clients,
        ports.secrets(),
        ports.publisher(),
        ports.authorizer(),
        ports.time());
  }

  private static Ports with(Ports ports, ResultPublisher publisher) {
    return new Ports(
        ports.ledger(),
        ports.quota(),
        ports.clients(),
        ports.secrets(),
        publisher,
        ports.authorizer(),
        ports.time());
  }

  /** App clients that pass every call on, except for what broken ones do otherwise. */
  private abstract static class BrokenClients implements AppClients {
    private final AppClients clients;

    BrokenClients(AppClients clients) {
      this.clients = clients;
    }

    @Override
    public ServiceAnswer.ToDescribe describe(ClientKey client) {
      return clients.describe(client);
    }

    @Override
    public ServiceAnswer.ToDeleteSecret deleteSecret(ClientKey client, String secretId) {
      return clients.deleteSecret(client, secretId);
    }

    @Override
    public ServiceAnswer.ToUpdate update(AppClient described, Settings target) {
      return clients.update(described, target);
    }

    @Override
    public ServiceAnswer.ToListSecrets secrets(ClientKey client) {
      return clients.secrets(client);
    }
  }
}
