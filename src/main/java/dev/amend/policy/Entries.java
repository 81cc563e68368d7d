package dev.amend.policy;

import dev.amend.appclient.Code;
import dev.amend.appclient.Violation;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
   * Decides whether the function takes an input.
   *
   * @param invokedFunctionArn the ARN that the caller invoked, as Lambda's context has it
   * @param shape what the input is
   */
  public Admission admit(String invokedFunctionArn, InputShape shape) {
    var alias = alias(invokedFunctionArn);
    if (alias.isEmpty()) {
      return refused("The function was invoked without an alias");
    }
    var taken = alias.map(shapes::get);
    if (taken.isEmpty()) {
      return refused("The policy has no entry for the alias '%s'".formatted(alias.get()));
    }
    return taken.get() == shape
        ? new Admission.Admitted(alias.get())
        : refused("The alias '%s' takes %s, not %s".formatted(alias.get(), taken.get(), shape));
  }

  private static Optional<String> alias(String arn) {
    return Optional.of(QUALIFIED.matcher(arn))
        .filter(java.util.regex.Matcher::matches)
        .map(matcher -> matcher.group(1))
        .filter(Entries::isAlias);
  }

  private static Admission refused(String reason) {
    return new Admission.Refused(
        Violation.general(
            Code.POLICY_DENIED,
            reason
                + " (rule entry). Invoke the function through an alias that the policy has an entry for."));
  }
}
