package dev.amend.policy.plan;

import dev.amend.appclient.Amendment;
import dev.amend.appclient.Change;
import dev.amend.appclient.Settings;
import dev.amend.policy.fact.Fact;
import dev.amend.policy.fact.Facts;
import dev.amend.policy.fact.SecretChange;
import dev.amend.request.PlanHash;
import java.util.List;

/** What a request would change, at its place in the order. */
public sealed interface Proposal {

  /** Returns a fact for each thing that would change. */
  List<Fact> facts();

  /** Hashes what would change. */
  PlanHash hash(PlannedRequest request);

  /** Says, as a sentence, what differs from the plan that has another hash. */
  String differenceFrom(PlanHash planned, PlannedRequest request);

  /** Nothing would change. */
  record NoChange() implements Proposal {
    @Override
    public List<Fact> facts() {
      return List.of();
    }

    @Override
    public PlanHash hash(PlannedRequest request) {
      return request.hash(Settings.NONE, Settings.NONE);
    }

    @Override
    public String differenceFrom(PlanHash planned, PlannedRequest request) {
      return "There is nothing to change any more.";
    }
  }

  /**
   * Settings would change.
   *
   * @param amendment how
   * @param changes what the request asks for
   */
  record SettingsChange(Amendment amendment, List<Change> changes) implements Proposal {

    /** Copies the list. */
    public SettingsChange {
      changes = List.copyOf(changes);
    }

    @Override
    public List<Fact> facts() {
      return Facts.of(amendment.before(), amendment.after());
    }

    @Override
    public PlanHash hash(PlannedRequest request) {
      return request.hash(amendment.before(), amendment.after());
    }

    @Override
    public String differenceFrom(PlanHash planned, PlannedRequest request) {
      return new StalePlan(request, planned, changes).inWords(amendment.before());
    }
  }

  /**
   * The client's secrets would change.
   *
   * @param change how
   * @param secretIds the IDs of the secrets that there are
   */
  record SecretsChange(SecretChange change, List<String> secretIds) implements Proposal {

    /** Copies the list. */
    public SecretsChange {
      secretIds = List.copyOf(secretIds);
    }

    @Override
    public List<Fact> facts() {
      return List.of(Facts.of(change));
    }

    @Override
    public PlanHash hash(PlannedRequest request) {
      return request.hash(change, secretIds);
    }

    @Override
    public String differenceFrom(PlanHash planned, PlannedRequest request) {
      return "The client's secrets, the policy, idempotencyKey or requestedBy isn't as in the plan. Now the client has the secrets %s."
          .formatted(String.join(", ", secretIds));
    }
  }
}
