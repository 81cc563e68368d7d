package dev.amend.service;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.ClientSecret;
import dev.amend.appclient.Code;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What came of a call to Cognito or to AWS Secrets Manager. */
public sealed interface ServiceAnswer {

  /** What came of a Describe. */
  sealed interface ToDescribe extends ServiceAnswer permits Described, NotDone {}

  /** What came of an Update. */
  sealed interface ToUpdate extends ServiceAnswer permits Updated, Failed {}

  /** What came of listing a client's secrets. */
  sealed interface ToListSecrets extends ServiceAnswer permits SecretsListed, NotDone {}

  /** What came of listing the clients of a user pool. */
  sealed interface ToListClients extends ServiceAnswer permits ClientsListed, NotDone {}

  /** What came of adding a secret to a client. */
  sealed interface ToAddSecret extends ServiceAnswer permits SecretAdded, Failed {}

  /** What came of deleting a client's secret. */
  sealed interface ToDeleteSecret extends ServiceAnswer permits SecretDeleted, Failed {}

  /** What came of looking for a client's secret in AWS Secrets Manager. */
  sealed interface ToFindStored extends ServiceAnswer
      permits StoredSecret, NothingStored, NotDone {}

  /** What came of a write to AWS Secrets Manager. Repeating it is safe. */
  sealed interface ToStore extends ServiceAnswer permits Stored, Failed {}

  /** A call with an effect was not done, or it isn't known whether it was. */
  sealed interface Failed extends ToUpdate, ToAddSecret, ToDeleteSecret, ToStore
      permits Unconfirmed, NotDone {}

  /** A call was not done. */
  sealed interface NotDone extends ToDescribe, ToListSecrets, ToListClients, ToFindStored, Failed
      permits Refused, Busy {}

  /**
   * Cognito showed the client.
   *
   * @param client the client, without its secret
   */
  record Described(AppClient client) implements ToDescribe {}

  /**
   * Cognito applied the update.
   *
   * @param lastModified the client's new {@code LastModifiedDate}
   * @param changedMembers names of members unknown to this build that the answer shows otherwise
   *     than they were sent, sorted
   */
  record Updated(Instant lastModified, List<String> changedMembers) implements ToUpdate {

    /** Copies the list. */
    public Updated {
      changedMembers = List.copyOf(changedMembers);
    }
  }

  /**
   * The call may have had its effect, or may still have it: its answer was lost, late, or an
   * internal error of the service.
   *
   * @param reason how the call failed
   */
  record Unconfirmed(String reason) implements Failed {}

  /**
   * Cognito listed the secrets.
   *
   * @param secrets the older first; at most two, and none for a public client
   */
  record SecretsListed(List<ClientSecret> secrets) implements ToListSecrets {

    /** Sorts the secrets. */
    public SecretsListed {
      secrets = secrets.stream().sorted(Comparator.comparing(ClientSecret::createdAt)).toList();
    }
  }

  /**
   * Cognito listed clients.
   *
   * @param clients of one page, perhaps none
   * @param nextToken for the next page; empty after the last
   */
  record ClientsListed(List<ListedClient> clients, Optional<String> nextToken)
      implements ToListClients {

    /** Copies the list. */
    public ClientsListed {
      clients = List.copyOf(clients);
    }
  }

  /** A client in a list. */
  record ListedClient(String clientId, String clientName) {}

  /**
   * Cognito added the secret.
   *
   * @param secret without its value
   */
  record SecretAdded(ClientSecret secret) implements ToAddSecret {}

  /** Cognito deleted the secret. */
  record SecretDeleted() implements ToDeleteSecret {}

  /**
   * Secrets Manager has a secret for the client.
   *
   * @param arn of the secret
   * @param current the version that {@code AWSCURRENT} is attached to
   * @param pending the version that {@code AWSPENDING} is attached to
   * @param versions all versions with a staging label
   */
  record StoredSecret(
      String arn, Optional<String> current, Optional<String> pending, Set<String> versions)
      implements ToFindStored {

    /** Copies the set. */
    public StoredSecret {
      versions = Set.copyOf(versions);
    }

    /** Returns whether a version is the current one. */
    public boolean isCurrent(String version) {
      return current.filter(version::equals).isPresent();
    }
  }

  /** Secrets Manager has no secret for the client. */
  record NothingStored() implements ToFindStored {}

  /**
   * Secrets Manager has what was written.
   *
   * @param isNew false if it had it, or a version with the same id, before
   */
  record Stored(boolean isNew) implements ToStore {}

  /**
   * The service refused the call, and would refuse it again. It had no effect.
   *
   * @param code {@code client.not-found}, {@code service.forbidden}, {@code service.rejected} or
   *     {@code secret.store-refused}
   * @param reason the service's own error code, and its message unless that could quote a secret
   */
  record Refused(Code code, String reason) implements NotDone {}

  /**
   * The service did not carry out the call for a transient reason. It had no effect, or repeating
   * it is safe.
   *
   * @param service the service's name
   * @param code {@code service.throttled}, {@code service.unavailable} or {@code
   *     service.concurrent-modification}
   * @param reason the service's own error code, or how the call failed
   */
  record Busy(String service, Code code, String reason) implements NotDone {

    /** Cognito did not carry out the call. */
    public Busy(Code code, String reason) {
      this("Cognito", code, reason);
    }

    /** Returns the reason as a sentence. */
    public String message() {
      return switch (code) {
        case SERVICE_THROTTLED -> "%s is throttling requests: %s.".formatted(service, reason);
        case SERVICE_CONCURRENT_MODIFICATION ->
            "%s is processing another update: %s.".formatted(service, reason);
        default -> "%s is unavailable: %s.".formatted(service, reason);
      };
    }
  }
}
