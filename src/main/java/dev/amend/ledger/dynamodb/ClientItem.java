package dev.amend.ledger.dynamodb;

import static dev.amend.ledger.dynamodb.Attribute.number;
import static dev.amend.ledger.dynamodb.Attribute.text;

import dev.amend.appclient.ClientKey;
import dev.amend.ledger.ClientState;
import dev.amend.ledger.ClientState.OpenIntent;
import dev.amend.ledger.ClientState.SecretState;
import dev.amend.ledger.Intent;
import dev.amend.ledger.Intent.SecretChange;
import dev.amend.ledger.Intent.SettingsUpdate;
import dev.amend.ledger.Lease;
import dev.amend.ledger.Ledger.Completion;
import dev.amend.ledger.dynamodb.Transactions.Write;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How the item of a client is written, on which condition, and what it says. */
final class ClientItem {

  private final String table;

  ClientItem(String table) {
    this.table = table;
  }

  static String id(ClientKey client) {
    return "client#" + client;
  }

  /** Reads an item, empty if there is none. */
  static ClientState state(ClientKey client, Map<String, AttributeValue> item) {
    return new ClientState(
        client,
        Attribute.number(item, Attribute.FENCING_TOKEN).orElse(0L),
        Attribute.number(item, Attribute.HELD_UNTIL).map(Instant::ofEpochMilli),
        Attribute.text(item, Attribute.INTENT)
            .map(text -> IntentJson.settings(text, Attribute.text(item, Attribute.INTENT_END))),
        Attribute.text(item, Attribute.LAST_MODIFIED).map(Instant::parse),
        secrets(item));
  }

  private static SecretState secrets(Map<String, AttributeValue> item) {
    return new SecretState(
        Attribute.text(item, Attribute.SECRET_INTENT).map(IntentJson::secrets),
        Attribute.text(item, Attribute.KNOWN_SECRETS).map(IntentJson::known).orElse(List.of()));
  }

  /** Takes the client. */
  Write acquire(Lease lease, Instant now) {
    return Write.small(take(lease, now).asUpdate());
  }

  /** Opens an intent, and takes the client if the lease isn't held. */
  Write intend(Lease lease, OpenIntent<?> open, Instant now) {
    var json = IntentJson.write(open);
    var item = lease.held() ? writing(lease) : take(lease, now);
    switch (open.intent()) {
      case SettingsUpdate _ -> item.set(Attribute.INTENT, text(json)).remove(Attribute.INTENT_END);
      case SecretChange _ -> item.set(Attribute.SECRET_INTENT, text(json));
    }
    return Write.carrying(json, item.asUpdate());
  }

  /** Bars earlier writes of the lease from taking effect later. */
  Write bar(Lease lease) {
    return Write.small(writing(lease).asUpdate());
  }

  /** Requires that nothing about the client has changed that the lease rests on. */
  Write check(Lease lease, Instant now) {
    return Write.small((lease.held() ? held(lease) : asRead(lease, now)).asCheck());
  }

  /** Notes how the intent ended, before all of its requests are recorded. */
  Write note(Lease lease, Intent.End end) {
    var item = writing(lease);
    if (end instanceof Intent.End.UpdateEnd ofUpdate) {
      item.set(Attribute.INTENT_END, text(IntentJson.write(ofUpdate)));
    }
    return Write.small(item.asUpdate());
  }

  /** Closes the intent, and releases the client or keeps it. */
  Write close(Lease lease, Completion completion) {
    var item = writing(lease);
    switch (completion.end()) {
      case Intent.End.SecretsKnown(var known) ->
          item.remove(Attribute.SECRET_INTENT)
              .set(Attribute.KNOWN_SECRETS, text(IntentJson.write(known)));
      case Intent.End.Applied(var lastModified) ->
          closeSettings(item).set(Attribute.LAST_MODIFIED, text(lastModified.toString()));
      case Intent.End.NotApplied _, Intent.End.Unknown _ -> closeSettings(item);
    }
    if (completion.release()) {
      item.remove(Attribute.HELD_UNTIL).set(Attribute.FENCING_TOKEN, afterRelease(lease));
    }
    return Write.small(item.asUpdate());
  }

  private static ItemUpdate closeSettings(ItemUpdate item) {
    return item.remove(Attribute.INTENT).remove(Attribute.INTENT_END);
  }

  /** Releases the client from a time on. */
  Write release(Lease lease, Instant notBefore) {
    return Write.small(
        writing(lease)
            .set(Attribute.HELD_UNTIL, Attribute.millis(notBefore))
            .set(Attribute.FENCING_TOKEN, afterRelease(lease))
            .asUpdate());
  }

  /** A write of this lease that is still on its way fails from now on. */
  private static AttributeValue afterRelease(Lease lease) {
    return number(lease.fencingToken() + 1);
  }

  private ItemUpdate take(Lease lease, Instant now) {
    return asRead(lease, now)
        .set(Attribute.FENCING_TOKEN, number(lease.fencingToken()))
        .set(Attribute.WRITE, number(lease.write()))
        .set(Attribute.HELD_UNTIL, Attribute.millis(lease.until()));
  }

  /** The client has the token that was read, and no lease on it holds. */
  private ItemUpdate asRead(Lease lease, Instant now) {
    var seen = lease.fencingToken() - 1;
    var item =
        of(lease)
            .require("(attribute_not_exists(#held_until) OR #held_until < :now)")
            .name("#held_until", Attribute.HELD_UNTIL)
            .name("#token", Attribute.FENCING_TOKEN)
            .value(":now", Attribute.millis(now));
    return seen == 0
        ? item.require("attribute_not_exists(#token)")
        : item.require("#token = :token").value(":token", number(seen));
  }

  private ItemUpdate writing(Lease lease) {
    return held(lease).set(Attribute.WRITE, number(lease.write()));
  }

  private ItemUpdate held(Lease lease) {
    return of(lease)
        .require("#token = :token")
        .name("#token", Attribute.FENCING_TOKEN)
        .value(":token", number(lease.fencingToken()))
        .require("#write <= :write")
        .name("#write", Attribute.WRITE)
        .value(":write", number(lease.write()));
  }

  private ItemUpdate of(Lease lease) {
    return new ItemUpdate(table, id(lease.client()));
  }
}
