package dev.amend.ledger;

import static dev.amend.ledger.Attribute.text;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** How a request's record is written, under which condition, and what it says. */
final class Records {

  private static final String GONE = "attribute_not_exists(#id) OR #expiration < :now";
  private static final String OPEN = "#status = :open AND #digest = :digest";
  private static final Map<String, String> NAMES =
      Map.of("#status", Attribute.STATUS, "#digest", Attribute.DIGEST);

  private final String table;
  private final Duration retention;

  Records(String table, Duration retention) {
    this.table = table;
    this.retention = retention;
  }

  /**
   * Puts a record where there is none; with its outcome, also over an open one of the same content.
   */
  TransactWriteItem bind(Binding binding, Instant now) {
    var item = new HashMap<>(Attribute.key(Ledger.record(binding.key())));
    item.put(Attribute.STATUS, text(Attribute.IN_PROGRESS));
    item.put(Attribute.DIGEST, text(binding.digest()));
    item.put(Attribute.EXPIRATION, Attribute.seconds(now.plus(retention)));
    var names = new HashMap<>(Map.of("#id", Attribute.ID, "#expiration", Attribute.EXPIRATION));
    var values = new HashMap<>(Map.of(":now", Attribute.seconds(now)));
    if (binding.outcome().isPresent()) {
      item.put(Attribute.STATUS, text(Attribute.COMPLETED));
      item.put(Attribute.DATA, text(binding.outcome().get()));
      names.putAll(NAMES);
      values.putAll(open(binding.digest()));
    }
    return TransactWriteItem.builder()
        .put(
            Put.builder()
                .tableName(table)
                .item(item)
                .conditionExpression(binding.outcome().isPresent() ? GONE + " OR " + OPEN : GONE)
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build())
        .build();
  }

  /**
   * Keeps a result for the case that the intent's update happens; from now on the record does not
   * expire.
   */
  Write prepare(Entry entry) {
    return update(
        entry,
        "SET #prepared = :result REMOVE #expiration",
        Map.of("#prepared", Attribute.PREPARED, "#expiration", Attribute.EXPIRATION),
        Map.of());
  }

  /** Records a result for good. */
  Write end(Entry entry, Instant now) {
    return update(
        entry,
        "SET #data = :result, #status = :completed, #expiration = :expiration REMOVE #prepared",
        Map.of(
            "#data", Attribute.DATA,
            "#expiration", Attribute.EXPIRATION,
            "#prepared", Attribute.PREPARED),
        Map.of(
            ":completed", text(Attribute.COMPLETED),
            ":expiration", Attribute.seconds(now.plus(retention))));
  }

  /** Takes a record away, so that its key is free. */
  Write unbind(String record) {
    return Write.plain(
        TransactWriteItem.builder()
            .delete(
                Delete.builder()
                    .tableName(table)
                    .key(Attribute.key(record))
                    .conditionExpression("attribute_not_exists(#status) OR #status = :open")
                    .expressionAttributeNames(Map.of("#status", Attribute.STATUS))
                    .expressionAttributeValues(Map.of(":open", text(Attribute.IN_PROGRESS)))
                    .build())
            .build());
  }

  /** Says what a record holds for a request. */
  Holding holding(Binding binding, Map<String, AttributeValue> item, Instant now) {
    var expiration = item.get(Attribute.EXPIRATION);
    if (item.isEmpty()
        || (expiration != null && Long.parseLong(expiration.n()) < now.getEpochSecond())) {
      return new Holding.Fresh();
    }
    if (!text(binding.digest()).equals(item.get(Attribute.DIGEST))) {
      return new Holding.Reused();
    }
    var data = item.get(Attribute.DATA);
    return data == null ? new Holding.Open() : new Holding.Ended(data.s());
  }

  /** Reads the prepared result of a record that has one. */
  static Entry prepared(String record, Map<String, AttributeValue> item) {
    return new Entry(
        record,
        item.getOrDefault(Attribute.DIGEST, text("")).s(),
        item.getOrDefault(Attribute.PREPARED, text("")).s());
  }

  private Write update(
      Entry entry,
      String expression,
      Map<String, String> names,
      Map<String, AttributeValue> values) {
    var allNames = new HashMap<>(names);
    allNames.putAll(NAMES);
    var allValues = new HashMap<>(values);
    allValues.putAll(open(entry.digest()));
    allValues.put(":result", text(entry.result()));
    return Write.carrying(
        entry.result(),
        TransactWriteItem.builder()
            .update(
                Update.builder()
                    .tableName(table)
                    .key(Attribute.key(entry.record()))
                    .updateExpression(expression)
                    .conditionExpression(OPEN)
                    .expressionAttributeNames(allNames)
                    .expressionAttributeValues(allValues)
                    .build())
            .build());
  }

  private static Map<String, AttributeValue> open(String digest) {
    return Map.of(":open", text(Attribute.IN_PROGRESS), ":digest", text(digest));
  }
}
