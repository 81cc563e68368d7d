package dev.amend.simulation;

import dev.amend.appclient.Code;
import dev.amend.result.Result;
import java.time.Instant;
import java.util.Optional;

/** Reads what a result says. */
final class Verdicts {

  private Verdicts() {}

  static boolean isUnknown(Result result) {
    return has(result, Code.CLIENT_OUTCOME_UNKNOWN);
  }

  static boolean has(Result result, Code code) {
    return result.data().path("violations").findValuesAsText("code").contains(code.toString());
  }

  /** The client's date as the result's Describe showed it. */
  static Optional<Instant> dateBefore(Result result) {
    return Optional.ofNullable(result.data().path("lastModified").path("before").textValue())
        .map(Instant::parse);
  }
}
