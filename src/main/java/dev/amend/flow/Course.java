package dev.amend.flow;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.Fingerprint;
import dev.amend.appclient.Settings;
import dev.amend.ledger.Entry;
import dev.amend.ledger.Intent;
import java.time.Instant;
import java.util.List;

/**
 * What a share of requests makes of its client, one after another.
 *
 * @param client the client as it was read
 * @param target the settings that the requests leave
 * @param judgements one for each request, in order
 */
record Course(AppClient client, Settings target, List<Judgement> judgements) {

  Course {
    judgements = List.copyOf(judgements);
  }

  /** Tells whether an update is needed at all. */
  boolean changesClient() {
    return !Fingerprint.of(client.settings(), target).isEmpty();
  }

  /** Lists the requests that have a part in the update. */
  List<Judgement> applied() {
    return judgements.stream().filter(Judgement::applies).toList();
  }

  /**
   * Says what the update is meant to do. It also names the requests that have no part in it, so
   * that they keep their place in the order when somebody else settles it.
   */
  Intent intent() {
    return new Intent(
        client.lastModified(),
        Fingerprint.of(client.settings(), target),
        prepared().stream().map(Entry::record).toList());
  }

  /** Writes the results that the requests get if the update happens. */
  List<Entry> prepared() {
    return judgements.stream().filter(Judgement::isRecorded).map(Judgement::entry).toList();
  }

  /** Ends the requests for the case that nobody knows whether the update happened. */
  List<Judgement> unknown(Instant now) {
    return OutcomeUnknown.ends(judgements, Judgement::applies, one -> one.unknown(now));
  }

  /** Dates the results of applied requests. */
  Course modifiedAt(Instant date) {
    return new Course(
        client, target, judgements.stream().map(judgement -> judgement.modifiedAt(date)).toList());
  }
}
