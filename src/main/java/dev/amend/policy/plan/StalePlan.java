package dev.amend.policy.plan;

import dev.amend.appclient.Amendment;
import dev.amend.appclient.Change;
import dev.amend.appclient.Comparison;
import dev.amend.appclient.Difference;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Token;
import dev.amend.appclient.Value;
import dev.amend.request.PlanHash;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says what has changed since a plan was made.
 *
 * <p>A plan is nowhere stored, and its hash doesn't show what it was made of. So this class looks
 * for the client as the plan found it among the {@link EarlierClients clients that differ a little}
 * from the present one: where planning the request again gives the plan's hash, the difference is
 * known for certain. Where none does, the values that the request would change now are listed.
 */
final class StalePlan {

  private final PlannedRequest request;
  private final PlanHash expected;
  private final List<Change> changes;

  /**
   * Creates a stale plan.
   *
   * @param request what the hash covers now
   * @param expected the hash of the plan
   * @param changes the changes that the request asks for
   */
  StalePlan(PlannedRequest request, PlanHash expected, List<Change> changes) {
    this.request = request;
    this.expected = expected;
    this.changes = List.copyOf(changes);
  }

  /**
   * Says what differs, as a sentence.
   *
   * @param now the client's settings when it is the request's turn
   */
  String inWords(Settings now) {
    return EarlierClients.of(now, changes)
        .filter(earlier -> hash(earlier.settings()).equals(expected))
        .findFirst()
        .map(EarlierClients.Earlier::inWords)
        .orElseGet(() -> present(now));
  }

  private PlanHash hash(Settings before) {
    var amendment = Amendment.of(before, changes);
    return request.hash(amendment.before(), amendment.after());
  }

  private String present(Settings now) {
    var amendment = Amendment.of(now, changes);
    return Difference.between(amendment.before(), amendment.after()).stream()
        .map(difference -> present(difference.setting(), now))
        .collect(
            Collectors.joining(
                "; ",
                "The client, the policy, idempotencyKey or requestedBy isn't as in the plan. Now ",
                "."));
  }

  private static String present(Setting setting, Settings now) {
    var value =
        Token.of(setting)
            .map(token -> token.lifetime(now).inWords())
            .or(() -> Comparison.effective(setting, now).map(StalePlan::inWords))
            .orElse("at its default");
    return setting + " is " + value;
  }

  private static String inWords(Value value) {
    return switch (value) {
      case Value.TextSet(var elements) when elements.isEmpty() -> "empty";
      case Value.TextSet(var elements) -> String.join(", ", elements);
      case Value.Text(var text) -> text;
      default -> value.toJson().toString();
    };
  }
}
