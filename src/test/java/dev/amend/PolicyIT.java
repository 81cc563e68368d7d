package dev.amend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.local.LocalStack;
import dev.amend.local.LocalStackExtension;
import dev.amend.local.Producer;
import dev.amend.local.lambda.InvocationResult;
import dev.amend.local.lambda.LocalContext;
import dev.amend.local.lambda.RuntimeProcess;
import dev.amend.local.lambda.TaskDirectory;
import dev.amend.local.lambda.TaskDirectoryExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Runs the deployment package with a policy, and without one. */
@ExtendWith({LocalStackExtension.class, TaskDirectoryExtension.class})
class PolicyIT {

  private static final String ALIAS = LocalContext.FUNCTION_ARN + ":approvals";
  private static final String NAME =
      "[{\"op\": \"set\", \"field\": \"ClientName\", \"value\": \"shop\"}]";
  private static final String FLOWS =
      "[{\"op\": \"add\", \"field\": \"AllowedOAuthFlows\", \"value\": \"implicit\"}]";
  private static final String POLICY =
      """
      {"version": 1, "entries": {"approvals": "invoke"}, "rules": [
        {"id": "names", "effect": "allow", "when": {"field": ["ClientName"]}}]}
      """;

  private final LocalStack stack;
  private final TaskDirectory task;

  @TempDir private Path directory = Path.of("unset");

  PolicyIT(LocalStack stack, TaskDirectory task) {
    this.stack = stack;
    this.task = task;
  }

  @Test
  void shouldApplyOnlyWhatThePolicyAllows() throws IOException {
    try (var function = new RuntimeProcess(task, environment(POLICY), ALIAS)) {
      assertThat(outcome(function, "a", NAME)).contains("\"outcome\":\"applied\"");
      assertThat(outcome(function, "b", FLOWS)).contains("\"policy.denied\"");
      assertThat(function.log())
          .anyMatch(line -> isJudged(line, "allow", "names"))
          .anyMatch(line -> isJudged(line, "deny", "default"));
    }
    try (var function = new RuntimeProcess(task, environment(POLICY))) {
      assertThat(outcome(function, "c", NAME)).contains("\"rules\":[\"entry\"]");
    }
  }

  @Test
  void shouldNotStartWhenThePolicyIsInvalid() throws IOException {
    var broken = environment(POLICY.replace("ClientName", "ClientNam"));
    try (var function = new RuntimeProcess(task, broken, ALIAS)) {
      assertThat(function.initError().message())
          .contains("/rules/0/when/field/0: ")
          .contains("policy.json is invalid")
          .doesNotContain("\n");
    }
  }

  @Test
  void shouldLoadNothingOfAPolicyWhenThereIsNone() throws IOException {
    assertThat(loadedClasses(stack.environment()))
        .contains("dev.amend.ChangeRequestHandler")
        .noneMatch(PolicyIT::judges);
    assertThat(loadedClasses(environment(POLICY)))
        .filteredOn(PolicyIT::judges)
        .contains("dev.amend.policy.PatternMatcher", "software.amazon.event.ruler.GenericMachine");
  }

  private static boolean isJudged(String line, String effect, String rules) {
    return line.contains("\"message\":\"Policy judged a request\"")
        && line.contains("\"effect\":\"%s\"".formatted(effect))
        && line.contains("\"rules\":\"%s\"".formatted(rules));
  }

  private static boolean judges(String name) {
    return name.startsWith("software.amazon.event.ruler.")
        || name.startsWith("dev.amend.policy.fact.")
        || name.equals("dev.amend.policy.PatternMatcher");
  }

  private List<String> loadedClasses(Map<String, String> environment) throws IOException {
    var log = directory.resolve("classes-" + environment.hashCode() + ".log");
    var logging = new HashMap<>(environment);
    logging.put("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + log);
    try (var function = new RuntimeProcess(task, logging, ALIAS)) {
      assertThat(outcome(function, log.toString(), NAME)).contains("\"outcome\":");
    }
    return Files.readAllLines(log).stream()
        .map(line -> line.replaceFirst("^(\\[[^ ]* *)*", "").split(" ", 2)[0])
        .toList();
  }

  private Map<String, String> environment(String policy) throws IOException {
    var file = Files.writeString(directory.resolve("policy.json"), policy);
    var environment = new HashMap<>(stack.environment());
    environment.put("POLICY_FILE", file.toString());
    return environment;
  }

  private static String outcome(RuntimeProcess function, String key, String changes) {
    return ((InvocationResult.Returned) function.invoke(Producer.request(key, changes).toString()))
        .payload();
  }
}
