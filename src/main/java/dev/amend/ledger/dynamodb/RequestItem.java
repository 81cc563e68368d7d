package dev.amend.ledger.dynamodb;

import static dev.amend.ledger.dynamodb.Attribute.text;

import dev.amend.codec.Sha256;
import dev.amend.ledger.IdempotencyKey;
import dev.amend.ledger.KeyState;
import dev.amend.ledger.Ledger.PreparedRequest;
import dev.amend.ledger.dynamodb.Transactions.Write;
import dev.amend.result.Result;
import dev.amend.result.ResultJson;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** How the item of a request is written, on which condition, and what it says. */
final class RequestItem {

  private static final String IN_PROGRESS_WITH_THIS_CONTENT =
      "(#status = :inProgress AND #digest = :digest)";
  private static final String FREE_FOR_THIS_CONTENT =
      "attribute_not_exists(#id) OR #expiration < :now OR " + IN_PROGRESS_WITH_THIS_CONTENT;

  private final String table;
  private final Duration retention;

  RequestItem(String table, Duration retention) {
    this.table = table;
    this.retention = retention;
  }

  /** Returns the id of a key's item: any key fits, and an intent can name a thousand of them. */
  static String id(IdempotencyKey key) {
    return key.scope()
        .map(alias -> "scoped-request#" + Sha256.hex(alias + "#" + key.text()))
        .orElseGet(() -> "request#" + Sha256.hex(key.text()));
  }

  /** Keeps the result that a request gets if its intent takes effect. It does not expire. */
  Write prepare(Result result, Instant now) {
    return put(result, Map.of(Attribute.STATUS, text(Attribute.IN_PROGRESS)), now);
  }

  /** Records a result. */
  Write complete(Result result, Instant now) {
    return put(
        result,
        Map.of(
            Attribute.STATUS, text(Attribute.COMPLETED),
            Attribute.EXPIRATION, Attribute.seconds(now.plus(retention))),
        now);
  }

  private Write put(Result result, Map<String, AttributeValue> status, Instant now) {
    var key = IdempotencyKey.of(result.origin());
    var data = ResultJson.write(result);
    var item = new HashMap<>(Attribute.key(id(key)));
    item.putAll(status);
    item.put(Attribute.DIGEST, text(key.digest()));
    item.put(Attribute.DATA, text(data));
    return Write.carrying(
        data,
        TransactWriteItem.builder()
            .put(
                Put.builder()
                    .tableName(table)
                    .item(item)
                    .conditionExpression(FREE_FOR_THIS_CONTENT)
                    .expressionAttributeNames(
                        Map.of(
                            "#id", Attribute.ID,
                            "#expiration", Attribute.EXPIRATION,
                            "#status", Attribute.STATUS,
                            "#digest", Attribute.DIGEST))
                    .expressionAttributeValues(
                        Map.of(
                            ":now", Attribute.seconds(now),
                            ":inProgress", text(Attribute.IN_PROGRESS),
                            ":digest", text(key.digest())))
                    .build())
            .build());
  }

  /** Deletes the item of a request that gets no outcome, so that its key is free again. */
  Write discard(IdempotencyKey key) {
    return Write.small(
        TransactWriteItem.builder()
            .delete(
                Delete.builder()
                    .tableName(table)
                    .key(Attribute.key(id(key)))
                    .conditionExpression(
                        "attribute_not_exists(#status) OR " + IN_PROGRESS_WITH_THIS_CONTENT)
                    .expressionAttributeNames(
                        Map.of("#status", Attribute.STATUS, "#digest", Attribute.DIGEST))
                    .expressionAttributeValues(
                        Map.of(
                            ":inProgress", text(Attribute.IN_PROGRESS),
                            ":digest", text(key.digest())))
                    .build())
            .build());
  }

  /** Reads what an item says of a key. */
  static KeyState state(IdempotencyKey key, Map<String, AttributeValue> item, Instant now) {
    var expiration = Attribute.number(item, Attribute.EXPIRATION);
    var data = Attribute.text(item, Attribute.DATA);
    if (data.isEmpty() || expiration.filter(end -> end < now.getEpochSecond()).isPresent()) {
      return new KeyState.New();
    }
    var sameContent = Optional.of(key.digest()).equals(Attribute.text(item, Attribute.DIGEST));
    if (!isCompleted(item)) {
      return new KeyState.InProgress(sameContent);
    }
    var result = ResultJson.read(data.get());
    return sameContent ? new KeyState.Completed(result) : new KeyState.Mismatch(result);
  }

  /** Reads the item of a request that an intent names; empty if there is none. */
  static Optional<PreparedRequest> prepared(Map<String, AttributeValue> item) {
    return Attribute.text(item, Attribute.DATA)
        .map(data -> new PreparedRequest(ResultJson.read(data), isCompleted(item)));
  }

  private static boolean isCompleted(Map<String, AttributeValue> item) {
    return Attribute.text(item, Attribute.STATUS).filter(Attribute.COMPLETED::equals).isPresent();
  }
}
