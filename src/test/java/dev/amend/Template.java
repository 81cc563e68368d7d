package dev.amend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The SAM template, as text. */
record Template(String text) {

  private static final Pattern ACTION =
      Pattern.compile(
          "(?<=- |Action: )(?:cognito-idp|dynamodb|events|logs|sqs|secretsmanager|kms):[A-Za-z*]+");

  /** Reads the template. */
  static Template read() {
    try {
      return new Template(Files.readString(Path.of("template.yaml")));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the lines of a resource. */
  String resource(String name) {
    return entry("Resources", name);
  }

  /** Returns the lines of a parameter. */
  String parameter(String name) {
    return entry("Parameters", name);
  }

  /** Returns the IAM actions in a resource, in order. */
  List<String> actions(String resource) {
    return ACTION.matcher(resource(resource)).results().map(MatchResult::group).toList();
  }

  private String entry(String section, String name) {
    var lines = only("(?ms)^" + section + ":$.*?(?=^[A-Z]|\\z)", text);
    return only("(?ms)^  " + name + ":$.*?(?=^  [A-Z#]|\\z)", lines);
  }

  private static String only(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .findFirst()
        .orElseThrow();
  }
}
