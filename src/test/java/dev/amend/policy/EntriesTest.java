package dev.amend.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.Code;
import dev.amend.appclient.Violation;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The alias says who a producer is, whatever the input looks like. */
class EntriesTest {

  private static final String FUNCTION = "arn:aws:lambda:eu-west-1:111122223333:function:amend";

  private final Entries entries =
      new Entries(
          Map.of(
              "queue", InputShape.SQS,
              "events", InputShape.EVENTBRIDGE,
              "approvals", InputShape.INVOKE,
              "audit", InputShape.AUDIT));

  @ParameterizedTest
  @CsvSource({"queue, SQS", "events, EVENTBRIDGE", "approvals, INVOKE", "audit, AUDIT"})
  void shouldAdmitInputWhenTheAliasTakesItsShape(String alias, InputShape shape) {
    assertThat(refusal(FUNCTION + ":" + alias, shape)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "queue, INVOKE",
    "queue, EVENTBRIDGE",
    "queue, AUDIT",
    "events, SQS",
    "approvals, SQS",
    "approvals, AUDIT",
    "audit, INVOKE"
  })
  void shouldRefuseInputWhenTheAliasTakesAnotherShape(String alias, InputShape shape) {
    assertThat(message(FUNCTION + ":" + alias, shape))
        .startsWith("The alias '%s' takes ".formatted(alias))
        .contains(", not %s (rule entry).".formatted(shape));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        FUNCTION,
        FUNCTION + ":$LATEST",
        FUNCTION + ":1",
        FUNCTION + ":42",
        FUNCTION + ":",
        FUNCTION + ":queue:queue",
        "amend:queue",
        "queue",
        ""
      })
  void shouldRefuseInputWhenThereIsNoAlias(String arn) {
    assertThat(message(arn, InputShape.SQS))
        .startsWith("The function was invoked without an alias (rule entry).");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Queue", "queue2", "QUEUE", "other"})
  void shouldRefuseInputWhenThePolicyHasNoEntryForTheAlias(String alias) {
    assertThat(message(FUNCTION + ":" + alias, InputShape.SQS))
        .startsWith("The policy has no entry for the alias '%s' (rule entry).".formatted(alias));
  }

  @Test
  void shouldAdmitInputWhenTheFunctionIsInAnotherPartition() {
    assertThat(
            refusal(
                "arn:aws-us-gov:lambda:us-gov-west-1:111122223333:function:amend-1:queue",
                InputShape.SQS))
        .isEmpty();
  }

  private String message(String arn, InputShape shape) {
    var refusal = refusal(arn, shape).orElseThrow();
    assertThat(refusal.code()).isEqualTo(Code.POLICY_DENIED);
    assertThat(refusal.rules()).containsExactly("entry");
    return refusal.message();
  }

  private Optional<Violation> refusal(String arn, InputShape shape) {
    return entries.refusal(Entries.alias(arn), shape);
  }
}
