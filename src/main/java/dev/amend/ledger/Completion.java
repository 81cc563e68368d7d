package dev.amend.ledger;

import java.util.List;

/**
 * How requests ended, to be recorded at one stroke with the state of their client.
 *
 * @param ended requests whose result is recorded
 * @param unbound records to be removed, because their rejection binds no key
 * @param release true to give the client free with it; false to keep it
 */
public record Completion(List<Entry> ended, List<String> unbound, boolean release) {

  /** Copies the lists. */
  public Completion {
    ended = List.copyOf(ended);
    unbound = List.copyOf(unbound);
  }
}
