package dev.amend.local.secretsmanager;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.local.standin.AwsJsonWire;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The dates of a secret.
 *
 * @param created when it was created
 * @param changed when it was last changed in any way
 * @param accessed the last day on which a value was read
 * @param deleted when its recovery window ends; empty unless it is scheduled for deletion
 */
record Dates(
    Instant created, Instant changed, Optional<LocalDate> accessed, Optional<Instant> deleted) {

  static Dates created(Instant now) {
    return new Dates(now, now, Optional.empty(), Optional.empty());
  }

  Dates changed(Instant now) {
    return new Dates(created, now, accessed, deleted);
  }

  Dates readOn(LocalDate day) {
    return new Dates(created, changed, Optional.of(day), deleted);
  }

  Dates deleted(Optional<Instant> end) {
    return new Dates(created, changed, accessed, end);
  }

  void describe(ObjectNode secret) {
    secret
        .put("CreatedDate", AwsJsonWire.timestamp(created))
        .put("LastChangedDate", AwsJsonWire.timestamp(changed));
    accessed.ifPresent(day -> secret.put("LastAccessedDate", startOf(day)));
    deleted.ifPresent(end -> secret.put("DeletedDate", AwsJsonWire.timestamp(end)));
  }

  /** The service's last-accessed dates have no time. */
  static long startOf(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
  }
}
