package dev.amend.simulation;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.ClientKey;
import dev.amend.appclient.Code;
import dev.amend.appclient.SecretPresence;
import dev.amend.appclient.Settings;
import dev.amend.cognito.AppClients;
import dev.amend.cognito.OutcomeUnclearException;
import dev.amend.cognito.ServiceBusyException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Cognito as one invocation reaches it.
 *
 * @param world whose clients they are
 * @param process who calls
 * @param plans what the invocation means to do
 */
record ClientsOverWire(World world, Execution process, Plans plans) implements AppClients {

  private static final double FOREIGN_IN_WINDOW = 0.02;

  @Override
  public AppClient describe(ClientKey client) {
    var readAt = new AtomicLong();
    var answer =
        process.call(
            "describe " + client.clientId(),
            world.weather().next(),
            () -> {
              readAt.set(world.scheduler().now());
              return world.clients().describe(client);
            },
            () -> new ServiceBusyException(Code.SERVICE_UNAVAILABLE, "no answer"),
            this::busy);
    plans.read(answer, readAt.get());
    return answer;
  }

  @Override
  public Instant update(ClientKey client, Settings settings) {
    var plan = plans.of(client).orElseThrow();
    world.witness().sends(process, plan);
    return process.call(
        "update " + client.clientId(),
        world.weather().next(),
        () -> {
          if (world.weather().strikes(FOREIGN_IN_WINDOW)) {
            world.foreigner().write(client);
          }
          var write = world.clients().write(client, settings, false);
          world.witness().updated(client, plan, write);
          return write.date();
        },
        () -> new OutcomeUnclearException("no answer"),
        this::busy);
  }

  @Override
  public SecretPresence.Answer secret(ClientKey client) {
    return process.call(
        "secrets " + client.clientId(),
        world.weather().next(),
        () -> world.clients().secret(client),
        () -> new ServiceBusyException(Code.SERVICE_UNAVAILABLE, "no answer"),
        this::busy);
  }

  private ServiceBusyException busy() {
    return world.dice().chance(0.5)
        ? new ServiceBusyException(
            Code.SERVICE_CONCURRENT_MODIFICATION, "ConcurrentModificationException")
        : new ServiceBusyException(Code.SERVICE_THROTTLED, "TooManyRequestsException");
  }
}
