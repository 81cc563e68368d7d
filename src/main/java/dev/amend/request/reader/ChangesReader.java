package dev.amend.request.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amend.appclient.Change;
import java.util.ArrayList;
import java.util.List;

/** Reads the {@code changes} of a request. */
final class ChangesReader {

  private static final String POINTER = "/changes";

  private final Violations violations;

  ChangesReader(Violations violations) {
    this.violations = violations;
  }

  /** Reads the changes that are valid, in order; violations are added for the others. */
  List<Change> read(JsonNode json) {
    var changes = new ArrayList<Change>();
    if (!json.isArray() || json.isEmpty()) {
      violations.mustBe(POINTER, "an array of at least one change");
      return changes;
    }
    for (var index = 0; index < json.size(); index++) {
      new ChangeReader(json.get(index), POINTER + "/" + index, violations)
          .read()
          .ifPresent(changes::add);
    }
    return changes;
  }
}
