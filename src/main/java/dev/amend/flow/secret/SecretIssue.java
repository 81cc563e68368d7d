package dev.amend.flow.secret;

import dev.amend.appclient.AppClient.ShownSecret;
import dev.amend.appclient.ClientSecret;
import dev.amend.appclient.Code;
import dev.amend.appclient.Violation;
import dev.amend.flow.lease.LeasedClient;
import dev.amend.flow.lease.Ports;
import dev.amend.ledger.ClientState.SecretState;
import dev.amend.ledger.Intent.IssueSecret;
import dev.amend.ledger.Intent.KnownSecret;
import dev.amend.result.Result;
import dev.amend.result.SecretReport;
import dev.amend.service.ServiceAnswer;
import dev.amend.service.ServiceAnswer.Busy;
import dev.amend.service.ServiceAnswer.Refused;
import dev.amend.service.ServiceAnswer.SecretAdded;
import dev.amend.service.ServiceAnswer.StoredSecret;
import dev.amend.service.ServiceAnswer.Unconfirmed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Issues a new secret: stores its value, adds it to the client, promotes it. Each step looks first
 * whether it is done, so an issue that was interrupted anywhere can be continued. Used once.
 */
final class SecretIssue {

  private final Ports ports;
  private final SecretCalls calls;
  private final LeasedClient client;
  private final SecretState state;
  private final List<Result> prepared;
  private IssueSecret intent;

  /**
   * Creates an issue.
   *
   * @param client held, with the intent recorded
   * @param state what the ledger knows of the client's secrets
   * @param prepared the results that the intent names
   * @param intent the recorded intent
   */
  SecretIssue(
      Ports ports,
      SecretCalls calls,
      LeasedClient client,
      SecretState state,
      List<Result> prepared,
      IssueSecret intent) {
    this.ports = ports;
    this.calls = calls;
    this.client = client;
    this.state = state;
    this.prepared = List.copyOf(prepared);
    this.intent = intent;
  }

  /** Issues the secret. */
  Issued run() {
    var secret = added().orElseGet(this::storeAndAdd);
    var stored = promote();
    var promotedAt = ports.time().now().truncatedTo(ChronoUnit.MILLIS);
    return new Issued(report(secret, stored, promotedAt), known(secret, stored, promotedAt));
  }

  private ClientSecret storeAndAdd() {
    store();
    return add();
  }

  private void store() {
    var found = calls.find();
    if (found.isEmpty()) {
      create();
    } else if (!found.get().versions().contains(intent.versionId())) {
      stage();
    }
  }

  /** If Describe shows no value, no application has one to read: the new value comes first. */
  private void create() {
    if (manageable() instanceof ShownSecret.Value) {
      created(
          () -> ports.secrets().takeOver(client.key(), VersionIds.takenOver(client.key(), old())));
      stage();
    } else {
      created(() -> ports.secrets().create(client.key(), intent.versionId()));
    }
  }

  /** A secret that was there meanwhile may not be ours: finding it checks that. */
  private void created(Supplier<ServiceAnswer.ToStore> write) {
    if (!calls.store(write).isNew()) {
      calls.find();
    }
  }

  private void stage() {
    var stored = calls.store(() -> ports.secrets().stage(client.key(), intent.versionId()));
    if (stored.isNew()) {
      return;
    }
    var found = calls.find();
    if (!VersionIds.isStored(intent.versionId(), found)) {
      // The version was superseded long ago: the same key was used for an earlier rotation.
      intent =
          new IssueSecret(
              VersionIds.next(intent.versionId(), found), intent.idsBefore(), intent.overlap());
      client.prepare(intent, prepared);
      client.effect(LeasedClient.Effect.CERTAIN);
      calls.store(() -> ports.secrets().stage(client.key(), intent.versionId()));
    }
  }

  /** The same value is added again until the client has a secret that it didn't have before. */
  private ClientSecret add() {
    var added = Optional.<ClientSecret>empty();
    while (added.isEmpty()) {
      manageable();
      switch (calls.add(intent.versionId())) {
        case SecretAdded(var secret) -> added = Optional.of(secret);
        case Unconfirmed _ -> added = calls.awaitLateEffect(this::added, Optional::isPresent);
        case Busy busy -> calls.backOff(busy);
        case Refused refused -> throw calls.refused(refused);
      }
    }
    return added.get();
  }

  /** If Cognito manages the secret meanwhile, the new one is its own: Describe comes after List. */
  private Optional<ClientSecret> added() {
    var secrets = calls.list();
    manageable();
    var ids = secrets.stream().map(ClientSecret::id).toList();
    var added =
        secrets.stream().filter(secret -> !intent.idsBefore().contains(secret.id())).toList();
    if (added.size() > 1 || !ids.containsAll(intent.idsBefore())) {
      throw new RefusedException(
          Violation.general(
              Code.SECRET_ROTATION_INTERRUPTED,
              "Another writer has changed the client's secrets during the rotation. It has %s now. Find out which one applications use, and retire the other."
                  .formatted(String.join(" and ", ids))));
    }
    return added.stream().findFirst();
  }

  private StoredSecret promote() {
    var stored = calls.find().orElseThrow(SecretIssue::removed);
    if (!stored.versions().contains(intent.versionId())) {
      throw removed();
    }
    if (!stored.isCurrent(intent.versionId())) {
      calls.promote(intent.versionId());
    }
    if (stored.pending().filter(intent.versionId()::equals).isPresent()) {
      calls.store(() -> ports.secrets().unstage(client.key(), intent.versionId()));
    }
    return stored;
  }

  /** Describes the client right before something is done to its secrets. */
  private ShownSecret manageable() {
    return calls.describeManageable().secret();
  }

  private SecretReport report(ClientSecret secret, StoredSecret stored, Instant promotedAt) {
    return new SecretReport(
        Optional.of("issued"),
        Optional.of(secret.id()),
        Optional.empty(),
        Optional.of(secret.createdAt()),
        Optional.of(promotedAt.plus(intent.overlap())),
        Optional.of(stored.arn()),
        Optional.of(intent.versionId()));
  }

  private List<KnownSecret> known(ClientSecret secret, StoredSecret stored, Instant promotedAt) {
    var known = new ArrayList<KnownSecret>();
    VersionIds.known(client.key(), state, old(), Optional.of(stored)).ifPresent(known::add);
    known.add(new KnownSecret(secret.id(), intent.versionId(), Optional.of(promotedAt)));
    return known;
  }

  /** A secret is issued only to a client that has one. */
  private String old() {
    return intent.idsBefore().getFirst();
  }

  private static RefusedException removed() {
    return new RefusedException(
        Violation.general(
            Code.SECRET_STORE_REFUSED,
            "The new value isn't in AWS Secrets Manager any more. Delete the client's newer secret with DeleteUserPoolClientSecret. The next request then issues another."));
  }

  /**
   * What was issued.
   *
   * @param report for the results
   * @param known what is known of the client's secrets since
   */
  record Issued(SecretReport report, List<KnownSecret> known) {}
}
