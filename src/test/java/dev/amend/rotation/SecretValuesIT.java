package dev.amend.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.PlantedValue;
import dev.amend.local.LocalStack;
import dev.amend.local.LocalStackExtension;
import dev.amend.local.cognito.SeededSecrets;
import dev.amend.local.lambda.RuntimeProcess;
import dev.amend.local.lambda.TaskDirectory;
import dev.amend.local.lambda.TaskDirectoryExtension;
import dev.amend.local.standin.Call;
import dev.amend.local.standin.CallMatch;
import dev.amend.local.standin.Effect;
import dev.amend.local.standin.Faults;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.event.Level;

/** The packaged function shows no value of a client secret anywhere, whatever fails. */
@ExtendWith({LocalStackExtension.class, TaskDirectoryExtension.class})
class SecretValuesIT {

  private static final String ISSUE = rotation("P7D");
  private static final String RETIRE = rotation("PT0S");
  private static final String ADD_URL =
      "{\"op\": \"add\", \"field\": \"CallbackURLs\", \"value\": \"https://new.example.com\"}";

  private final LocalStack stack;
  private final List<RotatedClient> clients = new ArrayList<>();
  private final List<String> returned = new ArrayList<>();

  /** The values that Describe showed before the function was called. */
  private final Set<String> seeded = new HashSet<>();

  SecretValuesIT(LocalStack stack) {
    this.stack = stack;
  }

  @ParameterizedTest
  @EnumSource(names = {"INFO", "TRACE"})
  void shouldShowNoValueWhenSecretsAreRotated(Level level, TaskDirectory task) {
    var environment = new HashMap<>(stack.environment());
    environment.put("POWERTOOLS_LOG_LEVEL", level.name());
    try (var function = new RuntimeProcess(task, environment)) {
      succeed(function, SeededSecrets.ORIGINAL_DELETED);
      succeed(function, SeededSecrets.ONE);
      PlantedAnswers.plant(stack);
      succeed(function, SeededSecrets.ONE);
      failAtEveryCall(function);
      assertShowsNoValue(function);
    }
  }

  private void succeed(RuntimeProcess function, SeededSecrets secrets) {
    var client = seed(secrets);
    var before = returned.size();
    send(function, client, ISSUE);
    send(function, client, RETIRE);
    send(function, client, ISSUE);
    send(function, client, retirement(client.ids().getLast()));
    send(function, client, ADD_URL);
    assertThat(returned.subList(before, returned.size()))
        .allSatisfy(document -> assertThat(document).contains("\"outcome\":\"applied\""));
  }

  private void failAtEveryCall(RuntimeProcess function) {
    stack.cognito().forgetCalls();
    stack.secretsManager().forgetCalls();
    var client = seed(SeededSecrets.ONE);
    send(function, client, ISSUE);
    var ofCognito = stack.cognito().calls();
    var ofSecretsManager = stack.secretsManager().calls();
    failAtEach(ofCognito, function, stack.cognito().faults(), client);
    failAtEach(ofSecretsManager, function, stack.secretsManager().faults(), client);
    assertThat(returned).anySatisfy(document -> assertThat(document).contains("AWS CloudTrail"));
  }

  /**
   * Repeats a rotation for other clients, each time with a fault in another call.
   *
   * @param calls the calls to one service during the rotation
   * @param faults the faults of this service
   * @param model the client that was rotated
   */
  private void failAtEach(
      List<Call> calls, RuntimeProcess function, Faults faults, RotatedClient model) {
    for (var position = 0; position < calls.size(); position++) {
      var call = calls.get(position);
      var before = calls.subList(0, position).stream().filter(call::equals).count();
      for (var effect : effects(call.operation())) {
        var client = seed(SeededSecrets.ONE);
        var match = match(call, model, client);
        Stream.generate(() -> Effect.NONE).limit(before).forEach(none -> faults.add(match, none));
        faults.add(match, effect);
        send(function, client, ISSUE);
        send(function, client, ISSUE);
      }
    }
    assertThat(faults.pending()).isZero();
  }

  private static List<Effect> effects(String operation) {
    return List.of(
        Effect.loseAnswer(),
        Effect.refuse(PlantedAnswers.error(operation, 400)),
        Effect.refuse(PlantedAnswers.error(operation, 500)));
  }

  /** Matches the calls of another client that correspond to a call of the model. */
  private static CallMatch match(Call call, RotatedClient model, RotatedClient client) {
    var ids =
        call.ids().entrySet().stream()
            .collect(
                Collectors.toMap(
                    id -> id.getKey(), id -> id.getValue().replace(model.id(), client.id())));
    return new CallMatch(call.operation(), ids);
  }

  private void send(RuntimeProcess function, RotatedClient client, String change) {
    var key = "values-" + returned.size();
    returned.add(function.invoke(client.request(key, change).toString()).toString());
  }

  private void assertShowsNoValue(RuntimeProcess function) {
    var values = values();
    assertThat(values).hasSizeGreaterThan(clients.size());
    assertThat(stack.bus().events()).hasSizeGreaterThan(clients.size());
    assertThat(stack.ledger().items()).hasSizeGreaterThan(clients.size());
    assertThat(
            Stream.of(
                    function.log().stream(),
                    returned.stream(),
                    stack.bus().events().stream().map(event -> event.envelope().toString()),
                    stack.ledger().items().stream().map(Object::toString))
                .flatMap(texts -> texts))
        .filteredOn(text -> values.stream().anyMatch(text::contains))
        .isEmpty();
  }

  /** Returns the values that clients have or had, and what only planted values contain. */
  private Set<String> values() {
    var values = new HashSet<>(seeded);
    clients.forEach(client -> values.addAll(client.storedValues()));
    values.add(PlantedValue.MARKER);
    return values;
  }

  private RotatedClient seed(SeededSecrets secrets) {
    var client = RotatedClient.seed(stack, "values%03d".formatted(clients.size()), secrets);
    clients.add(client);
    client.shownValue().ifPresent(seeded::add);
    return client;
  }

  private static String rotation(String overlap) {
    return "{\"op\": \"rotateSecret\", \"maxAge\": \"PT0S\", \"overlap\": \"%s\"}"
        .formatted(overlap);
  }

  private static String retirement(String secretId) {
    return "{\"op\": \"retireSecret\", \"secretId\": \"%s\"}".formatted(secretId);
  }
}
