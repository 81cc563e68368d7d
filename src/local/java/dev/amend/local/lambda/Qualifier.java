package dev.amend.local.lambda;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which function an Invoke call names: by name or ARN, each with an alias or without one (Lambda
 * API reference, Invoke, FunctionName and Qualifier).
 *
 * @param alias empty for no qualifier and for {@code $LATEST}
 */
record Qualifier(Optional<String> alias) {

  /** The aliases of template.yaml. */
  static final List<String> ALIASES = List.of("queue", "events", "approvals", "audit");

  private static final String UNPUBLISHED = "$LATEST";

  private static final Pattern FUNCTION =
      Pattern.compile(
          "(?:(?:arn:aws:lambda:[a-z0-9-]+:)?[0-9]{12}:function:)?amend(?::(?<alias>[^:]+))?");

  /**
   * Reads the names in a call.
   *
   * @param function the function in the path
   * @param qualifier the parameter {@code Qualifier}
   * @return empty if there is no such function or alias, or the two disagree
   */
  static Optional<Qualifier> read(String function, Optional<String> qualifier) {
    var name = FUNCTION.matcher(function);
    if (!name.matches()) {
      return Optional.empty();
    }
    var inName = Optional.ofNullable(name.group("alias"));
    if (inName.isPresent() && qualifier.isPresent() && !inName.equals(qualifier)) {
      return Optional.empty();
    }
    var alias = inName.or(() -> qualifier).filter(found -> !found.equals(UNPUBLISHED));
    return alias.isEmpty() || ALIASES.contains(alias.get())
        ? Optional.of(new Qualifier(alias))
        : Optional.empty();
  }

  /** Returns what the answer names as the version that ran. The stack has one version only. */
  String version() {
    return alias.isPresent() ? "1" : UNPUBLISHED;
  }
}
