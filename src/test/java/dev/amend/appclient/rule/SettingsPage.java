package dev.amend.appclient.rule;

import dev.amend.appclient.Setting;
import dev.amend.appclient.Setting.Default;
import dev.amend.appclient.Token;
import dev.amend.appclient.Value;
import dev.amend.appclient.Value.TextSet;
import java.util.stream.Collectors;

/** Writes docs/settings.md from the table of settings, the rules and the descriptions. */
final class SettingsPage {

  private static final String HEAD =
      """
      # The settings of an app client

      The settings of UpdateUserPoolClient, by Cognito's names. This page is generated from the table of settings and
      the rules. Don't edit it: a test fails if it is out of date, and says how to regenerate it.

      - **Default** is what Cognito uses if an update leaves the setting out, as far as that is documented.
      - **Left out** is what would happen if an update left the setting out. Amend always sends the client's present
        value, so this happens only on `reset`.
      - **Rules** are the codes of violations and warnings that a request on the setting can get. A rule evaluates the
        client as it would be after the request, and only what the request changes.

      This project didn't measure any of this against Cognito; each entry names its sources.
      """;

  private SettingsPage() {}

  static String markdown() {
    return HEAD
        + SettingDescriptions.all().stream()
            .map(SettingsPage::section)
            .collect(Collectors.joining());
  }

  private static String section(SettingDescription description) {
    var setting = description.setting();
    return """

    ## %s

    | | |
    |---|---|
    | Type | %s |
    | Accepts | %s |
    | Default | %s |
    | Left out | %s |
    | Rules | %s |
    | Sources | %s |
    """
        .formatted(
            setting,
            setting.kind().inWords(),
            description.accepts(),
            inWords(setting),
            description.omission(),
            rules(setting),
            description.source());
  }

  private static String rules(Setting setting) {
    var codes =
        RuleBook.RULES.stream()
            .filter(rule -> rule.settings().contains(setting))
            .map(rule -> "`" + rule.code() + "`")
            .collect(Collectors.joining(", "));
    return codes.isEmpty() ? "none" : codes;
  }

  private static String inWords(Setting setting) {
    return switch (setting.whenUnset()) {
      case Default.Known known -> inWords(setting, known.value());
      case Default.Nothing nothing -> "none";
      case Default.Kept kept -> "none: Cognito keeps the value";
      case Default.Unknown unknown -> "not documented, or dependent on the user pool";
    };
  }

  private static String inWords(Setting setting, Value value) {
    var text = value.equals(TextSet.EMPTY) ? "an empty list" : "`" + value.toJson() + "`";
    return Token.of(setting).map(token -> token.whenUnset().inWords()).orElse(text);
  }
}
