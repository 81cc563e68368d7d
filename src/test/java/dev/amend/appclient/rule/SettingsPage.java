package dev.amend.appclient.rule;

import dev.amend.appclient.Default;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Token;
import dev.amend.appclient.Value;
import dev.amend.appclient.Value.TextSet;
import java.util.stream.Collectors;

/** Writes docs/settings.md from the table of settings, the rule book and the prose. */
final class SettingsPage {

  private static final String HEAD =
      """
      # The settings of an app client

      The settings that UpdateUserPoolClient takes, by the service's names. This page is generated from the
      table of settings and the rule book; a test fails when it is out of date, and says how to write it anew.

      - **Default** is what the service takes for a setting that an update leaves out, as far as that is documented.
      - **Left out** is what would happen if an update did not carry the setting. Amend always sends what the client
        has, so this happens only on `reset`.
      - **Rules** are the codes that a request touching the setting can meet (`violations` and `warnings` of a result).
        A rule judges the client as it would be after the request, and only where the request changes something
        that the rule reads.

      None of this was measured against the service by this project: each entry names where it is known from.
      """;

  private SettingsPage() {}

  static String markdown() {
    return HEAD
        + SettingDescriptions.all().stream()
            .map(SettingsPage::section)
            .collect(Collectors.joining());
  }

  private static String section(SettingDescription notes) {
    var setting = notes.setting();
    return """

    ## %s

    | | |
    |---|---|
    | Is | %s |
    | Accepts | %s |
    | Default | %s |
    | Left out | %s |
    | Rules | %s |
    | Known from | %s |
    """
        .formatted(
            setting,
            setting.kind().inWords(),
            notes.accepts(),
            inWords(setting),
            notes.omission(),
            rules(setting),
            notes.source());
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
      case Default.Kept kept -> "none; the value is kept";
      case Default.Unknown unknown -> "not documented, or depending on the user pool";
    };
  }

  private static String inWords(Setting setting, Value value) {
    var unit = Token.of(setting).map(token -> " " + token.whenUnset().unit()).orElse("");
    return value.equals(TextSet.EMPTY) ? "an empty list" : "`" + value.toJson() + "`" + unit;
  }
}
