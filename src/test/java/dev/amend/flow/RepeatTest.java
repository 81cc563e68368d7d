package dev.amend.flow;

import static dev.amend.flow.FlowRig.ONE;
import static dev.amend.flow.FlowRig.TWO;
import static dev.amend.flow.FlowRig.add;
import static dev.amend.flow.FlowRig.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.Code;
import dev.amend.appclient.SampleClient;
import dev.amend.cognito.ServiceBusyException;
import dev.amend.cognito.ServiceRefusedException;
import org.junit.jupiter.api.Test;

/** What a key that comes again is answered with, and when it is free. */
class RepeatTest {

  private final FlowRig rig = new FlowRig();

  @Test
  void shouldReplayWhenAKeyComesAgain() {
    var first = rig.run(add(ONE, "a", "https://a.example"));
    rig.clients.put(ONE, SampleClient.SETTINGS);
    rig.clients.calls.clear();

    assertThat(rig.outcomes(add(ONE, "a", "https://a.example"))).containsExactly("applied again");
    assertThat(rig.clients.calls).isEmpty();
    assertThat(rig.published)
        .extracting(result -> result.id())
        .containsOnly(((Answer.Ended) first.getFirst()).result().id());
  }

  @Test
  void shouldRejectWhenAKeyComesWithOtherContent() {
    rig.run(add(ONE, "a", "https://a.example"));

    assertThat(rig.outcomes(add(TWO, "a", "https://a.example")))
        .containsExactly("rejected idempotency.key-reused");
    assertThat(rig.outcomes(add(ONE, "a", "https://a.example"))).containsExactly("applied again");
  }

  @Test
  void shouldTreatTheLaterAsARepeatWhenABatchHasAKeyTwice() {
    assertThat(
            rig.outcomes(
                add(ONE, "a", "https://a.example"),
                add(ONE, "a", "https://a.example"),
                add(ONE, "a", "https://b.example")))
        .containsExactly("applied", "applied again", "rejected idempotency.key-reused");
  }

  @Test
  void shouldHandBackWhenTheSameRequestIsInProgressElsewhere() {
    var request = add(ONE, "a", "https://a.example");
    var other = add(ONE, "a", "https://b.example");
    for (var call = 0; call < 100; call++) {
      rig.clients.beforeDescribe.add(() -> busy(Code.SERVICE_THROTTLED));
    }
    rig.run(request);
    rig.clients.beforeDescribe.clear();
    var now = rig.time.now();
    rig.ledger.acquire(ONE, "another", now, now.plusSeconds(600));

    assertThat(rig.outcomes(request)).containsExactly("back client.busy");
    assertThat(rig.outcomes(other)).containsExactly("rejected idempotency.key-reused");
  }

  @Test
  void shouldJudgeAnewWhenARejectionBoundNoKey() {
    rig.clients.beforeUpdate.add(
        () -> {
          throw new ServiceRefusedException(Code.SERVICE_FORBIDDEN, "AccessDeniedException: no");
        });

    assertThat(rig.outcomes(add(ONE, "a", "https://a.example")))
        .containsExactly("rejected service.forbidden");
    assertThat(rig.outcomes(add(ONE, "a", "https://a.example"))).containsExactly("applied");
  }

  private static void busy(Code code) {
    throw new ServiceBusyException(code, "busy");
  }
}
