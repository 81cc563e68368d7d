package dev.amend.flow;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Violation;
import dev.amend.flow.lease.Confirmation;
import dev.amend.flow.lease.LeasedClient;
import dev.amend.flow.lease.LeasedClient.Effect;
import dev.amend.flow.lease.Ports;
import dev.amend.flow.lease.RetryBudget;
import dev.amend.flow.lease.RetryException;
import dev.amend.flow.lease.UnconfirmedUpdate;
import dev.amend.ledger.Intent;
import dev.amend.service.ServiceAnswer;
import dev.amend.service.ServiceAnswer.Busy;
import dev.amend.service.ServiceAnswer.Described;
import dev.amend.service.ServiceAnswer.Refused;
import dev.amend.service.ServiceAnswer.Unconfirmed;
import dev.amend.service.ServiceAnswer.Updated;
import dev.amend.time.TimeBounds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Changes the settings of one client for requests that share an update: decide, prepare, send,
 * confirm; again from a fresh Describe while Cognito is busy. Used once.
 */
final class SettingsExecutor {

  private static final Intent.End NOT_APPLIED = new Intent.End.NotApplied();

  private final Ports ports;
  private final RetryBudget budget;
  private final LeasedClient client;
  private final Consumer<Decision> ended;
  private final RefusedRequestSearch search = new RefusedRequestSearch();
  private final CarriedMembersCheck carried = new CarriedMembersCheck();
  private final SecretLookup secret = new SecretLookup();
  private final List<BatchItem> open = new ArrayList<>();

  /**
   * Creates an executor.
   *
   * @param ports of the invocation
   * @param budget of the share
   * @param client the client, not held yet
   * @param ended is told each request's end once it is recorded
   */
  SettingsExecutor(Ports ports, RetryBudget budget, LeasedClient client, Consumer<Decision> ended) {
    this.ports = ports;
    this.budget = budget;
    this.client = client;
    this.ended = ended;
  }

  /**
   * Brings requests to their end.
   *
   * @throws RetryException if time runs out before
   */
  void run(List<BatchItem> requests) {
    open.addAll(requests);
    while (!open.isEmpty()) {
      attempt().ifPresent(budget::backOff);
    }
  }

  /** Returns why Cognito did not carry out a call, if it didn't. */
  private Optional<Busy> attempt() {
    var selection = search.select(open);
    var evaluator = new Evaluator(ports.time().now(), search.refused(), ports.authorizer());
    if (evaluator.allExpired(selection)) {
      return finish(selection.stream().map(evaluator::expired).toList(), NOT_APPLIED);
    }
    var describedAt = ports.time().nanos();
    return switch (client.describe()) {
      case Busy busy -> Optional.of(busy);
      case Refused refused -> finish(evaluator.refuse(selection, refused), NOT_APPLIED);
      case Described(var shown) when carried.mustBeChecked() -> checkCarried(evaluator, shown);
      case Described(var shown) -> decide(evaluator, selection, shown, describedAt);
    };
  }

  private Optional<Busy> decide(
      Evaluator evaluator, List<BatchItem> selection, AppClient shown, long describedAt) {
    var plan = evaluator.evaluate(selection, shown, describedAt, secret.of(shown));
    if (secret.isMissing()) {
      var busy = secret.list(ports.clients(), client.key());
      return busy.isPresent() ? busy : decide(evaluator, selection, shown, describedAt);
    }
    return plan.applied().isEmpty() ? finish(plan.decisions(), NOT_APPLIED) : prepare(plan);
  }

  private Optional<Busy> prepare(UpdatePlan plan) {
    budget.requireTimeForUpdate();
    client.prepare(plan.intent(), plan.prepared());
    var age = Duration.ofNanos(ports.time().nanos() - plan.describedAt());
    return age.compareTo(TimeBounds.MAX_DESCRIBE_AGE) > 0 ? Optional.empty() : send(plan);
  }

  /** Requests that cancel each other out need no update. */
  private Optional<Busy> send(UpdatePlan plan) {
    if (!plan.changesClient()) {
      return applied(plan, plan.client().lastModified(), List.of());
    }
    return switch (update(plan.client(), plan.target())) {
      case Updated(var lastModified, var changedMembers) ->
          applied(plan, lastModified, CarriedMembersCheck.warnings(changedMembers));
      case Busy busy -> Optional.of(busy);
      case Unconfirmed _ -> confirm(plan);
      case Refused refused -> {
        if (carried.suspects(plan, refused)) {
          client.closeIntent();
        } else {
          search.refused(plan.applied(), refused);
        }
        yield Optional.empty();
      }
    };
  }

  private ServiceAnswer.ToUpdate update(AppClient described, Settings target) {
    budget.requireTimeForUpdate();
    client.effect(Effect.POSSIBLE);
    var answer = ports.clients().update(described, target);
    client.effect(
        switch (answer) {
          case Updated _ -> Effect.CERTAIN;
          case Unconfirmed _ -> Effect.POSSIBLE;
          case Busy _, Refused _ -> Effect.NONE;
        });
    return answer;
  }

  /** Finds out whether an update whose answer was lost was applied. Nothing is sent before. */
  private Optional<Busy> confirm(UpdatePlan plan) {
    var lostAt = ports.time().nanos();
    while (true) {
      var elapsed = Duration.ofNanos(ports.time().nanos() - lostAt);
      switch (Confirmation.of(plan.intent(), client)) {
        case Confirmation.Unanswered(var busy) -> budget.backOff(busy);
        case Confirmation.Ended(Intent.End.Applied(var lastModified)) -> {
          return applied(plan, lastModified, List.of());
        }
        case Confirmation.Ended _ when elapsed.compareTo(TimeBounds.LATE_EFFECT) < 0 ->
            budget.awaitLateEffect(TimeBounds.LATE_EFFECT.minus(elapsed));
        case Confirmation.Ended(Intent.End.NotApplied _) -> {
          client.effect(Effect.NONE);
          return Optional.empty();
        }
        case Confirmation.Ended(Intent.End.Unknown unknown) -> {
          return finish(unknown(plan), unknown);
        }
      }
    }
  }

  private List<Decision> unknown(UpdatePlan plan) {
    var now = ports.time().now();
    var decisions = plan.decisions().stream().filter(decision -> !decision.item().isPlan());
    return UnconfirmedUpdate.ends(
        decisions.toList(), Decision::applies, decision -> decision.unknown(now));
  }

  private Optional<Busy> checkCarried(Evaluator evaluator, AppClient shown) {
    return switch (update(shown, shown.settings())) {
      case Busy busy -> Optional.of(busy);
      case Updated(var lastModified, var _) -> {
        client.updatedAsItWas(lastModified);
        carried.areAccepted(search);
        yield Optional.empty();
      }
      case Refused _ ->
          finish(evaluator.refuseUnknown(open, shown.carriedMembers().names()), NOT_APPLIED);
      case Unconfirmed _ -> {
        budget.awaitLateEffect(TimeBounds.LATE_EFFECT);
        client.effect(Effect.NONE);
        yield Optional.empty();
      }
    };
  }

  private Optional<Busy> applied(UpdatePlan plan, Instant lastModified, List<Violation> warnings) {
    search.accepted();
    return finish(plan.applied(lastModified, warnings), new Intent.End.Applied(lastModified));
  }

  private Optional<Busy> finish(List<Decision> decisions, Intent.End end) {
    var recorded = decisions.stream().filter(Decision::isRecorded).map(Decision::result).toList();
    client.complete(recorded, end, decisions.size() == open.size());
    open.removeAll(decisions.stream().map(Decision::item).toList());
    decisions.forEach(ended);
    return Optional.empty();
  }
}
