package dev.amend.local.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An app client's state at one time. Secrets are kept apart from the settings.
 *
 * @param clientId its id
 * @param type how it was created
 * @param settings as Describe shows them, but for the lists' order; never changed in place
 * @param created when it was made
 * @param modified when it was last updated
 * @param original the id of the secret that it was made with, if any; it may be gone
 * @param secrets those that work now, older first
 */
record StoredClient(
    String clientId,
    ClientType type,
    ObjectNode settings,
    Instant created,
    Instant modified,
    Optional<String> original,
    List<Secret> secrets) {

  boolean hasSecret() {
    return !secrets.isEmpty();
  }

  Optional<Secret> secret(String id) {
    return secrets.stream().filter(secret -> secret.id.equals(id)).findFirst();
  }

  /** Replaces the settings; the date always moves, by at least a millisecond. */
  StoredClient updated(ObjectNode replaced, Instant now) {
    var moved = now.isAfter(modified) ? now : modified.plusMillis(1);
    return new StoredClient(clientId, type, replaced, created, moved, original, secrets);
  }

  StoredClient with(Secret secret) {
    return having(Stream.concat(secrets.stream(), Stream.of(secret)).toList());
  }

  StoredClient without(String secretId) {
    return having(secrets.stream().filter(secret -> !secret.id.equals(secretId)).toList());
  }

  /** Secrets do not move the date: whether they do in the service is not documented. */
  private StoredClient having(List<Secret> others) {
    return new StoredClient(clientId, type, settings, created, modified, original, others);
  }

  /**
   * Makes the UserPoolClientType. It shows the original secret as long as that exists, and none
   * afterwards, even while another one works.
   */
  ObjectNode describe(String poolId, ListOrder order) {
    var shown = order.shuffled(settings);
    shown.put("UserPoolId", poolId).put("ClientId", clientId).put("ClientType", type.name());
    original.flatMap(this::secret).ifPresent(secret -> shown.put("ClientSecret", secret.value));
    shown.put("CreationDate", seconds(created)).put("LastModifiedDate", seconds(modified));
    return shown;
  }

  /** Leaves settings and secrets out. */
  @Override
  public String toString() {
    return clientId;
  }

  /** The protocol's dates: seconds with a fraction. */
  static BigDecimal seconds(Instant date) {
    return BigDecimal.valueOf(date.toEpochMilli(), 3);
  }

  /**
   * A client secret.
   *
   * @param id {@code <client id>--<epoch>}
   * @param value what a client authenticates with
   * @param created when it was made
   */
  record Secret(String id, String value, Instant created) {
    /** Leaves the value out. */
    @Override
    public String toString() {
      return id;
    }
  }
}
