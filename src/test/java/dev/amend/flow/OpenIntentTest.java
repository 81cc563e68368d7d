package dev.amend.flow;

import static dev.amend.flow.FlowRig.ONE;
import static dev.amend.flow.FlowRig.add;
import static dev.amend.flow.FlowRig.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amend.request.Delivery;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the next invocation does with an intent whose function died. */
class OpenIntentTest {

  private final FlowRig rig = new FlowRig();

  @Test
  void shouldRecordAndPublishAllItsResultsWhenAnyRequestComes() {
    dieAfterTheUpdate(add(ONE, "a", "https://a.example"), add(ONE, "b", "https://b.example"));
    rig.clients.calls.clear();

    assertThat(rig.outcomes(add(ONE, "c", "https://c.example"))).containsExactly("applied");
    assertThat(rig.published)
        .extracting(result -> result.origin().key())
        .containsExactlyInAnyOrder("a", "b", "c");
    assertThat(rig.outcomes(add(ONE, "b", "https://b.example"))).containsExactly("applied again");
    assertThat(rig.clients.calls).containsExactly("describe", "describe", "update");
  }

  @Test
  void shouldKeepTheOutcomeOfARequestWithoutAPartInTheUpdate() {
    var conflicted =
        request(
            ONE,
            "a",
            "\"expect\":{\"settings\":{\"ClientName\":\"new\"}},\"patch\":{\"ClientName\":\"newer\"}");
    var rename = request(ONE, "b", "\"patch\":{\"ClientName\":\"new\"}");
    dieAfterTheUpdate(conflicted, rename);

    assertThat(rig.outcomes(add(ONE, "c", "https://c.example"))).containsExactly("applied");
    assertThat(rig.outcomes(conflicted, rename))
        .containsExactly("conflicted again expect.mismatch", "applied again");
  }

  private void dieAfterTheUpdate(Delivery... deliveries) {
    rig.clients.afterUpdate.add(
        () -> {
          throw new CrashError();
        });
    assertThatThrownBy(() -> rig.run(deliveries)).isInstanceOf(CrashError.class);
    rig.time.advance(Duration.ofMinutes(1));
  }

  /** An instance that is killed: nothing catches it. */
  private static final class CrashError extends Error {
    private static final long serialVersionUID = 1;
  }
}
