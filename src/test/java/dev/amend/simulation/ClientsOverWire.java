package dev.amend.simulation;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.ClientKey;
import dev.amend.appclient.Code;
import dev.amend.appclient.Settings;
import dev.amend.service.AppClients;
import dev.amend.service.ServiceAnswer;
import dev.amend.service.ServiceAnswer.Busy;
import dev.amend.service.ServiceAnswer.Described;
import dev.amend.service.ServiceAnswer.Refused;
import dev.amend.service.ServiceAnswer.SecretDeleted;
import dev.amend.service.ServiceAnswer.SecretsListed;
import dev.amend.service.ServiceAnswer.Unconfirmed;
import dev.amend.service.ServiceAnswer.Updated;
import dev.amend.time.Deadlines;
import dev.amend.time.TimeBounds;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Cognito as one invocation reaches it.
 *
 * @param world whose clients they are
 * @param process who calls
 * @param attempts what the invocation is about to do
 * @param deadlines of the invocation
 */
record ClientsOverWire(World world, Execution process, UpdateAttempts attempts, Deadlines deadlines)
    implements AppClients {

  private static final double FOREIGN_IN_WINDOW = 0.02;
  private static final double MEMBER_IN_WINDOW = 0.01;
  private static final double STALE = 0.02;

  @Override
  public ServiceAnswer.ToDescribe describe(ClientKey client) {
    var readAt = new AtomicLong();
    var answer =
        process.<ServiceAnswer.ToDescribe>call(
            "describe " + client.clientId(),
            world.faults().next(),
            timeout(),
            () -> {
              readAt.set(world.scheduler().now());
              return new Described(shown(client));
            },
            ClientsOverWire::noAnswer,
            this::busy);
    if (answer instanceof Described(var shown)) {
      attempts.read(shown, readAt.get());
    }
    return answer;
  }

  private AppClient shown(ClientKey client) {
    var simulated = world.clients().of(client);
    var isRecent =
        world.scheduler().now() - simulated.writes().getLast().at()
            < TimeBounds.STALE_READS.toNanos();
    var readsKnownDate =
        world.store().client(client).lastModified().stream()
            .anyMatch(simulated.writes().getLast().date()::equals);
    return isRecent && readsKnownDate && world.faults().strikes(STALE)
        ? simulated.describeStale()
        : simulated.describe();
  }

  @Override
  public ServiceAnswer.ToUpdate update(AppClient described, Settings target) {
    var client = described.key();
    var attempt = attempts.of(client).orElseThrow();
    world.checks().sends(process, attempt);
    var answer =
        process.call(
            "update " + client.clientId(),
            world.faults().next(),
            timeout(),
            () -> apply(attempt, target),
            () -> new Unconfirmed("no answer"),
            this::busy);
    process.answered(client, answer instanceof Unconfirmed);
    return answer;
  }

  private ServiceAnswer.ToUpdate apply(UpdateAttempt attempt, Settings target) {
    var client = attempt.read().key();
    if (world.faults().strikes(FOREIGN_IN_WINDOW)) {
      world.foreignWriter().write(client);
    }
    if (world.faults().strikes(MEMBER_IN_WINDOW)) {
      world.foreignWriter().showMember(client);
    }
    var carried = SimulatedMembers.values(attempt.read().carriedMembers());
    var refusal = SimulatedClients.refusal(target, carried);
    if (refusal.isPresent()) {
      return new Refused(Code.SERVICE_REJECTED, "InvalidParameterException: " + refusal.get());
    }
    var write = world.clients().update(attempt.read(), target);
    world.checks().updated(client, attempt, write);
    return new Updated(write.date(), List.of());
  }

  @Override
  public ServiceAnswer.ToListSecrets secrets(ClientKey client) {
    return process.call(
        "secrets " + client.clientId(),
        world.faults().next(),
        timeout(),
        () -> new SecretsListed(world.clients().of(client).secrets().list()),
        ClientsOverWire::noAnswer,
        this::busy);
  }

  @Override
  public ServiceAnswer.ToDeleteSecret deleteSecret(ClientKey client, String secretId) {
    world.secretChecks().sends(client, attempts);
    var answer =
        process.<ServiceAnswer.ToDeleteSecret>call(
            "delete secret " + secretId,
            world.faults().next(),
            timeout(),
            () -> deleted(client, secretId),
            () -> new Unconfirmed("no answer"),
            this::busy);
    process.answered(client, answer instanceof Unconfirmed);
    return answer;
  }

  private ServiceAnswer.ToDeleteSecret deleted(ClientKey client, String secretId) {
    var secrets = world.clients().of(client).secrets();
    if (secrets.isManaged()) {
      return new Refused(Code.SERVICE_REJECTED, "InvalidParameterException: managed secret");
    }
    if (secrets.value(secretId).isEmpty()) {
      return new Refused(Code.CLIENT_NOT_FOUND, "ResourceNotFoundException: no such secret");
    }
    world.secretChecks().deletes(client, secretId);
    secrets.delete(secretId);
    world.secretChecks().changed(client);
    return new SecretDeleted();
  }

  private Duration timeout() {
    return deadlines.work().leftUpTo(TimeBounds.ATTEMPT_TIMEOUT);
  }

  private static Busy noAnswer() {
    return new Busy(Code.SERVICE_UNAVAILABLE, "no answer");
  }

  private Busy busy() {
    return world.random().chance(0.5)
        ? new Busy(Code.SERVICE_CONCURRENT_MODIFICATION, "ConcurrentModificationException")
        : new Busy(Code.SERVICE_THROTTLED, "TooManyRequestsException");
  }
}
