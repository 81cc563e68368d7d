package dev.amend.local.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An app client's state. Secrets are kept apart from the settings, by their ids. */
final class StoredClient {

  final String poolId;
  final String clientId;
  final Instant created;
  final Map<String, Secret> secrets = new LinkedHashMap<>();
  private final Optional<String> original;
  private ObjectNode settings;
  private Instant modified;

  StoredClient(
      String poolId,
      String clientId,
      ObjectNode settings,
      Instant created,
      Optional<Secret> secret) {
    this.poolId = poolId;
    this.clientId = clientId;
    this.settings = settings;
    this.created = created;
    this.modified = created;
    this.original = secret.map(Secret::id);
    secret.ifPresent(first -> secrets.put(first.id(), first));
  }

  /** The settings as Describe shows them, without ids, dates and secret. */
  ObjectNode settings() {
    return settings;
  }

  boolean hasSecret() {
    return !secrets.isEmpty();
  }

  /** Replaces the settings; the date always moves, by at least a millisecond. */
  void update(ObjectNode replaced, Instant now) {
    settings = replaced;
    modified = now.isAfter(modified) ? now : modified.plusMillis(1);
  }

  /**
   * Answers with the UserPoolClientType. It shows the original secret as long as that exists, and
   * none afterwards, even while another one works.
   */
  ObjectNode describe(ListOrder order) {
    var shown = order.shuffled(settings);
    shown.put("UserPoolId", poolId).put("ClientId", clientId);
    original.map(secrets::get).ifPresent(secret -> shown.put("ClientSecret", secret.value()));
    shown.put("CreationDate", seconds(created)).put("LastModifiedDate", seconds(modified));
    return shown;
  }

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
