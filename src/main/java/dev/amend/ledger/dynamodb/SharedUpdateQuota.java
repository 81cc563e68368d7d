package dev.amend.ledger.dynamodb;

import dev.amend.codec.Json;
import dev.amend.ledger.LedgerException;
import dev.amend.ledger.UpdateActivity;
import dev.amend.ledger.UpdateQuota;
import dev.amend.ledger.UpdateSlots;
import dev.amend.ledger.UpdateSlots.Slot;
import dev.amend.ledger.dynamodb.Transactions.Write;
import dev.amend.time.Deadline;
import dev.amend.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The quota that all instances share, as one item of the ledger's table. An instance reserves slots
 * only while it is busy, so that a single change costs no call more.
 */
public final class SharedUpdateQuota implements UpdateQuota {

  private static final String ID = "quota#updates";
  private static final String POOL = "userPoolId";
  private static final String BEGIN = "begin";

  /** After that many others have been faster, a throttled call costs less than another attempt. */
  private static final int MAX_ATTEMPTS = 5;

  /** A slot that is further ahead isn't reserved, so that the item stays small. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

  private final String table;
  private final UpdateActivity activity;
  private final TimeSource time;
  private final ConsistentReads reads;
  private final Transactions transactions;

  /**
   * Creates the adapter for one invocation.
   *
   * @param dynamoDb the client, with its retries
   * @param table the table's name
   * @param activity of the function instance
   * @param time the clocks
   * @param deadline until when calls may take
   */
  public SharedUpdateQuota(
      DynamoDbClient dynamoDb,
      String table,
      UpdateActivity activity,
      TimeSource time,
      Deadline deadline) {
    this.table = table;
    this.activity = activity;
    this.time = time;
    this.reads = new ConsistentReads(dynamoDb, table, time, deadline);
    this.transactions = new Transactions(dynamoDb, time, deadline);
  }

  @Override
  public Duration reserve(String userPoolId) {
    if (!activity.note(time.now())) {
      return Duration.ZERO;
    }
    for (var attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      try {
        return reserveNext(userPoolId);
      } catch (LedgerException.LeaseLost _) {
        // Another instance has reserved a slot since the item was read.
      } catch (LedgerException.Unavailable _) {
        // Whether the ledger is really unavailable is found out where it is needed.
        return Duration.ZERO;
      }
    }
    return Duration.ZERO;
  }

  private Duration reserveNext(String userPoolId) {
    var item = reads.items(List.of(ID)).getOrDefault(ID, Map.of());
    var before = Attribute.text(item, Attribute.DATA);
    var slots = before.map(SharedUpdateQuota::read).orElse(UpdateSlots.FREE);
    var now = time.now();
    var wait = Duration.between(now, slots.next(userPoolId, now));
    if (wait.compareTo(LONGEST_WAIT) <= 0) {
      transactions.run(replace(before, write(slots.take(userPoolId, now))));
    }
    return wait;
  }

  private Write replace(Optional<String> before, String after) {
    var update = new ItemUpdate(table, ID).set(Attribute.DATA, Attribute.text(after));
    before.ifPresentOrElse(
        text ->
            update
                .require("#data = :before")
                .name("#data", Attribute.DATA)
                .value(":before", Attribute.text(text)),
        () -> update.require("attribute_not_exists(#id)").name("#id", Attribute.ID));
    return Write.carrying(after, update.asUpdate());
  }

  private static UpdateSlots read(String text) {
    var taken = new ArrayList<Slot>();
    for (var slot : Json.read(text)) {
      taken.add(new Slot(slot.path(POOL).asText(), Instant.parse(slot.path(BEGIN).asText())));
    }
    return new UpdateSlots(taken);
  }

  private static String write(UpdateSlots slots) {
    var json = Json.array();
    for (var slot : slots.taken()) {
      json.addObject().put(POOL, slot.userPoolId()).put(BEGIN, slot.begin().toString());
    }
    return Json.write(json);
  }
}
