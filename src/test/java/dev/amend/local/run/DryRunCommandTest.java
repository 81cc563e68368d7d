package dev.amend.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.local.Seed;
import dev.amend.policy.reader.PolicyReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a dry run shows. */
class DryRunCommandTest {

  private static final Path LIFETIMES = Path.of("docs/policies/lifetimes-with-approval.json");

  @Test
  void shouldShowFactsRulesAndTheVerdict() {
    var shown = dryRun("add-callback-url", Optional.empty());

    assertThat(shown)
        .startsWith("Alias: ")
        .contains("Producer: {\"alias\":\"queue\",\"transport\":\"sqs\"")
        .contains("\"field\":\"CallbackURLs\",\"change\":\"added\"")
        .contains("Verdict: ");
  }

  @Test
  void shouldShowThatTheAliasIsRefused() {
    assertThat(dryRun("add-callback-url", Optional.of("approvals")))
        .contains("Verdict: deny. The alias 'approvals' takes invoke, not sqs (rule entry).");
  }

  @Test
  void shouldShowWhyARequestIsInvalid() {
    assertThat(dryRun("rejected-misspelt-setting", Optional.empty())).contains("is invalid:");
  }

  @Test
  void shouldShowTheFactOfARotation() {
    assertThat(dryRun("scheduled-rotate-secret", Optional.empty()))
        .contains("\"field\":\"ClientSecret\",\"change\":\"rotateSecret\"");
  }

  private static String dryRun(String event, Optional<String> alias) {
    var bytes = new ByteArrayOutputStream();
    var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    var file = EventFile.read(Path.of("events", event + ".json"));
    new DryRunCommand(PolicyReader.read(LIFETIMES), Seed.settings(), out).run(file, alias);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
