package dev.amend.ledger;

import dev.amend.appclient.ClientKey;
import dev.amend.ledger.Intent.KnownSecret;
import dev.amend.ledger.Intent.SecretChange;
import dev.amend.ledger.Intent.SettingsUpdate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A client's state in the ledger, as read.
 *
 * @param client which client
 * @param fencingToken counts the leases that were taken on the client
 * @param heldUntil when the last lease ends or ended; absent if it was released
 * @param intent an update that an earlier holder may or may not have made, to be confirmed before
 *     the client's settings are changed again
 * @param lastModified the client's {@code LastModifiedDate} after the last update that is known to
 *     have been applied; absent before the first
 * @param secrets what is known of the client's secrets
 */
public record ClientState(
    ClientKey client,
    long fencingToken,
    Optional<Instant> heldUntil,
    Optional<OpenIntent<SettingsUpdate>> intent,
    Optional<Instant> lastModified,
    SecretState secrets) {

  /** Returns the state of a client that was never held. */
  public static ClientState unknown(ClientKey client) {
    return new ClientState(
        client, 0, Optional.empty(), Optional.empty(), Optional.empty(), SecretState.NONE);
  }

  /** Returns whether another invocation holds the client. */
  public boolean isHeldAt(Instant now) {
    return heldUntil.filter(end -> !end.isBefore(now)).isPresent();
  }

  /**
   * An intent that is not closed yet.
   *
   * @param <I> the kind of intent
   * @param intent what was meant to be done
   * @param recordIds the ledger's own ids of the requests that share it, in order
   * @param end how it ended, if recording this takes several transactions and not all have run
   */
  public record OpenIntent<I extends Intent>(
      I intent, List<String> recordIds, Optional<Intent.End.UpdateEnd> end) {

    /** Copies the list. */
    public OpenIntent {
      recordIds = List.copyOf(recordIds);
    }
  }

  /**
   * What the ledger knows of a client's secrets.
   *
   * @param intent a change that was begun and not finished
   * @param known the secrets whose values are known to be in Secrets Manager; at most two
   */
  public record SecretState(Optional<OpenIntent<SecretChange>> intent, List<KnownSecret> known) {

    /** Nothing is known. */
    public static final SecretState NONE = new SecretState(Optional.empty(), List.of());

    /** Copies the list. */
    public SecretState {
      known = List.copyOf(known);
    }

    /** Returns what is known of a secret. */
    public Optional<KnownSecret> known(String secretId) {
      return known.stream().filter(secret -> secret.secretId().equals(secretId)).findFirst();
    }
  }
}
