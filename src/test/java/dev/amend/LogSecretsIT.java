package dev.amend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.local.LocalStack;
import dev.amend.local.LocalStackExtension;
import dev.amend.local.Producer;
import dev.amend.local.cognito.KnownFaults;
import dev.amend.local.eventbridge.Refusal;
import dev.amend.local.lambda.RuntimeProcess;
import dev.amend.local.lambda.TaskDirectory;
import dev.amend.local.lambda.TaskDirectoryExtension;
import dev.amend.local.standin.CallMatch;
import dev.amend.local.standin.Effect;
import dev.amend.local.standin.ServiceException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.event.Level;

/** The packaged function prints no secret, at any log level and in any failure. */
@ExtendWith({LocalStackExtension.class, TaskDirectoryExtension.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogSecretsIT {

  private static final String IN_REQUEST = PlantedValue.of("in_request");
  private static final int SDK_ATTEMPTS = 3;

  private final LocalStack stack;
  private final TaskDirectory task;
  private final Map<Level, RuntimeProcess> functions = new EnumMap<>(Level.class);

  LogSecretsIT(LocalStack stack, TaskDirectory task) {
    this.stack = stack;
    this.task = task;
    for (var level : Level.values()) {
      functions.put(level, new RuntimeProcess(task, environment(level)));
    }
  }

  @AfterAll
  void stop() {
    functions.values().forEach(RuntimeProcess::close);
  }

  @ParameterizedTest
  @EnumSource
  void shouldPrintNoSecretWhenLogging(Level level) {
    var function = Optional.ofNullable(functions.get(level)).orElseThrow();
    succeed(function);
    failAtCognito(function);
    failAtEventBridge(function);
    sendSecrets(function);
    assertThat(stack.cognito().faults().pending()).isZero();
    assertPrintsNoSecret(function);
  }

  @Test
  void shouldPrintNoSecretWhenItCannotStart() {
    var environment = environment(Level.TRACE);
    environment.remove("LEDGER_TABLE");
    try (var function = new RuntimeProcess(task, environment)) {
      assertThat(function.initError().message()).contains("LEDGER_TABLE");
      assertPrintsNoSecret(function);
    }
  }

  private static void assertPrintsNoSecret(RuntimeProcess function) {
    assertThat(function.log())
        .isNotEmpty()
        .filteredOn(line -> line.contains(PlantedValue.MARKER))
        .isEmpty();
  }

  private Map<String, String> environment(Level level) {
    var environment = new HashMap<>(stack.environment());
    environment.put("POWERTOOLS_LOG_LEVEL", level.name());
    environment.put("AWS_SECRET_ACCESS_KEY", PlantedValue.of("secret_access_key"));
    environment.put("AWS_SESSION_TOKEN", PlantedValue.of("session_token"));
    return environment;
  }

  private void succeed(RuntimeProcess function) {
    plantClientSecret("DescribeUserPoolClient");
    plantClientSecret("UpdateUserPoolClient");
    function.invoke(request("succeeds").toString());
  }

  private void plantClientSecret(String operation) {
    stack
        .cognito()
        .faults()
        .alter(
            operation,
            answer ->
                answer
                    .withObjectProperty("UserPoolClient")
                    .put("ClientSecret", PlantedValue.of("client_secret")));
  }

  private void failAtCognito(RuntimeProcess function) {
    var internalError =
        Effect.after(
            () -> {
              throw KnownFaults.internalError();
            });
    var invalid = new ServiceException("InvalidParameterException", "No.");
    var effects =
        Map.of(
            "lost", Effect.loseAnswer(),
            "internal", internalError,
            "throttled", Effect.refuse(KnownFaults.throttled()),
            "expired", Effect.refuse(ServiceException.expiredToken()),
            "invalid", Effect.refuse(invalid));
    effects.forEach(
        (name, effect) -> {
          plantClientSecret("DescribeUserPoolClient");
          stack.cognito().faults().add(CallMatch.on("UpdateUserPoolClient"), effect);
          function.invoke(request(name).toString());
        });
    stack.cognito().faults().loseCall("DescribeUserPoolClient");
    function.invoke(request("retried").toString(), Duration.ofMillis(500));
  }

  private void failAtEventBridge(RuntimeProcess function) {
    stack.bus().failEntries(1, Refusal.INTERNAL);
    function.invoke(request("refused").toString());
    stack.bus().failCalls(SDK_ATTEMPTS, Refusal.INTERNAL);
    function.invoke(request("unpublished").toString());
  }

  private void sendSecrets(RuntimeProcess function) {
    List.of(
            "{\"clientSecret\": \"%s\", ".formatted(IN_REQUEST),
            request("member").put("clientSecret", IN_REQUEST).toString(),
            patch().toString(),
            "{\"Records\": %s}".formatted(IN_REQUEST),
            "{\"Records\": [{\"clientSecret\": \"%s\"}]}".formatted(IN_REQUEST))
        .forEach(function::invoke);
  }

  private static ObjectNode patch() {
    var request = request("patch");
    request.remove("changes");
    request.putObject("patch").put("ClientSecret", IN_REQUEST);
    return request;
  }

  private static ObjectNode request(String name) {
    return Producer.request(
        name,
        "[{\"op\": \"add\", \"field\": \"CallbackURLs\", \"value\": \"https://%s.example.com\"}]"
            .formatted(name));
  }
}
