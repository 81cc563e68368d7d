package dev.amend.request;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.Code;
import dev.amend.appclient.Comparison;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Value;
import dev.amend.appclient.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What must be true of an app client before a request changes it.
 *
 * @param lastModified when the client was last changed; empty if the request doesn't expect a time
 * @param settings the value of each setting that the request names; an empty value means unset, or
 *     at the documented default
 * @param planHash the plan that the change must be the same as; empty if the request doesn't name
 *     one. {@link #mismatches} leaves it out, because it is compared when the change is known
 */
public record Expectation(
    Optional<Timestamp> lastModified,
    Map<Setting, Optional<Value>> settings,
    Optional<PlanHash> planHash) {

  /** Expects nothing. */
  public static final Expectation NOTHING =
      new Expectation(Optional.empty(), Map.of(), Optional.empty());

  /** Copies the settings. */
  public Expectation {
    var copy = new EnumMap<Setting, Optional<Value>>(Setting.class);
    copy.putAll(settings);
    settings = Collections.unmodifiableMap(copy);
  }

  /**
   * Compares the expectation with a client.
   *
   * @param now the client's settings after the earlier requests of the same update
   * @param client the client as DescribeUserPoolClient returned it
   * @param changedSince true if an earlier request of the same update changes the client, so that
   *     its {@code LastModifiedDate} at that point isn't known
   * @return a violation for each member that isn't as expected
   */
  public List<Violation> mismatches(Settings now, AppClient client, boolean changedSince) {
    var violations = new ArrayList<Violation>();
    lastModified
        .filter(expected -> changedSince || !expected.matches(client.lastModified()))
        .ifPresent(_ -> violations.add(modified(client.lastModified(), changedSince)));
    settings.forEach(
        (setting, value) -> {
          var expected =
              value.map(required -> now.with(setting, required)).orElse(now.without(setting));
          if (!Comparison.same(setting, now, expected)) {
            violations.add(differs(setting, now));
          }
        });
    return violations;
  }

  private static Violation modified(Instant actual, boolean changedSince) {
    var message =
        changedSince
            ? "An earlier request changed the client. Read the client, then send the request with its new date."
            : "The client was last modified at %s. Read it and check whether the change still applies."
                .formatted(actual);
    return Violation.at(Code.EXPECT_MISMATCH, "lastModifiedDate", message);
  }

  private static Violation differs(Setting setting, Settings now) {
    var message =
        "%s isn't as expected. Read the client and check whether the change still applies."
            .formatted(setting);
    return now.get(setting)
        .map(
            value ->
                Violation.of(Code.EXPECT_MISMATCH, setting.serviceName(), value.toJson(), message))
        .orElseGet(() -> Violation.at(Code.EXPECT_MISMATCH, setting.serviceName(), message));
  }
}
