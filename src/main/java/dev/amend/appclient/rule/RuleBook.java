package dev.amend.appclient.rule;

import dev.amend.appclient.Amendment;
import dev.amend.appclient.SecretPresence;
import dev.amend.appclient.Violation;
import java.util.List;
import java.util.stream.Stream;

/**
 * All rules about what a request does to an app client. The package description lists the rules of
 * Cognito and where each of them is.
 */
public final class RuleBook {

  static final List<Rule> RULES =
      Stream.of(
              ListRules.all(),
              NameRules.all(),
              UrlRules.all(),
              OAuthRules.all(),
              SignInRules.all(),
              TokenRules.all(),
              AnalyticsRules.all(),
              SecretRules.all(),
              UnknownValueRules.all())
          .flatMap(List::stream)
          .toList();

  private RuleBook() {}

  /**
   * Evaluates a request by every rule.
   *
   * @param amendment the settings before and after
   * @param secret whether the client has a secret; asked only if a rule depends on it, once for
   *     each such rule
   * @return the findings of all rules, in the order of the rules
   */
  public static List<Finding> evaluate(Amendment amendment, SecretPresence secret) {
    return RULES.stream().flatMap(rule -> rule.evaluate(amendment, secret).stream()).toList();
  }

  /**
   * A reason to reject a request, or a warning, which a rule found.
   *
   * @param refuses true if the request must be rejected, false for a warning
   * @param violation what the result says
   */
  public record Finding(boolean refuses, Violation violation) {}
}
