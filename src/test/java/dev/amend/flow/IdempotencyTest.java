package dev.amend.flow;

import static dev.amend.flow.FlowRig.ONE;
import static dev.amend.flow.FlowRig.TWO;
import static dev.amend.flow.FlowRig.add;
import static dev.amend.flow.FlowRig.inGroup;
import static dev.amend.flow.FlowRig.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.Code;
import dev.amend.appclient.SampleClient;
import dev.amend.appclient.Setting;
import dev.amend.request.Delivery;
import dev.amend.result.Result;
import dev.amend.service.ServiceAnswer.Refused;
import dev.amend.service.ServiceAnswer.Unconfirmed;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How a request is answered whose idempotency key was used before. */
class IdempotencyTest {

  private final FlowRig rig = new FlowRig();

  @Test
  void shouldReplayWhenTheRequestComesAgain() {
    var first = rig.run(add(ONE, "a", "https://a.example"));
    rig.clients.put(ONE, SampleClient.SETTINGS);
    rig.clients.calls.clear();

    assertThat(rig.outcomes(add(ONE, "a", "https://a.example"))).containsExactly("applied again");
    assertThat(rig.clients.calls).isEmpty();
    assertThat(rig.published)
        .extracting(Result::id)
        .containsOnly(((Answer.Ended) first.getFirst()).result().id());
  }

  @Test
  void shouldRejectAndNameTheEarlierOutcomeWhenTheKeyComesWithOtherContent() {
    var first = ((Answer.Ended) rig.run(add(ONE, "a", "https://a.example")).getFirst()).result();

    assertThat(rig.outcomes(add(TWO, "a", "https://a.example")))
        .containsExactly("rejected idempotency.key-reused");
    assertThat(rig.published.getLast().data().path("violations").path(0).path("message").asText())
        .contains("applied", first.id().toString(), first.occurredAt().toString());
    assertThat(rig.outcomes(add(ONE, "a", "https://a.example"))).containsExactly("applied again");
  }

  @Test
  void shouldReplayInItsPlaceWhenABatchHasTheRequestTwice() {
    assertThat(
            rig.outcomes(
                add(ONE, "a", "https://a.example"),
                add(ONE, "a", "https://a.example"),
                add(ONE, "a", "https://b.example")))
        .containsExactly("applied", "applied again", "rejected idempotency.key-reused");
  }

  @Test
  void shouldEvaluateTheLaterItselfWhenTheEarlierIsNotRecorded() {
    rig.clients.updateAnswers.add(new Refused(Code.SERVICE_FORBIDDEN, "AccessDeniedException: no"));

    assertThat(
            rig.outcomes(
                add(ONE, "a", "https://a.example"),
                add(ONE, "a", "https://b.example"),
                add(ONE, "a", "https://b.example")))
        .containsExactly("rejected service.forbidden", "applied", "applied again");
  }

  @Test
  void shouldEvaluateTheLaterItselfWhenTheEarlierIsInvalid() {
    assertThat(
            rig.outcomes(
                request(ONE, "a", "\"changes\":[{\"op\":\"set\",\"field\":\"Nope\",\"value\":1}]"),
                add(ONE, "a", "https://b.example")))
        .containsExactly("rejected setting.unknown", "applied");
  }

  @Test
  void shouldRecordNothingWhenARequestIsInvalid() {
    var invalid =
        request(ONE, "a", "\"changes\":[{\"op\":\"set\",\"field\":\"Nope\",\"value\":1}]");
    rig.outcomes(invalid);

    assertThat(rig.outcomes(invalid)).containsExactly("rejected setting.unknown");
    assertThat(rig.published)
        .extracting(Result::id)
        .satisfies(ids -> assertThat(ids.getFirst()).isEqualTo(ids.getLast()));
    assertThat(rig.outcomes(add(ONE, "a", "https://a.example"))).containsExactly("applied");
  }

  @Test
  void shouldRetryWhateverTheContentWhenTheKeyIsInProgressElsewhere() {
    var request = add(ONE, "a", "https://a.example");
    rig.clients.updateAnswers.add(new Unconfirmed("lost"));
    rig.run(Duration.ofSeconds(11), request);
    assertThat(rig.state(ONE).intent()).isPresent();

    assertThat(rig.run(Duration.ofSeconds(2), request).stream().map(FlowRig::inShort))
        .containsExactly("retry client.busy");
    assertThat(rig.outcomes(add(TWO, "a", "https://b.example")))
        .containsExactly("retry client.busy");
  }

  @Test
  void shouldNotOvertakeInAGroupWhenAKeyIsInProgressElsewhere() {
    rig.clients.updateAnswers.add(new Unconfirmed("lost"));
    rig.run(Duration.ofSeconds(11), add(ONE, "a", "https://a.example"));
    rig.clients.calls.clear();

    assertThat(
            rig.outcomes(
                inGroup("g", add(TWO, "a", "https://b.example")),
                inGroup("g", add(TWO, "b", "https://c.example")),
                inGroup("h", add(TWO, "c", "https://d.example"))))
        .containsExactly("retry client.busy", "retry client.busy", "applied");
    assertThat(rig.clients.settings(TWO).list(Setting.CALLBACK_URLS).elements())
        .contains("https://d.example")
        .doesNotContain("https://c.example");
  }

  @Test
  void shouldFreeTheKeyWhenARejectionCanBeRepaired() {
    rig.clients.updateAnswers.add(new Refused(Code.SERVICE_FORBIDDEN, "AccessDeniedException: no"));

    assertThat(rig.outcomes(add(ONE, "a", "https://a.example")))
        .containsExactly("rejected service.forbidden");
    assertThat(rig.outcomes(add(ONE, "a", "https://b.example"))).containsExactly("applied");
  }

  @Test
  void shouldHaveAnotherIdWhenAnUnrecordedOutcomeDiffers() {
    var plan =
        request(
            ONE,
            "p",
            "\"mode\":\"plan\",\"changes\":[{\"op\":\"add\",\"field\":\"CallbackURLs\",\"value\":\"https://p.example\"}]");
    var first = id(plan);
    assertThat(id(plan)).isEqualTo(first);
    rig.run(add(ONE, "a", "https://p.example"));
    assertThat(id(plan)).isNotEqualTo(first);
  }

  private UUID id(Delivery delivery) {
    return ((Answer.Ended) rig.run(delivery).getFirst()).result().id();
  }
}
