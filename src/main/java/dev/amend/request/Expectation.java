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
 * What a request wants to find before it changes anything.
 *
 * @param lastModified when the client was last changed, absent when it does not matter
 * @param settings what must be set; an empty value means unset, or at the documented default
 */
public record Expectation(
    Optional<Timestamp> lastModified, Map<Setting, Optional<Value>> settings) {

  /** Expects nothing. */
  public static final Expectation NOTHING = new Expectation(Optional.empty(), Map.of());

  /** Copies the settings. */
  public Expectation {
    var copy = new EnumMap<Setting, Optional<Value>>(Setting.class);
    copy.putAll(settings);
    settings = Collections.unmodifiableMap(copy);
  }

  /**
   * Compares with a client.
   *
   * @param now the settings at the request's place in the order
   * @param client the client as Describe showed it
   * @param changedSince true when an earlier request of the same update has changed something, from
   *     when on no known {@code lastModifiedDate} holds
   * @return one violation for each member that does not hold
   */
  public List<Violation> mismatches(Settings now, AppClient client, boolean changedSince) {
    var violations = new ArrayList<Violation>();
    lastModified
        .filter(moment -> changedSince || !moment.holdsFor(client.lastModified()))
        .ifPresent(moment -> violations.add(modified(client.lastModified(), changedSince)));
    settings.forEach(
        (setting, value) -> {
          var wished = value.map(given -> now.with(setting, given)).orElse(now.without(setting));
          if (!Comparison.same(setting, now, wished)) {
            violations.add(differs(setting, now));
          }
        });
    return violations;
  }

  private static Violation modified(Instant actual, boolean changedSince) {
    var message =
        changedSince
            ? "An earlier request has changed the client. Read it again and send the request with its new date."
            : "The client was last changed at %s. Read it again and decide anew.".formatted(actual);
    return Violation.at(Code.EXPECT_MISMATCH, "lastModifiedDate", message);
  }

  private static Violation differs(Setting setting, Settings now) {
    var message =
        "%s is not as expected. Read the client again and decide anew.".formatted(setting);
    return now.get(setting)
        .map(
            value ->
                Violation.of(Code.EXPECT_MISMATCH, setting.serviceName(), value.toJson(), message))
        .orElseGet(() -> Violation.at(Code.EXPECT_MISMATCH, setting.serviceName(), message));
  }
}
