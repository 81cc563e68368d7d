package dev.amend.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An update that is about to be sent. It is written before, so that whoever comes after can tell
 * whether it happened.
 *
 * @param lastModified the client's date as read before the update
 * @param values for each setting that the update changes, by the service's name, a digest of the
 *     value that it is to have
 * @param records the records of the requests that share the update
 */
public record Intent(Instant lastModified, Map<String, String> values, List<String> records) {

  /** Copies the collections. */
  public Intent {
    values = Map.copyOf(values);
    records = List.copyOf(records);
  }
}
