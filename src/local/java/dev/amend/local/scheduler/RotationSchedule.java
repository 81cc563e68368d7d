package dev.amend.local.scheduler;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.local.Producer;
import dev.amend.local.standin.Account;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The schedule of template.yaml, which rotates the secret of an app client: the seeded one.
 *
 * @param interval the time between two requests, at least one second
 * @param maxAge the template's {@code RotationMaxAge}
 * @param overlap the template's {@code RotationOverlap}
 */
public record RotationSchedule(Duration interval, String maxAge, String overlap) {

  private static final String ARN =
      "arn:aws:scheduler:%s:%s:schedule/amend/rotation".formatted(Account.REGION, Account.ID);

  public RotationSchedule {
    if (interval.compareTo(Duration.ofSeconds(1)) < 0) {
      throw invalid(interval.toString());
    }
  }

  /**
   * Creates a schedule.
   *
   * @param interval as an ISO-8601 duration
   * @param maxAge empty for the template's default
   * @param overlap empty for the template's default
   * @throws IllegalArgumentException in one line that says what is wrong with the interval
   */
  public static RotationSchedule every(
      String interval, Optional<String> maxAge, Optional<String> overlap) {
    try {
      return new RotationSchedule(
          Duration.parse(interval), maxAge.orElse("P90D"), overlap.orElse("P7D"));
    } catch (DateTimeParseException _) {
      throw invalid(interval);
    }
  }

  /**
   * Returns the request of one time.
   *
   * @param time in whole seconds, as Scheduler tells it
   */
  public ObjectNode request(Instant time) {
    var request = Producer.request(ARN + "/" + time, "[]");
    request
        .withArrayProperty("changes")
        .addObject()
        .put("op", "rotateSecret")
        .put("maxAge", maxAge)
        .put("overlap", overlap);
    return request.put("requestedBy", ARN);
  }

  private static IllegalArgumentException invalid(String interval) {
    return new IllegalArgumentException(
        "schedule must be an ISO-8601 duration of at least one second, for example PT1M. It is %s."
            .formatted(interval));
  }
}
