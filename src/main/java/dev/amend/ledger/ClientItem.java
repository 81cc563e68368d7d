package dev.amend.ledger;

import static dev.amend.ledger.Attribute.text;

import dev.amend.appclient.ClientKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** How a client's item is written: its lease and its open intent. */
final class ClientItem {

  private static final String HELD = "#owner = :owner AND #generation = :generation";
  private static final String FREE =
      "attribute_not_exists(#until) OR #until < :now OR #owner = :owner";

  private final String table;

  ClientItem(String table) {
    this.table = table;
  }

  /**
   * Takes the client if it is free, has been left behind, or is ours already, as after a lost
   * answer.
   */
  UpdateItemRequest acquire(ClientKey client, String owner, Instant now, Instant until) {
    return UpdateItemRequest.builder()
        .tableName(table)
        .key(Attribute.key(id(client)))
        .updateExpression("SET #owner = :owner, #until = :until ADD #generation :one")
        .conditionExpression(FREE)
        .expressionAttributeNames(
            Map.of(
                "#owner", Attribute.OWNER,
                "#until", Attribute.HELD_UNTIL,
                "#generation", Attribute.GENERATION))
        .expressionAttributeValues(
            Map.of(
                ":owner", text(owner),
                ":until", Attribute.millis(until),
                ":now", Attribute.millis(now),
                ":one", Attribute.number(1)))
        .returnValues(ReturnValue.ALL_NEW)
        .build();
  }

  /** Reads what {@link #acquire} returned. */
  static Lease lease(ClientKey client, String owner, Map<String, AttributeValue> item) {
    return new Lease(
        client,
        owner,
        Long.parseLong(item.getOrDefault(Attribute.GENERATION, Attribute.number(0)).n()),
        Optional.ofNullable(item.get(Attribute.INTENT)).map(intent -> IntentJson.read(intent.s())));
  }

  /** Requires that the lease still holds. */
  TransactWriteItem holds(Lease lease) {
    return TransactWriteItem.builder()
        .conditionCheck(
            ConditionCheck.builder()
                .tableName(table)
                .key(Attribute.key(id(lease.client())))
                .conditionExpression(HELD)
                .expressionAttributeNames(names(Map.of()))
                .expressionAttributeValues(held(lease))
                .build())
        .build();
  }

  /** Opens an intent, over one that was never sent. */
  TransactWriteItem intend(Lease lease, Intent intent) {
    var values = held(lease);
    values.put(":intent", text(IntentJson.write(intent)));
    return update(
        lease, "SET #intent = :intent", names(Map.of("#intent", Attribute.INTENT)), values);
  }

  /** Closes the intent, and gives the client free or keeps it. */
  TransactWriteItem close(Lease lease, boolean release) {
    return release
        ? update(
            lease,
            "REMOVE #intent, #owner, #until",
            names(Map.of("#intent", Attribute.INTENT, "#until", Attribute.HELD_UNTIL)),
            held(lease))
        : update(lease, "REMOVE #intent", names(Map.of("#intent", Attribute.INTENT)), held(lease));
  }

  /** Gives the client free from a moment on. */
  UpdateItemRequest release(Lease lease, Instant notBefore) {
    var values = held(lease);
    values.put(":until", Attribute.millis(notBefore));
    return UpdateItemRequest.builder()
        .tableName(table)
        .key(Attribute.key(id(lease.client())))
        .updateExpression("SET #until = :until REMOVE #owner")
        .conditionExpression(HELD)
        .expressionAttributeNames(names(Map.of("#until", Attribute.HELD_UNTIL)))
        .expressionAttributeValues(values)
        .build();
  }

  private TransactWriteItem update(
      Lease lease,
      String expression,
      Map<String, String> names,
      Map<String, AttributeValue> values) {
    return TransactWriteItem.builder()
        .update(
            Update.builder()
                .tableName(table)
                .key(Attribute.key(id(lease.client())))
                .updateExpression(expression)
                .conditionExpression(HELD)
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .build())
        .build();
  }

  private static Map<String, String> names(Map<String, String> more) {
    var names = new HashMap<>(more);
    names.put("#owner", Attribute.OWNER);
    names.put("#generation", Attribute.GENERATION);
    return names;
  }

  private static Map<String, AttributeValue> held(Lease lease) {
    var values = new HashMap<String, AttributeValue>();
    values.put(":owner", text(lease.owner()));
    values.put(":generation", Attribute.number(lease.generation()));
    return values;
  }

  private static String id(ClientKey client) {
    return "client#" + client;
  }
}
