package dev.amend.simulation;

import dev.amend.appclient.ClientKey;
import dev.amend.appclient.Code;
import dev.amend.service.ClientSecrets;
import dev.amend.service.ServiceAnswer;
import dev.amend.service.ServiceAnswer.Busy;
import dev.amend.service.ServiceAnswer.NothingStored;
import dev.amend.service.ServiceAnswer.Refused;
import dev.amend.service.ServiceAnswer.SecretAdded;
import dev.amend.service.ServiceAnswer.Stored;
import dev.amend.service.ServiceAnswer.Unconfirmed;
import dev.amend.time.Deadlines;
import dev.amend.time.TimeBounds;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * Secrets Manager as one invocation reaches it.
 *
 * @param world whose secrets they are
 * @param process who calls
 * @param attempts what the invocation has read
 * @param deadlines of the invocation
 */
record SecretsOverWire(World world, Execution process, UpdateAttempts attempts, Deadlines deadlines)
    implements ClientSecrets {

  @Override
  public ServiceAnswer.ToFindStored find(ClientKey client) {
    return process.<ServiceAnswer.ToFindStored>call(
        "find stored " + client.clientId(),
        world.faults().next(),
        timeout(),
        () ->
            secrets(client)
                .find()
                .<ServiceAnswer.ToFindStored>map(stored -> stored)
                .orElseGet(NothingStored::new),
        SecretsOverWire::noAnswer,
        SecretsOverWire::throttled);
  }

  @Override
  public ServiceAnswer.ToStore takeOver(ClientKey client, String versionId) {
    return write("take over", client, secrets -> secrets.create(versionId, true));
  }

  @Override
  public ServiceAnswer.ToStore create(ClientKey client, String versionId) {
    return write("create", client, secrets -> secrets.create(versionId, false));
  }

  @Override
  public ServiceAnswer.ToStore stage(ClientKey client, String versionId) {
    return write("stage", client, secrets -> secrets.stage(versionId));
  }

  @Override
  public ServiceAnswer.ToAddSecret add(ClientKey client, String versionId) {
    world.secretChecks().sends(client, attempts);
    var answer =
        process.<ServiceAnswer.ToAddSecret>call(
            "add secret " + client.clientId(),
            world.faults().next(),
            timeout(),
            () -> added(client, versionId),
            () -> new Unconfirmed("no answer"),
            SecretsOverWire::throttled);
    process.answered(client, answer instanceof Unconfirmed);
    return answer;
  }

  private ServiceAnswer.ToAddSecret added(ClientKey client, String versionId) {
    if (secrets(client).isManaged()) {
      return new Refused(Code.SERVICE_REJECTED, "InvalidParameterException: managed secret");
    }
    var value = secrets(client).valueOf(versionId).orElseThrow();
    world.secretChecks().adds(client, value);
    var secret = secrets(client).add(value, world.wallClock());
    world.secretChecks().changed(client);
    return secret
        .<ServiceAnswer.ToAddSecret>map(SecretAdded::new)
        .orElseGet(() -> new Unconfirmed("LimitExceededException"));
  }

  @Override
  public ServiceAnswer.ToStore promote(ClientKey client, String versionId) {
    var answer =
        write(
            "promote",
            client,
            secrets -> {
              world.secretChecks().promotes(client, versionId);
              return secrets.promote(versionId);
            });
    if (answer instanceof Unconfirmed) {
      process.answered(client, true);
    }
    return answer;
  }

  @Override
  public ServiceAnswer.ToStore unstage(ClientKey client, String versionId) {
    return write(
        "unstage",
        client,
        secrets -> {
          secrets.unstage(versionId);
          return true;
        });
  }

  private ServiceAnswer.ToStore write(
      String what, ClientKey client, Predicate<SimulatedSecrets> effect) {
    return process.<ServiceAnswer.ToStore>call(
        what + " " + client.clientId(),
        world.faults().next(),
        timeout(),
        () -> {
          var stored = new Stored(effect.test(secrets(client)));
          world.secretChecks().changed(client);
          return stored;
        },
        () -> new Unconfirmed("no answer"),
        SecretsOverWire::throttled);
  }

  private SimulatedSecrets secrets(ClientKey client) {
    return world.clients().of(client).secrets();
  }

  private Duration timeout() {
    return deadlines.work().leftUpTo(TimeBounds.ATTEMPT_TIMEOUT);
  }

  private static Busy noAnswer() {
    return new Busy("Secrets Manager", Code.SERVICE_UNAVAILABLE, "no answer");
  }

  private static Busy throttled() {
    return new Busy("Secrets Manager", Code.SERVICE_THROTTLED, "ThrottlingException");
  }
}
