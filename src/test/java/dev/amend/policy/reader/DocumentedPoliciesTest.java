package dev.amend.policy.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.policy.Effect;
import dev.amend.policy.PolicyDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The policies of the documents load, and their own tests pass and say something. */
class DocumentedPoliciesTest {

  static Stream<Path> policies() throws IOException {
    try (var files = Files.list(Path.of("docs", "policies"))) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("policies")
  void shouldLoadAndPassItsTests(Path file) {
    assertThat(PolicyReader.read(file).digest()).startsWith("sha256:");
  }

  /** The template makes a layer of it. */
  @Test
  void shouldLoadWhatTheTemplateDeploys() {
    assertThat(PolicyReader.read(Path.of("policy", "amend", "policy.json")).entries()).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("policies")
  void shouldHaveATestForEveryRuleThatFailsWithoutIt(Path file) throws IOException {
    var document = PolicyReader.parse(Files.readString(file));

    for (var rule : document.rules()) {
      var others = document.rules().stream().filter(other -> !other.equals(rule)).toList();
      assertThat(document.tests().stream().filter(test -> fails(test, document, others)))
          .as("a test that fails without the rule %s", rule.id())
          .isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("policies")
  void shouldTestWhatItAllowsAndWhatItDoesNot(Path file) throws IOException {
    assertThat(PolicyReader.parse(Files.readString(file)).tests())
        .extracting(test -> test.effect() == Effect.ALLOW)
        .contains(true, false);
  }

  private static boolean fails(
      dev.amend.policy.ExpectedDecision test,
      PolicyDocument document,
      List<dev.amend.policy.Rule> rules) {
    var without =
        new PolicyDocument(
            document.otherwise(), document.entries(), document.approvers(), rules, List.of());
    return test.failure(PolicyReader.compile(without)).isPresent();
  }
}
