package dev.amend.flow.secret;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.ClientSecret;
import dev.amend.appclient.Code;
import dev.amend.flow.lease.LeasedClient;
import dev.amend.flow.lease.LeasedClient.Effect;
import dev.amend.flow.lease.Ports;
import dev.amend.flow.lease.RetryBudget;
import dev.amend.service.ServiceAnswer;
import dev.amend.service.ServiceAnswer.Busy;
import dev.amend.service.ServiceAnswer.Described;
import dev.amend.service.ServiceAnswer.NothingStored;
import dev.amend.service.ServiceAnswer.Refused;
import dev.amend.service.ServiceAnswer.SecretsListed;
import dev.amend.service.ServiceAnswer.Stored;
import dev.amend.service.ServiceAnswer.StoredSecret;
import dev.amend.service.ServiceAnswer.Unconfirmed;
import dev.amend.time.TimeBounds;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Calls about one client's secrets, repeated while a service is busy and time is left.
 *
 * <p>Every method throws {@link RefusedException} if the service refuses the call, and {@link
 * dev.amend.flow.lease.RetryException} if time runs out.
 */
final class SecretCalls {

  private final Ports ports;
  private final RetryBudget budget;
  private final LeasedClient client;

  SecretCalls(Ports ports, RetryBudget budget, LeasedClient client) {
    this.ports = ports;
    this.budget = budget;
    this.client = client;
  }

  AppClient describe() {
    while (true) {
      switch (client.describe()) {
        case Described(var shown) -> {
          return shown;
        }
        case Refused refused -> throw new RefusedException(refused);
        case Busy busy -> budget.backOff(busy);
      }
    }
  }

  /** Returns the client's secrets, the older first. */
  List<ClientSecret> list() {
    while (true) {
      switch (ports.clients().secrets(client.key())) {
        case SecretsListed(var secrets) -> {
          return secrets;
        }
        case Refused refused -> throw new RefusedException(refused);
        case Busy busy -> budget.backOff(busy);
      }
    }
  }

  Optional<StoredSecret> find() {
    while (true) {
      switch (ports.secrets().find(client.key())) {
        case StoredSecret stored -> {
          return Optional.of(stored);
        }
        case NothingStored _ -> {
          return Optional.empty();
        }
        case Refused refused -> throw new RefusedException(refused);
        case Busy busy -> budget.backOff(busy);
      }
    }
  }

  /** Makes a write to Secrets Manager. */
  Stored store(Supplier<ServiceAnswer.ToStore> write) {
    while (true) {
      switch (write.get()) {
        case Stored stored -> {
          return stored;
        }
        case Unconfirmed(var reason) -> budget.backOff(storeBusy(reason));
        case Busy busy -> budget.backOff(busy);
        case Refused refused -> throw new RefusedException(refused);
      }
    }
  }

  /** Moves {@code AWSCURRENT}. A move whose answer was lost must not land after a later one. */
  void promote(String versionId) {
    var isLost = false;
    while (true) {
      beforeEffect();
      var answer = ports.secrets().promote(client.key(), versionId);
      isLost = isLost || answer instanceof Unconfirmed;
      client.effect(isLost ? Effect.POSSIBLE : Effect.CERTAIN);
      switch (answer) {
        case Stored _ -> {
          if (isLost) {
            budget.awaitLateEffect(TimeBounds.LATE_EFFECT);
            client.effect(Effect.CERTAIN);
          }
          return;
        }
        case Unconfirmed(var reason) -> budget.backOff(storeBusy(reason));
        case Busy busy -> budget.backOff(busy);
        case Refused refused -> throw new RefusedException(refused);
      }
    }
  }

  private static Busy storeBusy(String reason) {
    return new Busy("Secrets Manager", Code.SERVICE_UNAVAILABLE, reason);
  }

  /** Describes the client right before something is done to its secrets. */
  AppClient describeManageable() {
    var shown = describe();
    SecretEvaluator.obstacle(shown)
        .ifPresent(
            violation -> {
              throw new RefusedException(violation);
            });
    return shown;
  }

  /**
   * Returns why an effect was refused. If Cognito has begun to manage the secret since Describe,
   * that is thrown instead.
   */
  RefusedException refused(Refused answer) {
    describeManageable();
    return new RefusedException(answer);
  }

  /** Waits before a call is repeated. */
  void backOff(Busy busy) {
    budget.backOff(busy);
  }

  /**
   * Finds out whether a call had its effect whose answer was lost. It is asked twice, the second
   * time when the call can no longer take effect.
   */
  <T> T awaitLateEffect(Supplier<T> question, Predicate<T> isYes) {
    var answer = question.get();
    if (!isYes.test(answer)) {
      budget.awaitLateEffect(TimeBounds.LATE_EFFECT);
      answer = question.get();
    }
    client.effect(Effect.CERTAIN);
    return answer;
  }

  /** Adds a stored value to the client: one attempt. */
  ServiceAnswer.ToAddSecret add(String versionId) {
    beforeEffect();
    var answer = ports.secrets().add(client.key(), versionId);
    client.effect(answer instanceof Unconfirmed ? Effect.POSSIBLE : Effect.CERTAIN);
    return answer;
  }

  /** Deletes a secret: one attempt. */
  ServiceAnswer.ToDeleteSecret delete(String secretId) {
    beforeEffect();
    var answer = ports.clients().deleteSecret(client.key(), secretId);
    client.effect(answer instanceof Unconfirmed ? Effect.POSSIBLE : Effect.CERTAIN);
    return answer;
  }

  private void beforeEffect() {
    budget.requireTimeForUpdate();
    client.effect(Effect.POSSIBLE);
  }
}
