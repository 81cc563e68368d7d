package dev.amend.request;

import dev.amend.appclient.Change;
import java.util.List;

/** What a request does to its app client. */
public sealed interface Operation {

  /**
   * Changes settings.
   *
   * @param changes in the order in which they apply, at least one
   */
  record ChangeSettings(List<Change> changes) implements Operation {

    /**
     * Copies the changes.
     *
     * @throws IllegalArgumentException if there are none
     */
    public ChangeSettings {
      changes = List.copyOf(changes);
      if (changes.isEmpty()) {
        throw new IllegalArgumentException("A request has at least one change");
      }
    }
  }
}
