package dev.amend.ledger;

import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The names of the ledger's attributes. Where Powertools for AWS Lambda keeps the same thing, its
 * name is kept (docs/adr/0003).
 */
final class Attribute {

  /** Partition key. */
  static final String ID = "id";

  /** Epoch seconds after which a record counts as gone: the table's TTL attribute. */
  static final String EXPIRATION = "expiration";

  /** Epoch milliseconds until which a client is held. */
  static final String HELD_UNTIL = "in_progress_expiration";

  /** {@link #IN_PROGRESS} or {@link #COMPLETED}. */
  static final String STATUS = "status";

  /** The recorded result. */
  static final String DATA = "data";

  /** The digest of the content that a key is bound to. */
  static final String DIGEST = "validation";

  /** The result that a request gets if the intent's update happens. */
  static final String PREPARED = "prepared";

  /** Who holds a client. */
  static final String OWNER = "owner";

  /** How often a client has been taken. */
  static final String GENERATION = "generation";

  /** The update that may or may not have happened. */
  static final String INTENT = "intent";

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
}
