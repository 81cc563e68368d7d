package dev.amend.ledger.dynamodb;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The names of the table's attributes. Where Powertools for AWS Lambda stores the same thing, its
 * name is used (docs/adr/0003).
 */
final class Attribute {

  /** Partition key. */
  static final String ID = "id";

  /** Epoch seconds after which a record counts as absent: the table's TTL attribute. */
  static final String EXPIRATION = "expiration";

  /** Epoch milliseconds until which a client is held. */
  static final String HELD_UNTIL = "in_progress_expiration";

  /** {@link #IN_PROGRESS} or {@link #COMPLETED}. */
  static final String STATUS = "status";

  /** The recorded result; while a request is in progress, the one that it gets if it succeeds. */
  static final String DATA = "data";

  /** The digest of the content that a key is used for. */
  static final String DIGEST = "validation";

  /** Counts the leases that were taken on a client. */
  static final String FENCING_TOKEN = "fencing_token";

  /** The number of the last write under the lease. */
  static final String WRITE = "write_number";

  /** A change to the client's secrets that may have been begun. */
  static final String SECRET_INTENT = "secret_intent";

  /** The client's secrets whose values are known to be in Secrets Manager. */
  static final String KNOWN_SECRETS = "known_secrets";

  /** The call that may or may not have taken effect. */
  static final String INTENT = "intent";

  /** How the intent ended, if recording this takes several transactions and not all have run. */
  static final String INTENT_END = "intent_end";

  /** The client's {@code LastModifiedDate} after the last update that was applied. */
  static final String LAST_MODIFIED = "last_modified";

  static final String IN_PROGRESS = "INPROGRESS";
  static final String COMPLETED = "COMPLETED";

  private Attribute() {}

  static Map<String, AttributeValue> key(String id) {
    return Map.of(ID, text(id));
  }

  static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }

  static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }

  static AttributeValue seconds(Instant instant) {
    return number(instant.getEpochSecond());
  }

  static AttributeValue millis(Instant instant) {
    return number(instant.toEpochMilli());
  }

  static Optional<String> text(Map<String, AttributeValue> item, String name) {
    return Optional.ofNullable(item.get(name)).map(AttributeValue::s);
  }

  static Optional<Long> number(Map<String, AttributeValue> item, String name) {
    return Optional.ofNullable(item.get(name)).map(AttributeValue::n).map(Long::valueOf);
  }
}
