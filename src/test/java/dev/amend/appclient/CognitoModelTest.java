package dev.amend.appclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CognitoModelTest {

  private static final Path FILE = Path.of(".ci", "cognito-model.json");
  private static final String REGENERATE =
      "mvn -q test -Dtest=CognitoModelTest -Damend.regenerate=true";

  @Test
  void shouldBeUpToDateWhenTheTableOfSettingsChanges() throws IOException {
    if (Boolean.getBoolean("amend.regenerate")) {
      Files.writeString(FILE, CognitoModel.json());
    }
    assertThat(Files.readString(FILE))
        .as("%s is out of date; regenerate it with: %s", FILE, REGENERATE)
        .isEqualTo(CognitoModel.json());
  }
}
