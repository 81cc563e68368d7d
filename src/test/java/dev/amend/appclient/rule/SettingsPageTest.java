package dev.amend.appclient.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.Setting;
import dev.amend.appclient.Violation;
import dev.amend.appclient.rule.RuleBook.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsPageTest {

  private static final Path PAGE = Path.of("docs", "settings.md");
  private static final String REGENERATE =
      "mvn -q test -Dtest=SettingsPageTest -Damend.regenerate=true";

  @Test
  void shouldBeUpToDateWhenTheTableOfSettingsChanges() throws IOException {
    if (Boolean.getBoolean("amend.regenerate")) {
      Files.createDirectories(PAGE.toAbsolutePath().getParent());
      Files.writeString(PAGE, SettingsPage.markdown());
    }
    assertThat(Files.readString(PAGE))
        .as("%s is out of date; regenerate it with: %s", PAGE, REGENERATE)
        .isEqualTo(SettingsPage.markdown());
  }

  @Test
  void shouldHaveASectionWhenASettingExists() {
    assertThat(SettingDescriptions.all().stream().map(SettingDescription::setting))
        .containsExactly(Setting.values());
  }

  @ParameterizedTest
  @EnumSource(Setting.class)
  void shouldListTheCodeWhenAnExampleRaisesItOnTheSetting(Setting setting) {
    var listed =
        RuleBook.RULES.stream()
            .filter(rule -> rule.settings().contains(setting))
            .map(Rule::code)
            .toList();
    var raised =
        RuleExamples.all()
            .flatMap(example -> RuleBook.evaluate(example.amendment(), example::secret).stream())
            .map(Finding::violation)
            .filter(violation -> violation.field().equals(Optional.of(setting.serviceName())))
            .map(Violation::code)
            .toList();
    assertThat(listed).containsAll(raised);
  }
}
