package dev.amend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The template fits the code: its environment variables, permissions and handler. */
class TemplateTest {

  private static final Pattern VARIABLE = Pattern.compile("(?m)^ {10}([A-Z][A-Z_]+):");
  private static final Pattern READ = Pattern.compile("environment, \"([A-Z_]+)\"");
  private static final Pattern IN_TABLE = Pattern.compile("`([A-Z][A-Z_]+)`");

  private final Template template = Template.read();

  @Test
  void shouldSetOnlyVariablesThatTheReadmeExplainsWhenDeployed() {
    var explained =
        read("README.md")
            .lines()
            .filter(line -> line.startsWith("| `"))
            .flatMap(line -> groups(IN_TABLE, line).stream())
            .toList();

    assertThat(groups(VARIABLE, template.text())).isNotEmpty().isSubsetOf(explained);
    assertThat(groups(VARIABLE, template.text()))
        .contains("LEDGER_TABLE", "RESULT_BUS", "MAX_RECEIVE_COUNT");
  }

  @Test
  void shouldSetEveryVariableThatTheCodeReadsWhenDeployed() {
    var read = groups(READ, read("src/main/java/dev/amend/Configuration.java"));

    // Powertools itself reads the log level.
    assertThat(
            groups(VARIABLE, template.text()).stream()
                .filter(name -> !name.equals("POWERTOOLS_LOG_LEVEL")))
        .containsExactlyInAnyOrderElementsOf(read);
  }

  @Test
  void shouldAllowOnlyWhatIsCalledWhenDeployed() {
    assertThat(template.actions("ChangeFunctionRole"))
        .containsExactlyInAnyOrder(
            "cognito-idp:DescribeUserPoolClient",
            "cognito-idp:UpdateUserPoolClient",
            "cognito-idp:ListUserPoolClientSecrets",
            "dynamodb:BatchGetItem",
            "dynamodb:ConditionCheckItem",
            "dynamodb:DeleteItem",
            "dynamodb:PutItem",
            "dynamodb:UpdateItem",
            "events:PutEvents",
            "sqs:DeleteMessage",
            "sqs:GetQueueAttributes",
            "sqs:ReceiveMessage",
            "sqs:SendMessage",
            "logs:CreateLogStream",
            "logs:PutLogEvents");
  }

  @Test
  void shouldNameTheHandlerWhenDeployed() {
    assertThat(template.text())
        .contains("Handler: " + ChangeRequestHandler.class.getName() + "::handleRequest")
        .contains("CodeUri: target/amend.jar")
        .contains("Runtime: java25");
  }

  private static List<String> groups(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1)).distinct().toList();
  }

  static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new IllegalStateException(file, e);
    }
  }
}
