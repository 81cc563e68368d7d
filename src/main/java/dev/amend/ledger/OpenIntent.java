package dev.amend.ledger;

import java.util.List;
import java.util.Optional;

/**
 * An intent that is not closed yet.
 *
 * @param intent what was meant to be done
 * @param recordIds the ledger's own ids of the requests that share it, in order
 * @param end how it ended, if recording this takes several transactions and not all have run
 */
public record OpenIntent(Intent intent, List<String> recordIds, Optional<Intent.End> end) {

  /** Copies the list. */
  public OpenIntent {
    recordIds = List.copyOf(recordIds);
  }
}
