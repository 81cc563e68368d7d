package dev.amend.flow;

import static dev.amend.flow.FlowRig.ONE;
import static dev.amend.flow.FlowRig.add;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.Code;
import dev.amend.cognito.ServiceRefusedException;
import org.junit.jupiter.api.Test;

/** Who is rejected when the service refuses a shared update. */
class CulpritsTest {

  private final FlowRig rig = new FlowRig();

  @Test
  void shouldRejectTheCulpritAloneWhenTheServiceRefusesTheCombinedUpdate() {
    rig.clients.beforeUpdate.add(() -> refused("the scope of https://b.example is wrong"));

    assertThat(
            rig.outcomes(
                add(ONE, "a", "https://a.example"),
                add(ONE, "b", "https://b.example"),
                add(ONE, "c", "https://c.example")))
        .containsExactly("applied", "rejected service.rejected", "applied");
    assertThat(rig.clients.calls).containsExactly("describe", "update", "describe", "update");
  }

  @Test
  void shouldFindTheCulpritByLeavingOutWhenTheServiceNamesNothing() {
    rig.clients.beforeUpdate.add(() -> refused("no"));
    rig.clients.beforeUpdate.add(() -> refused("no"));
    rig.clients.beforeUpdate.add(() -> refused("no"));

    assertThat(
            rig.outcomes(
                add(ONE, "a", "https://a.example"),
                add(ONE, "b", "https://b.example"),
                add(ONE, "c", "https://c.example")))
        .containsExactly("rejected service.rejected", "applied", "applied");
  }

  @Test
  void shouldGoOneByOneWhenLeavingOutASingleRequestDoesNotHelp() {
    for (var refusal = 0; refusal < 6; refusal++) {
      rig.clients.beforeUpdate.add(() -> refused("no"));
    }

    assertThat(
            rig.outcomes(
                add(ONE, "a", "https://a.example"),
                add(ONE, "b", "https://b.example"),
                add(ONE, "c", "https://c.example")))
        .containsExactly("rejected service.rejected", "rejected service.rejected", "applied");
  }

  private static void refused(String words) {
    throw new ServiceRefusedException(Code.SERVICE_REJECTED, "InvalidParameterException: " + words);
  }
}
