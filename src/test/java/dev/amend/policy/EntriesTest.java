package dev.amend.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.Code;
import java.util.Map;
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
    assertThat(entries.admit(FUNCTION + ":" + alias, shape))
        .isEqualTo(new Admission.Admitted(alias));
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
            entries.admit(
                "arn:aws-us-gov:lambda:us-gov-west-1:111122223333:function:amend-1:queue",
                InputShape.SQS))
        .isEqualTo(new Admission.Admitted("queue"));
  }

  private String message(String arn, InputShape shape) {
    var refused = (Admission.Refused) entries.admit(arn, shape);
    assertThat(refused.violation().code()).isEqualTo(Code.POLICY_DENIED);
    return refused.violation().message();
  }
}
