package dev.amend.ledger.dynamodb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Builds a conditional update of one item, or the check of its condition alone. */
final class ItemUpdate {

  private final String table;
  private final String id;
  private final List<String> conditions = new ArrayList<>();
  private final List<String> assignments = new ArrayList<>();
  private final List<String> removals = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, AttributeValue> values = new HashMap<>();

  ItemUpdate(String table, String id) {
    this.table = table;
    this.id = id;
  }

  ItemUpdate require(String condition) {
    conditions.add(condition);
    return this;
  }

  ItemUpdate name(String placeholder, String attribute) {
    names.put(placeholder, attribute);
    return this;
  }

  ItemUpdate value(String placeholder, AttributeValue value) {
    values.put(placeholder, value);
    return this;
  }

  ItemUpdate set(String attribute, AttributeValue value) {
    assignments.add("#set_%s = :set_%s".formatted(attribute, attribute));
    return name("#set_" + attribute, attribute).value(":set_" + attribute, value);
  }

  ItemUpdate remove(String attribute) {
    removals.add("#remove_" + attribute);
    return name("#remove_" + attribute, attribute);
  }

  TransactWriteItem asUpdate() {
    return TransactWriteItem.builder()
        .update(
            Update.builder()
                .tableName(table)
                .key(Attribute.key(id))
                .updateExpression(clause("SET ", assignments) + clause("REMOVE ", removals))
                .conditionExpression(condition())
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .build())
        .build();
  }

  TransactWriteItem asCheck() {
    return TransactWriteItem.builder()
        .conditionCheck(
            ConditionCheck.builder()
                .tableName(table)
                .key(Attribute.key(id))
                .conditionExpression(condition())
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .build())
        .build();
  }

  private String condition() {
    return String.join(" AND ", conditions);
  }

  private static String clause(String keyword, List<String> parts) {
    return parts.isEmpty() ? "" : keyword + String.join(", ", parts) + " ";
  }
}
