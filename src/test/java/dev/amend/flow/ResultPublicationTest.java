package dev.amend.flow;

import static dev.amend.flow.FlowRig.ONE;
import static dev.amend.flow.FlowRig.TWO;
import static dev.amend.flow.FlowRig.add;
import static dev.amend.flow.FlowRig.inGroup;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What happens to requests whose results can't be published. */
class ResultPublicationTest {

  private final FlowRig rig = new FlowRig();

  @Test
  void shouldRetryWhatIsBehindItInItsGroupWhenAResultIsNotPublished() {
    var first = inGroup("g", add(ONE, "a", "https://a.example"));
    var second = inGroup("g", add(ONE, "b", "https://b.example"));
    var other = inGroup("h", add(TWO, "c", "https://c.example"));
    rig.unpublishable.add("a");

    assertThat(rig.outcomes(first, second, other))
        .containsExactly("retry service.unavailable", "retry service.unavailable", "applied");

    rig.unpublishable.clear();
    assertThat(rig.outcomes(first, second)).containsExactly("applied again", "applied again");
    assertThat(rig.clients.calls).containsExactly("describe", "update", "describe", "update");
  }
}
