package dev.amend.flow;

import static dev.amend.flow.FlowRig.ONE;
import static dev.amend.flow.FlowRig.TWO;
import static dev.amend.flow.FlowRig.add;
import static dev.amend.flow.FlowRig.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.Code;
import dev.amend.appclient.SampleClient;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Value;
import dev.amend.service.ServiceAnswer.Busy;
import dev.amend.service.ServiceAnswer.Described;
import dev.amend.service.ServiceAnswer.Unconfirmed;
import dev.amend.time.TimeBounds;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How requests end whose update was not answered, and how Describe is read after an update. */
class UnconfirmedUpdateTest {

  private static final Duration LATE_EFFECT = TimeBounds.LATE_EFFECT;
  private static final Unconfirmed LOST = new Unconfirmed("no answer");

  private final FlowRig rig = new FlowRig();

  @Test
  void shouldApplyOnceWhenTheAnswerToAnAppliedUpdateIsLost() {
    rig.clients.lostAnswers.add(LOST);

    assertThat(rig.outcomes(add(ONE, "a", "https://a.example"))).containsExactly("applied");
    assertThat(rig.clients.calls).containsExactly("describe", "update", "describe");
    assertThat(rig.state(ONE).intent()).isEmpty();
  }

  @Test
  void shouldSendTheUpdateAgainOnlyAfterALateEffectIsImpossible() {
    var begin = rig.time.now();
    rig.clients.updateAnswers.add(LOST);

    assertThat(rig.outcomes(add(ONE, "a", "https://a.example"))).containsExactly("applied");
    assertThat(rig.clients.calls)
        .containsExactly("describe", "update", "describe", "describe", "describe", "update");
    assertThat(Duration.between(begin, rig.time.now())).isGreaterThanOrEqualTo(LATE_EFFECT);
  }

  @Test
  void shouldEndAsUnknownWhenAnotherWriterHidesTheEffect() {
    rig.clients.updateAnswers.add(LOST);
    rig.clients.afterDescribe.add(() -> {});
    rig.clients.afterDescribe.add(
        () ->
            rig.clients.put(
                ONE, SampleClient.SETTINGS.with(Setting.CLIENT_NAME, new Value.Text("foreign"))));

    assertThat(rig.outcomes(add(ONE, "a", "https://a.example")))
        .containsExactly("conflicted client.outcome-unknown");
    assertThat(rig.clients.settings(ONE).text(Setting.CLIENT_NAME)).contains("foreign");
    assertThat(rig.state(ONE).intent()).isEmpty();
  }

  @Test
  void shouldCloseTheIntentWhenTheUpdateIsKnownToHaveHadNoEffect() {
    for (var call = 0; call < 100; call++) {
      rig.clients.updateAnswers.add(new Busy(Code.SERVICE_THROTTLED, "TooManyRequestsException"));
    }
    var request = add(ONE, "a", "https://a.example");

    assertThat(rig.outcomes(request)).containsExactly("retry service.throttled");
    assertThat(rig.state(ONE).intent()).isEmpty();
    assertThat(rig.state(ONE).isHeldAt(rig.time.now())).isFalse();

    rig.clients.updateAnswers.clear();
    rig.clients.put(
        ONE, SampleClient.SETTINGS.with(Setting.CLIENT_NAME, new Value.Text("foreign")));
    assertThat(rig.outcomes(request)).containsExactly("applied");
  }

  @Test
  void shouldKeepOthersAwayWhenTheUpdateMayStillTakeEffect() {
    rig.clients.updateAnswers.add(LOST);

    assertThat(
            rig.run(Duration.ofSeconds(11), add(ONE, "a", "https://a.example")).stream()
                .map(FlowRig::inShort))
        .containsExactly("retry service.unavailable");
    assertThat(rig.state(ONE).intent()).isPresent();
    assertThat(rig.state(ONE).isHeldAt(rig.time.now().plus(LATE_EFFECT))).isTrue();
    rig.time.advance(Duration.ofSeconds(10));
    assertThat(rig.state(ONE).isHeldAt(rig.time.now())).isFalse();
  }

  @Test
  void shouldReadAgainWhenDescribeShowsTheStateBeforeAnUpdate() {
    rig.clients.modifiedAt(rig.time.now());
    var before = rig.clients.found(ONE);
    rig.outcomes(add(ONE, "a", "https://a.example"));
    rig.clients.calls.clear();
    rig.clients.describeAnswers.add(new Described(before));
    rig.clients.describeAnswers.add(new Described(before));

    assertThat(rig.outcomes(add(ONE, "b", "https://b.example"))).containsExactly("applied");
    assertThat(rig.clients.calls).containsExactly("describe", "describe", "describe", "update");
    assertThat(rig.clients.settings(ONE).list(Setting.CALLBACK_URLS).elements())
        .contains("https://a.example", "https://b.example");
  }

  @Test
  void shouldTakeAnOlderDateForTrueWhenTheUpdateWasLongAgo() {
    rig.clients.modifiedAt(rig.time.now());
    rig.outcomes(add(ONE, "a", "https://a.example"));
    var restored = rig.clients.found(TWO).with(SampleClient.SETTINGS);
    rig.time.advance(Duration.ofMinutes(2));
    rig.clients.describeAnswers.add(new Described(restored.with(SampleClient.SETTINGS)));

    assertThat(rig.outcomes(request(ONE, "b", "\"patch\":{\"ClientName\":\"new\"}")))
        .containsExactly("applied");
    assertThat(rig.clients.calls).endsWith("describe", "update");
  }
}
