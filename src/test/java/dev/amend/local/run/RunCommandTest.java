package dev.amend.local.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.local.LocalStack;
import dev.amend.local.LocalStackExtension;
import dev.amend.local.Seed;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalStackExtension.class)
class RunCommandTest {

  private final LocalStack stack;

  RunCommandTest(LocalStack stack) {
    this.stack = stack;
  }

  @Test
  void shouldShowTheSecretsWithoutTheirValuesWhenOneIsIssued() {
    var output = run("scheduled-rotate-secret", true);

    assertThat(output)
        .contains("\"action\" : \"issued\"", "  Cognito: secret " + Seed.CLIENT_ID)
        .contains("+ Cognito: secret " + Seed.CLIENT_ID)
        .contains("+ Secrets Manager: AWSCURRENT is version ")
        .contains("+ Secrets Manager: AWSPREVIOUS is version ")
        .doesNotContain("AWSPENDING", "clientSecretValue");
  }

  @Test
  void shouldNotShowSecretsWhenOnlySettingsChange() {
    assertThat(run("add-callback-url", false))
        .contains("applied\n+ CallbackURLs: https://app.example.com/callback\nNext: ")
        .doesNotContain("Secrets of", "{");
  }

  private String run(String name, boolean showsJson) {
    var output = new ByteArrayOutputStream();
    var isAsExpected =
        new RunCommand(stack, new PrintStream(output, true, UTF_8), Style.PLAIN, showsJson)
            .run(EventFile.read(Path.of("events", name + ".json")));
    assertThat(isAsExpected).isTrue();
    return output.toString(UTF_8);
  }
}
