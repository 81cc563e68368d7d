package dev.amend.simulation;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.ClientKey;
import dev.amend.appclient.Code;
import dev.amend.appclient.Settings;
import dev.amend.cognito.AppClients;
import dev.amend.cognito.OutcomeUnclearException;
import dev.amend.cognito.ServiceBusyException;
import dev.amend.flow.Parts;
import dev.amend.flow.TimeSource;
import dev.amend.result.Result;
import dev.amend.result.ResultPublisher;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** Flows that are led astray by what they are given to work with. */
final class BrokenFlows {

  private BrokenFlows() {}

  /** After a failure the update is sent again as it was, without looking again. */
  static Parts oldBody(Parts parts) {
    var seen = new HashMap<ClientKey, AppClient>();
    return with(
        parts,
        new ClientsDetour(parts.clients()) {
          @Override
          public AppClient describe(ClientKey client) {
            return seen.computeIfAbsent(client, super::describe);
          }

          @Override
          public Instant update(ClientKey client, Settings settings) {
            var date = super.update(client, settings);
            seen.remove(client);
            return date;
          }
        });
  }

  /** A lost answer counts as a failure. */
  static Parts lostMeansFailed(Parts parts) {
    return with(
        parts,
        new ClientsDetour(parts.clients()) {
          @Override
          public Instant update(ClientKey client, Settings settings) {
            try {
              return super.update(client, settings);
            } catch (OutcomeUnclearException e) {
              throw new ServiceBusyException(Code.SERVICE_UNAVAILABLE, "taken for not done");
            }
          }
        });
  }

  /** Nobody waits for a call that may still take effect; the monotonic clock says that one did. */
  static Parts noWaiting(Parts parts) {
    var real = parts.time();
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
    return new Parts(parts.ledger(), parts.clients(), parts.publisher(), time, parts.owners());
  }

  /** Every publication has an id of its own. */
  static Parts newIds(Parts parts) {
    return with(
        parts,
        results -> {
          parts.publisher().publish(results.stream().map(BrokenFlows::renamed).toList());
          return List.of();
        });
  }

  /** What could not be published is forgotten. */
  static Parts publishOnce(Parts parts) {
    return with(
        parts,
        results -> {
          parts.publisher().publish(results);
          return List.of();
        });
  }

  private static Result renamed(Result result) {
    var id = UUID.nameUUIDFromBytes(new byte[] {(byte) result.hashCode()});
    return new Result(
        id, result.occurredAt(), result.origin(), result.outcome(), result.data(), false);
  }

  private static Parts with(Parts parts, AppClients clients) {
    return new Parts(parts.ledger(), clients, parts.publisher(), parts.time(), parts.owners());
  }

  private static Parts with(Parts parts, ResultPublisher publisher) {
    return new Parts(parts.ledger(), parts.clients(), publisher, parts.time(), parts.owners());
  }
}
