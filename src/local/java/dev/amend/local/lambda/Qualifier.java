package dev.amend.local.lambda;

import dev.amend.local.standin.Account;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an Invoke call names after the function: an alias, a version, or nothing (Lambda API
 * reference, Invoke, FunctionName and Qualifier).
 *
 * @param name empty for the unqualified function
 */
record Qualifier(Optional<String> name) {

  /** The aliases of template.yaml. */
  static final List<String> ALIASES = List.of("queue", "events", "approvals", "audit");

  private static final String UNPUBLISHED = "$LATEST";

  /** The only published version, which every alias points to. */
  private static final String PUBLISHED = "1";

  private static final Pattern FUNCTION =
      Pattern.compile(
          "(?:(?:arn:aws:lambda:%s:)?%s:function:)?amend(?::(?<qualifier>[^:]+))?"
              .formatted(Account.REGION, Account.ID));

  /**
   * Reads the names in a call.
   *
   * @param function the function in the path: a name, an ARN or a partial ARN
   * @param parameter the parameter {@code Qualifier}
   * @throws InvokeRefusedException if there is no such function, alias or version, or the two name
   *     different ones
   */
  static Qualifier read(String function, Optional<String> parameter) throws InvokeRefusedException {
    var matcher = FUNCTION.matcher(function);
    if (!matcher.matches()) {
      throw notFound(function);
    }
    var inName = Optional.ofNullable(matcher.group("qualifier"));
    if (inName.isPresent() && parameter.isPresent() && !inName.equals(parameter)) {
      throw InvokeRefusedException.invalidParameter(
          "The derived qualifier from the function name does not match the specified qualifier.");
    }
    var qualifier = new Qualifier(inName.or(() -> parameter));
    if (!qualifier.exists()) {
      throw notFound(qualifier.arn());
    }
    return qualifier;
  }

  /** Returns the qualifier of an ARN that the function was invoked by. */
  static Qualifier ofArn(String arn) {
    return new Qualifier(
        Optional.of(arn)
            .filter(found -> found.startsWith(LocalContext.FUNCTION_ARN + ":"))
            .map(found -> found.substring(LocalContext.FUNCTION_ARN.length() + 1)));
  }

  private boolean exists() {
    return name.isEmpty()
        || ALIASES.contains(name.get())
        || name.get().equals(PUBLISHED)
        || name.get().equals(UNPUBLISHED);
  }

  private static InvokeRefusedException notFound(String function) {
    return InvokeRefusedException.functionNotFound(
        "Function not found: %s. The local function is %s, with the aliases %s and the version %s."
            .formatted(function, LocalContext.FUNCTION_ARN, String.join(", ", ALIASES), PUBLISHED));
  }

  /** Returns the ARN that the call invokes. */
  String arn() {
    return LocalContext.FUNCTION_ARN + name.map(found -> ":" + found).orElse("");
  }

  /** Returns the version that runs. */
  String version() {
    return name.filter(found -> !found.equals(UNPUBLISHED)).map(_ -> PUBLISHED).orElse(UNPUBLISHED);
  }
}
