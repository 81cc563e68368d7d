package dev.amend.simulation;

import dev.amend.appclient.AppClient;
import dev.amend.ledger.Entry;
import dev.amend.result.Outcome;
import dev.amend.result.ResultJson;
import java.util.List;

/**
 * What one invocation last read of a client, and what it means to do.
 *
 * @param read what Describe answered
 * @param readAt the virtual time of the read
 * @param entries the requests that are to go into the update, in order
 */
record Plan(AppClient read, long readAt, List<Entry> entries) {

  Plan {
    entries = List.copyOf(entries);
  }

  /** The requests that have a part in the update. */
  List<Entry> applied() {
    return entries.stream()
        .filter(entry -> ResultJson.recorded(entry.result()).outcome() == Outcome.APPLIED)
        .toList();
  }

  Plan with(List<Entry> intended) {
    return new Plan(read, readAt, intended);
  }
}
