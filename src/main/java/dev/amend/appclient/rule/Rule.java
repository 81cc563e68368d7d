package dev.amend.appclient.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.amend.appclient.Amendment;
import dev.amend.appclient.Code;
import dev.amend.appclient.Comparison;
import dev.amend.appclient.SecretPresence;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Violation;
import dev.amend.appclient.rule.RuleBook.Finding;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A rule about what a request does to an app client.
 *
 * <p>A rule evaluates only what the request changes, so that a client that already breaks the rule
 * can still be changed elsewhere.
 *
 * @param code the code that it raises
 * @param settings the settings that it reads; it reports nothing unless the request changes one
 * @param check finds what breaks the rule
 */
record Rule(Code code, List<Setting> settings, Check check) {

  /** Finds what breaks a rule. */
  @FunctionalInterface
  interface Check {

    /** Returns the problems; asks for the secret only if the answer depends on it. */
    Stream<Problem> problems(Amendment amendment, SecretPresence secret);
  }

  List<Finding> evaluate(Amendment amendment, SecretPresence secret) {
    return check.problems(amendment, secret).map(problem -> problem.finding(code)).toList();
  }

  /** Returns the same rule, which warns instead of refusing. */
  Rule asWarning() {
    return new Rule(
        code,
        settings,
        (amendment, secret) -> check.problems(amendment, secret).map(Problem::asWarning));
  }

  /** Returns the same rule, which reports nothing if the client has a secret or may have one. */
  Rule forPublicClients() {
    return new Rule(
        code,
        settings,
        (amendment, secret) -> {
          var problems = check.problems(amendment, secret).toList();
          return problems.isEmpty() || secret.ask() != SecretPresence.Answer.ABSENT
              ? Stream.of()
              : problems.stream();
        });
  }

  /** Creates a rule about each string that a request adds to a list or sets. */
  static Rule onAdded(
      Code code, List<Setting> settings, Predicate<String> isBroken, String message) {
    return onAdded(code, settings, text -> Stream.of(message).filter(_ -> isBroken.test(text)));
  }

  /** Creates a rule about each string that a request adds or sets, with one or more messages. */
  static Rule onAdded(
      Code code, List<Setting> settings, Function<String, Stream<String>> messages) {
    return onChange(
        code,
        settings,
        amendment ->
            settings.stream()
                .flatMap(
                    setting ->
                        added(amendment, setting)
                            .flatMap(text -> problems(setting, text, messages.apply(text)))));
  }

  /**
   * Creates a rule about the settings after the change.
   *
   * @param settings the first is reported, with its value in force; nothing is reported if it has
   *     neither a value nor a documented default
   */
  static Rule onState(
      Code code, List<Setting> settings, Predicate<Settings> isBroken, String message) {
    var at = settings.getFirst();
    return onState(
        code,
        settings,
        after ->
            Comparison.effective(at, after).stream()
                .filter(_ -> isBroken.test(after))
                .map(value -> Problem.at(at, value.toJson(), message)));
  }

  /**
   * Creates a rule about single strings among the settings after the change.
   *
   * @param settings the first is the one whose strings are evaluated
   */
  static Rule onStrings(
      Code code, List<Setting> settings, BiPredicate<Settings, String> isBroken, String message) {
    var at = settings.getFirst();
    return onState(
        code,
        settings,
        after ->
            after
                .strings(at)
                .filter(text -> isBroken.test(after, text))
                .flatMap(text -> problems(at, text, Stream.of(message))));
  }

  /** Creates a rule about the settings after the change, with one or more problems. */
  static Rule onState(
      Code code, List<Setting> settings, Function<Settings, Stream<Problem>> problems) {
    return onChange(
        code,
        settings,
        amendment ->
            amendment.changes(settings.toArray(Setting[]::new))
                ? problems.apply(amendment.after())
                : Stream.of());
  }

  /**
   * Creates a rule about a setting as the request gives it, even if that means the same as what the
   * client has.
   */
  static Rule onRequest(Code code, Setting setting, Function<Settings, Stream<Problem>> problems) {
    return onChange(
        code,
        List.of(setting),
        amendment ->
            amendment.givesAnotherValue(setting)
                ? problems.apply(amendment.requested())
                : Stream.of());
  }

  /** Creates a rule about the change itself. */
  static Rule onChange(
      Code code, List<Setting> settings, Function<Amendment, Stream<Problem>> problems) {
    return new Rule(code, settings, (amendment, _) -> problems.apply(amendment));
  }

  /**
   * Returns the strings that a request adds to a list or sets. Only {@code list.element-empty}
   * reports an empty element.
   */
  static Stream<String> added(Amendment amendment, Setting setting) {
    var added = amendment.addedStrings(setting);
    return setting.isList() ? added.filter(element -> !element.isEmpty()) : added;
  }

  private static Stream<Problem> problems(Setting at, String text, Stream<String> messages) {
    return messages.map(message -> Problem.at(at, TextNode.valueOf(text), message));
  }

  /**
   * What breaks a rule, before the rule adds its code.
   *
   * @param setting the setting that is wrong
   * @param value the value that is wrong; empty if the setting is wrong as a whole
   * @param message what is wrong and what to do
   * @param refuses false if the request goes through with a warning
   */
  record Problem(Setting setting, Optional<JsonNode> value, String message, boolean refuses) {

    static Problem at(Setting setting, String message) {
      return new Problem(setting, Optional.empty(), message, true);
    }

    static Problem at(Setting setting, JsonNode value, String message) {
      return new Problem(setting, Optional.of(value), message, true);
    }

    Problem asWarning() {
      return new Problem(setting, value, message, false);
    }

    Finding finding(Code code) {
      return new Finding(
          refuses,
          new Violation(code, Optional.of(setting.serviceName()), value, message, List.of()));
    }
  }
}
