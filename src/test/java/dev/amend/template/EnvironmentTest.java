package dev.amend.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The function's environment variables are those that the code reads and the README explains. */
class EnvironmentTest {

  private static final Pattern READ = Pattern.compile("environment, \"([A-Z_]+)\"");
  private static final Pattern IN_TABLE = Pattern.compile("`([A-Z][A-Z_]+)`");

  /** Powertools reads one itself. */
  private static final Set<String> READ_ELSEWHERE = Set.of("POWERTOOLS_LOG_LEVEL");

  private final Template template = Template.read();
  private final String configuration = read("src/main/java/dev/amend/Configuration.java");

  @Test
  void shouldSetOnlyVariablesThatTheReadmeExplains() {
    var explained =
        read("README.md")
            .lines()
            .filter(line -> line.startsWith("| `"))
            .collect(Collectors.joining());

    assertThat(variables()).isNotEmpty().isSubsetOf(groups(IN_TABLE, explained));
  }

  @Test
  void shouldSetEveryVariableThatTheCodeReads() {
    var read = Stream.concat(groups(READ, configuration).stream(), READ_ELSEWHERE.stream());

    assertThat(variables()).containsExactlyInAnyOrderElementsOf(read.distinct().toList());
  }

  /** Several stacks of an account would otherwise share their metrics, and so their alarms. */
  @Test
  void shouldReportMetricsOfTheStack() {
    assertThat(
            template
                .resource("ChangeFunction")
                .property("Environment/Variables/POWERTOOLS_SERVICE_NAME")
                .asText())
        .isEqualTo("!Ref AWS::StackName");
  }

  @Test
  void shouldAcceptTheSamePrefixesAsTheFunction() {
    assertThat(configuration)
        .contains(
            '"' + template.parameter("SecretNamePrefix").path("AllowedPattern").asText() + '"');
  }

  private List<String> variables() {
    return template
        .resource("ChangeFunction")
        .property("Environment/Variables")
        .properties()
        .stream()
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<String> groups(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1)).distinct().toList();
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new IllegalStateException(file, e);
    }
  }
}
