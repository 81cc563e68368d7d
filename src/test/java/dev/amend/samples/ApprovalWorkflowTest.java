package dev.amend.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.RetryLaterException;
import dev.amend.codec.Json;
import dev.amend.samples.StateMachine.TaskFailed;
import dev.amend.template.Yaml;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The approval workflow takes the right way, and applies what was approved. */
class ApprovalWorkflowTest {

  private static final JsonNode RESOURCES =
      Yaml.read(Path.of("samples/approval-workflow/template.yaml")).path("Resources");
  private static final JsonNode DEFINITION = RESOURCES.at("/Workflow/Properties/Definition");

  private static final String REQUEST =
      """
      {"userPoolId": "eu-west-1_AbCdEf123", "clientId": "3n4b5urk1ft4fl3mg5e62d9ado",
       "changes": [{"op": "set", "field": "AccessTokenValidity", "value": 10, "unit": "minutes"}],
       "expect": {"settings": {"ClientName": "web"}}, "requestedBy": "user:u-17"}
      """;
  private static final String APPROVAL =
      "{\"by\": \"user:boss\", \"at\": \"2026-09-01T10:00:00Z\", \"reference\": \"CHG-17\"}";

  private final Deque<Supplier<JsonNode>> answers = new ArrayDeque<>();
  private final List<JsonNode> calls = new ArrayList<>();

  @Test
  void shouldApplyWithoutAskingWhenThePolicyAllows() {
    answer(planned("allow", "sha256:1"));
    answer(ended("applied"));

    var execution = run(Json.read(REQUEST));

    assertThat(execution.path())
        .containsExactly("Begin", "Plan", "Judge", "Apply", "JudgeResult", "Done");
    assertThat(payload(0).path("mode").asText()).isEqualTo("plan");
    assertThat(payload(0).path("idempotencyKey").asText()).isEqualTo("execution-1");
    assertThat(payload(1).has("mode")).isFalse();
    assertThat(payload(1).path("idempotencyKey").asText()).isEqualTo("execution-1");
    assertThat(payload(1).path("expect"))
        .hasToString("{\"settings\":{\"ClientName\":\"web\"},\"planHash\":\"sha256:1\"}");
    assertThat(execution.last()).isEqualTo(ended("applied").path("Payload"));
  }

  @Test
  void shouldApplyWithTheApprovalWhenAPersonApproves() {
    answer(planned("approve", "sha256:1"));
    answer(Json.read(APPROVAL));
    answer(ended("applied"));

    var execution = run(Json.read(REQUEST));

    assertThat(execution.path())
        .containsSequence("AskForApproval", "ApplyApproved", "JudgeResult", "Done");
    assertThat(payload(1).path("token").asText()).isEqualTo("token-1");
    assertThat(payload(1).path("planHash").asText()).isEqualTo("sha256:1");
    assertThat(payload(1).path("changes")).hasSize(1);
    assertThat(payload(2).path("approval")).isEqualTo(Json.read(APPROVAL));
    assertThat(payload(2).path("expiresAt").asText()).isEqualTo("2026-09-01T11:00:00.000Z");
    assertThat(payload(2).at("/expect/planHash").asText()).isEqualTo("sha256:1");
    assertThat(payload(2).toString()).doesNotContain("token-1");
  }

  @Test
  void shouldKeepTheRequestsOwnExpirationWhenItHasOne() {
    answer(planned("approve", "sha256:1"));
    answer(Json.read(APPROVAL));
    answer(ended("applied"));

    run(((ObjectNode) Json.read(REQUEST)).put("expiresAt", "2026-09-01T10:30:00Z"));

    assertThat(payload(2).path("expiresAt").asText()).isEqualTo("2026-09-01T10:30:00Z");
  }

  @Test
  void shouldPlanAgainWithANewKeyWhenTheApprovalIsStale() {
    answer(planned("approve", "sha256:1"));
    answer(Json.read(APPROVAL));
    answer(stale());
    answer(planned("approve", "sha256:2"));
    answer(Json.read(APPROVAL));
    answer(ended("applied"));

    var execution = run(((ObjectNode) Json.read(REQUEST)).put("idempotencyKey", "portal-7f3c9"));

    assertThat(execution.path())
        .containsSequence("JudgeResult", "Stale", "Plan", "Judge", "AskForApproval");
    assertThat(payload(3).path("idempotencyKey").asText()).isEqualTo("portal-7f3c9-2");
    assertThat(payload(5).at("/expect/planHash").asText()).isEqualTo("sha256:2");
  }

  @Test
  void shouldGiveUpWhenTheClientKeepsChanging() {
    for (var round = 0; round < 3; round++) {
      answer(planned("allow", "sha256:" + round));
      answer(stale());
    }

    assertThat(run(Json.read(REQUEST)).path()).endsWith("JudgeResult", "StillStale").hasSize(16);
  }

  @ParameterizedTest
  @CsvSource({"Refused, Refused", "States.Timeout, TimedOut"})
  void shouldEndOnABranchOfItsOwnWhenThereIsNoApproval(String error, String state) {
    answer(planned("approve", "sha256:1"));
    fail(error);

    assertThat(run(Json.read(REQUEST)).path()).endsWith("AskForApproval", state);
    assertThat(calls).hasSize(2);
  }

  @Test
  void shouldEndWhenThePolicyDenies() {
    answer(planned("deny", "sha256:1"));

    var execution = run(Json.read(REQUEST));

    assertThat(execution.path()).endsWith("Judge", "Denied");
    assertThat(execution.last().path("Cause").asText())
        .isEqualTo("The policy denies the change: rule-1");
  }

  @Test
  void shouldEndWhenThereIsNothingToChange() {
    var planned = planned("allow", "sha256:1");
    ((ObjectNode) planned.at("/Payload/data")).putArray("changes");
    answer(planned);

    assertThat(run(Json.read(REQUEST)).path()).endsWith("Judge", "NothingToChange");
  }

  @Test
  void shouldSayWhyWhenTheRequestIsRejected() {
    var rejected = ended("rejected");
    ((ObjectNode) rejected.at("/Payload/data"))
        .set("violations", Json.read("[{\"code\": \"url.http\", \"message\": \"Use https.\"}]"));
    answer(rejected);

    var execution = run(Json.read(REQUEST));

    assertThat(execution.path()).endsWith("Judge", "Rejected");
    assertThat(execution.last())
        .hasToString("{\"Error\":\"Rejected\",\"Cause\":\"url.http: Use https.\"}");
  }

  @Test
  void shouldRepeatTheSameRequestWhenAmendIsBusy() {
    answer(planned("allow", "sha256:1"));
    fail(RetryLaterException.class.getName());
    fail(RetryLaterException.class.getName());
    answer(ended("applied"));

    assertThat(run(Json.read(REQUEST)).path()).endsWith("Done");
    assertThat(payload(1)).isEqualTo(payload(2)).isEqualTo(payload(3));
  }

  @Test
  void shouldFailWhenAmendFailsForAnotherReason() {
    fail("Runtime.ExitError");

    assertThatThrownBy(() -> run(Json.read(REQUEST))).isInstanceOf(TaskFailed.class);
  }

  @Test
  void shouldInvokeOnlyTheAliasAndTheApprovalFunction() {
    var invoked = DEFINITION.path("States").findValuesAsText("FunctionName");

    assertThat(invoked).containsOnly("!Ref ApprovalsAliasArn", "!Ref ApprovalFunctionArn");
    assertThat(
            RESOURCES.at("/WorkflowRole/Properties/Policies/0/PolicyDocument/Statement/0/Resource"))
        .hasToString("[\"!Ref ApprovalsAliasArn\",\"!Ref ApprovalFunctionArn\"]");
  }

  /** The only state that sees the token is the one that calls the approval function. */
  @Test
  void shouldKeepTheTokenBehindTheApprovalFunction() {
    var states = DEFINITION.path("States").properties().stream();

    assertThat(states.filter(state -> state.getValue().toString().contains("Task.Token")))
        .singleElement()
        .satisfies(state -> assertThat(state.getKey()).isEqualTo("AskForApproval"));
    assertThat(
            RESOURCES
                .at("/Workflow/Properties/LoggingConfiguration/IncludeExecutionData")
                .asBoolean(true))
        .isFalse();
  }

  @Test
  void shouldReachEveryState() {
    var states = DEFINITION.path("States");
    var targets =
        Stream.of("Next", "Default", "StartAt")
            .flatMap(member -> DEFINITION.findValuesAsText(member).stream());

    assertThat(targets.distinct())
        .containsExactlyInAnyOrderElementsOf(
            states.properties().stream().map(Map.Entry::getKey).toList());
  }

  private StateMachine.Execution run(JsonNode input) {
    return new StateMachine(
            DEFINITION,
            (_, arguments) -> {
              calls.add(arguments);
              return answers.removeFirst().get();
            })
        .run(input);
  }

  private JsonNode payload(int call) {
    return calls.get(call).path("Payload");
  }

  private void answer(JsonNode result) {
    answers.add(() -> result);
  }

  private void fail(String error) {
    answers.add(
        () -> {
          throw new TaskFailed(error, "cause");
        });
  }

  private static JsonNode planned(String effect, String hash) {
    var result = ended("planned");
    var data = (ObjectNode) result.at("/Payload/data");
    data.putArray("changes").addObject().put("field", "AccessTokenValidity").put("after", 10);
    data.putObject("plan").put("hash", hash).put("effect", effect).putArray("rules").add("rule-1");
    return result;
  }

  private static JsonNode stale() {
    var result = ended("conflicted");
    ((ObjectNode) result.at("/Payload/data")).putObject("plan").put("hash", "sha256:new");
    return result;
  }

  private static JsonNode ended(String outcome) {
    var result = Json.object();
    var data = result.putObject("Payload").putObject("data").put("outcome", outcome);
    data.putArray("changes");
    data.putArray("violations");
    data.putArray("warnings");
    return result;
  }
}
