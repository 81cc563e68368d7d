package dev.amend.flow.secret;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.AppClient.ShownSecret;
import dev.amend.appclient.ClientKey;
import dev.amend.appclient.ClientSecret;
import dev.amend.appclient.Code;
import dev.amend.appclient.Violation;
import dev.amend.ledger.ClientState.SecretState;
import dev.amend.ledger.Intent.KnownSecret;
import dev.amend.ledger.Intent.RetireSecret;
import dev.amend.request.Operation;
import dev.amend.request.Operation.RotateSecret;
import dev.amend.request.Operation.SecretOperation;
import dev.amend.result.SecretReport;
import dev.amend.service.ServiceAnswer.StoredSecret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Decides what a request about a client's secrets needs. It trusts only what it can know: the value
 * of a secret can't be read back from Cognito, so a secret counts as the current one if the ledger
 * names its version and {@code AWSCURRENT} is attached to that version.
 *
 * @param client which client
 * @param now when the request is evaluated
 * @param secrets the client's secrets, the older first
 * @param state what the ledger knows of them
 * @param stored asks Secrets Manager; called only if the decision depends on it
 */
record SecretEvaluator(
    ClientKey client,
    Instant now,
    List<ClientSecret> secrets,
    SecretState state,
    Supplier<Optional<StoredSecret>> stored) {

  /**
   * Returns why a client's secrets can't be changed.
   *
   * @return empty if they can
   */
  static Optional<Violation> obstacle(AppClient client) {
    if (client.secret() instanceof ShownSecret.Managed(var arn)) {
      return Optional.of(
          Violation.general(
              Code.SECRET_MANAGED_BY_COGNITO,
              "Cognito manages this client's secret. Set its rotation schedule in AWS Secrets Manager: %s."
                  .formatted(arn)));
    }
    if (client.isDynamicallyRegistered()) {
      return Optional.of(
          Violation.general(
              Code.SECRET_UNSUPPORTED_CLIENT,
              "The client was made by dynamic client registration. Cognito has no secret operations for such clients."));
    }
    return Optional.empty();
  }

  /**
   * Returns why a retirement that was begun must not be continued: what {@code AWSCURRENT} holds
   * may have changed meanwhile.
   */
  Optional<Violation> stopReason(RetireSecret begun) {
    var isSafe = secrets.size() == 2 && (begun.successor().isPresent() || isSafe(begun.secretId()));
    return isSafe ? Optional.empty() : Optional.of(mayBeCurrent(begun.secretId()));
  }

  private boolean isSafe(String secretId) {
    var found = stored.get();
    return found.isEmpty() || other(secretId, found).filter(isCurrent(found)).isPresent();
  }

  /** Decides what a request needs. */
  SecretDecision decide(SecretOperation operation) {
    return switch (operation) {
      case RotateSecret rotation -> rotate(rotation);
      case Operation.RetireSecret(var secretId) -> retire(secretId);
    };
  }

  private SecretDecision rotate(RotateSecret rotation) {
    return switch (secrets.size()) {
      case 0 ->
          rejected(
              Code.SECRET_PUBLIC_CLIENT,
              "The client has no secret to rotate. Only confidential clients have one.");
      case 1 -> one(rotation, secrets.getFirst());
      default -> two(rotation, secrets.getFirst(), secrets.getLast());
    };
  }

  private SecretDecision one(RotateSecret rotation, ClientSecret secret) {
    return !rotation.maxAge().isZero() && now.isBefore(secret.createdAt().plus(rotation.maxAge()))
        ? new SecretDecision.Unchanged(SecretReport.unchanged(secret.createdAt(), Optional.empty()))
        : new SecretDecision.Issue(rotation.overlap(), false);
  }

  private SecretDecision two(RotateSecret rotation, ClientSecret older, ClientSecret newer) {
    var promotedAt =
        state
            .known(newer.id())
            .filter(known -> isCurrent(stored.get()).test(known))
            .flatMap(KnownSecret::promotedAt);
    if (promotedAt.isEmpty()) {
      return rejected(
          Code.SECRET_ROTATION_INTERRUPTED,
          "The client has two secrets, %s and %s, and the newer isn't known to be the current one in AWS Secrets Manager. Find out which one applications use, and retire the other."
              .formatted(older.id(), newer.id()));
    }
    var retireAfter = promotedAt.get().plus(rotation.overlap());
    return now.isBefore(retireAfter)
        ? new SecretDecision.Unchanged(
            SecretReport.unchanged(newer.createdAt(), Optional.of(retireAfter)))
        : new SecretDecision.Retire(older.id(), Optional.empty());
  }

  private SecretDecision retire(String secretId) {
    if (secrets.stream().noneMatch(secret -> secret.id().equals(secretId))) {
      return rejected(
          Code.SECRET_NOT_FOUND,
          "The client has no secret %s. ListUserPoolClientSecrets shows those it has."
              .formatted(secretId));
    }
    if (secrets.size() == 1) {
      return rejected(
          Code.SECRET_LAST,
          "%s is the client's only secret. Send rotateSecret with maxAge PT0S first."
              .formatted(secretId));
    }
    return retireOneOfTwo(secretId);
  }

  private SecretDecision retireOneOfTwo(String secretId) {
    var found = stored.get();
    var other = other(secretId, found);
    if (found.flatMap(StoredSecret::current).isEmpty()
        || other.filter(isCurrent(found)).isPresent()) {
      return new SecretDecision.Retire(secretId, Optional.empty());
    }
    return other
        .map(KnownSecret::versionId)
        .filter(version -> VersionIds.isStored(version, found))
        .<SecretDecision>map(version -> new SecretDecision.Retire(secretId, Optional.of(version)))
        .orElseGet(() -> new SecretDecision.Rejected(mayBeCurrent(secretId)));
  }

  private static Violation mayBeCurrent(String secretId) {
    return Violation.general(
        Code.SECRET_CURRENT,
        "%s may be the current secret in AWS Secrets Manager, and the version that holds the other one is not known. Store the other value as AWSCURRENT, and delete this secret with DeleteUserPoolClientSecret."
            .formatted(secretId));
  }

  /** What is known of the secret that isn't the one with this id. */
  private Optional<KnownSecret> other(String secretId, Optional<StoredSecret> found) {
    return secrets.stream()
        .map(ClientSecret::id)
        .filter(id -> !id.equals(secretId))
        .findFirst()
        .flatMap(id -> VersionIds.known(client, state, id, found));
  }

  private static Predicate<KnownSecret> isCurrent(Optional<StoredSecret> found) {
    return known -> found.filter(secret -> secret.isCurrent(known.versionId())).isPresent();
  }

  private static SecretDecision rejected(Code code, String message) {
    return new SecretDecision.Rejected(Violation.general(code, message));
  }
}
