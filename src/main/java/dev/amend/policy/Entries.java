package dev.amend.policy;

import dev.amend.appclient.Code;
import dev.amend.appclient.Violation;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which alias of the function takes which input.
 *
 * <p>The alias is the one thing about an input that a caller can't make up: IAM says which aliases
 * a caller can invoke.
 *
 * @param shapes the one shape that each alias takes, by alias
 */
public record Entries(Map<String, InputShape> shapes) {

  /** Lambda API reference, CreateAlias: Name. A version is a number. */
  private static final Pattern ALIAS = Pattern.compile("(?![0-9]+$)[A-Za-z0-9_-]{1,128}");

  /** Lambda developer guide, ARNs of a function: the qualifier is the last of eight parts. */
  private static final Pattern QUALIFIED =
      Pattern.compile("arn:[^:]+:lambda:[^:]+:[^:]+:function:[^:]+:([^:]+)");

  /** Copies the map. */
  public Entries {
    shapes = Collections.unmodifiableMap(new TreeMap<>(shapes));
  }

  /** Tells whether a function can have an alias of this name. */
  public static boolean isAlias(String name) {
    return ALIAS.matcher(name).matches();
  }

  /**
   * Returns the alias that the function was invoked through.
   *
   * @param invokedFunctionArn the ARN that the caller invoked, as Lambda's context has it
   * @return empty if the ARN has no qualifier, or a version or {@code $LATEST} as its qualifier
   */
  public static Optional<String> alias(String invokedFunctionArn) {
    return Optional.of(QUALIFIED.matcher(invokedFunctionArn))
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .filter(Entries::isAlias);
  }

  /**
   * Returns why the function doesn't take an input; empty if it does.
   *
   * @param alias the alias that the function was invoked through
   * @param shape what the input is
   */
  public Optional<Violation> refusal(Optional<String> alias, InputShape shape) {
    if (alias.isEmpty()) {
      return refused("The function was invoked without an alias");
    }
    var name = alias.get();
    var taken = Optional.ofNullable(shapes.get(name));
    if (taken.isEmpty()) {
      return refused("The policy has no entry for the alias '%s'".formatted(name));
    }
    return taken.get() == shape
        ? Optional.empty()
        : refused("The alias '%s' takes %s, not %s".formatted(name, taken.get(), shape));
  }

  private static Optional<Violation> refused(String reason) {
    return Optional.of(
        Violation.general(
                Code.POLICY_DENIED,
                reason
                    + " (rule entry). Invoke the function through an alias that the policy has an entry for.")
            .by(List.of(Rule.ENTRY)));
  }
}
