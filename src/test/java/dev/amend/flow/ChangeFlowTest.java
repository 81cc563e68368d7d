package dev.amend.flow;

import static dev.amend.flow.FlowRig.ONE;
import static dev.amend.flow.FlowRig.TWO;
import static dev.amend.flow.FlowRig.add;
import static dev.amend.flow.FlowRig.inGroup;
import static dev.amend.flow.FlowRig.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.ClientKey;
import dev.amend.appclient.Code;
import dev.amend.appclient.Setting;
import dev.amend.service.ServiceAnswer.Busy;
import dev.amend.service.ServiceAnswer.Refused;
import dev.amend.time.TimeBounds;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The way of a batch when nothing breaks down, or not for long. */
class ChangeFlowTest {

  private static final ClientKey ABSENT = new ClientKey("eu-west-1_AbCdEf123", "absent");

  private final FlowRig rig = new FlowRig();

  @Test
  void shouldShareOneDescribeAndOneUpdateWhenABatchHasOneClient() {
    assertThat(
            rig.outcomes(
                add(ONE, "a", "https://a.example"),
                add(ONE, "b", "https://b.example"),
                add(ONE, "c", "https://a.example")))
        .containsExactly("applied", "applied", "unchanged");
    assertThat(rig.clients.calls).containsExactly("describe", "update");
    assertThat(rig.published).hasSize(3);
    assertThat(rig.clients.settings(ONE).list(Setting.CALLBACK_URLS).elements())
        .contains("https://a.example", "https://b.example");
  }

  @Test
  void shouldSendNoUpdateWhenRequestsCancelEachOtherOut() {
    var remove =
        request(
            ONE,
            "b",
            "\"changes\":[{\"op\":\"remove\",\"field\":\"CallbackURLs\",\"value\":\"https://a.example\"}]");

    assertThat(rig.outcomes(add(ONE, "a", "https://a.example"), remove))
        .containsExactly("applied", "applied");
    assertThat(rig.clients.calls).containsExactly("describe");
  }

  @Test
  void shouldSeeEarlierRequestsWhenAPlanStandsBehindThem() {
    var plan =
        request(
            ONE,
            "p",
            "\"mode\":\"plan\",\"expect\":{\"lastModifiedDate\":\"2026-09-01T09:00:00Z\"},"
                + "\"changes\":[{\"op\":\"reset\",\"field\":\"LogoutURLs\"}]");

    assertThat(rig.outcomes(plan)).containsExactly("planned");
    assertThat(rig.outcomes(add(ONE, "a", "https://a.example"), plan))
        .containsExactly("applied", "conflicted expect.mismatch");
    assertThat(rig.outcomes(plan)).containsExactly("planned");
  }

  @Test
  void shouldNeverOvertakeInAGroupWhenAnotherClientStandsBetween() {
    rig.run(
        inGroup("g", add(ONE, "a", "https://a.example")),
        inGroup("g", add(TWO, "b", "https://b.example")),
        inGroup("g", add(ONE, "c", "https://c.example")));

    assertThat(rig.clients.calls)
        .containsExactly("describe", "update", "describe", "update", "describe", "update");
  }

  @Test
  void shouldShareAcrossGroupsWhenTheyNameOneClient() {
    rig.run(
        inGroup("g", add(ONE, "a", "https://a.example")),
        inGroup("h", add(ONE, "b", "https://b.example")));

    assertThat(rig.clients.calls).containsExactly("describe", "update");
  }

  @Test
  void shouldTryAgainFromAFreshDescribeWhenTheServiceIsBusy() {
    rig.clients.updateAnswers.add(busy(Code.SERVICE_CONCURRENT_MODIFICATION));
    rig.clients.updateAnswers.add(busy(Code.SERVICE_THROTTLED));

    assertThat(rig.outcomes(add(ONE, "a", "https://a.example"))).containsExactly("applied");
    assertThat(rig.clients.calls)
        .containsExactly("describe", "update", "describe", "update", "describe", "update");
  }

  @Test
  void shouldAskForSecretsOnceWhenItTriesAgain() {
    rig.clients.secrets = new Refused(Code.SERVICE_FORBIDDEN, "AccessDeniedException: no");
    rig.clients.updateAnswers.add(busy(Code.SERVICE_CONCURRENT_MODIFICATION));

    assertThat(
            rig.outcomes(
                request(
                    ONE,
                    "a",
                    "\"patch\":{\"EnablePropagateAdditionalUserContextData\":false,\"AllowedOAuthFlows\":[\"client_credentials\"],\"AllowedOAuthScopes\":[\"api/read\"]}")))
        .containsExactly("applied");
    assertThat(rig.clients.calls)
        .containsExactly("describe", "secrets", "update", "describe", "update");
  }

  @Test
  void shouldRetryWhenAnotherInvocationHoldsTheClient() {
    rig.hold(ONE, Duration.ofMinutes(10));

    assertThat(rig.outcomes(add(ONE, "a", "https://a.example"), add(TWO, "b", "https://b.example")))
        .containsExactly("retry client.busy", "applied");
  }

  @Test
  void shouldTellTheFirstStepAloneWhenSeveralFail() {
    var expired = "\"expiresAt\":\"2020-01-01T00:00:00Z\",";
    var unexpected = "\"expect\":{\"settings\":{\"ClientName\":\"other\"}},";
    var broken = "\"changes\":[{\"op\":\"add\",\"field\":\"CallbackURLs\",\"value\":\"relative\"}]";
    rig.clients.putUnknown(TWO, "Novelty");

    assertThat(rig.outcomes(request(ABSENT, "a", expired + broken)))
        .containsExactly("rejected request.expired");
    assertThat(rig.outcomes(request(TWO, "b", unexpected + broken)))
        .containsExactly("rejected client.unknown-setting");
    assertThat(rig.outcomes(request(ONE, "c", unexpected + broken)))
        .containsExactly("conflicted expect.mismatch");
    assertThat(rig.outcomes(request(ONE, "d", broken))).containsExactly("rejected url.relative");
  }

  @Test
  void shouldRetryOnlyItsGroupWhenAClientStaysBusy() {
    for (var call = 0; call < 100; call++) {
      rig.clients.describeAnswers.add(busy(Code.SERVICE_THROTTLED));
    }

    assertThat(
            rig.outcomes(
                inGroup("g", add(ONE, "a", "https://a.example")),
                inGroup("g", add(TWO, "b", "https://b.example")),
                inGroup("h", request(TWO, "c", "\"changes\":[]"))))
        .containsExactly(
            "retry service.throttled",
            "retry service.throttled",
            "rejected request.invalid-member");
  }

  @Test
  void shouldRetryAndPublishAgainWhenTheBusIsDown() {
    rig.failingPublications = 4;

    assertThat(rig.outcomes(add(ONE, "a", "https://a.example")))
        .containsExactly("retry service.unavailable");
    assertThat(rig.outcomes(add(ONE, "a", "https://a.example"))).containsExactly("applied again");
    assertThat(rig.published).hasSize(1);
  }

  @Test
  void shouldPublishAbandonedWhenTheLastReceiveFails() {
    for (var call = 0; call < 100; call++) {
      rig.clients.describeAnswers.add(busy(Code.SERVICE_THROTTLED));
    }

    rig.run(FlowRig.lastReceive(add(ONE, "a", "https://a.example")));

    assertThat(rig.published)
        .extracting(result -> result.outcome().toString())
        .containsExactly("abandoned");
  }

  @Test
  void shouldSendNothingWhenTooLittleTimeIsLeft() {
    assertThat(
            rig.run(Duration.ofSeconds(6), add(ONE, "a", "https://a.example")).stream()
                .map(FlowRig::inShort))
        .containsExactly("retry service.unavailable");
    assertThat(rig.clients.calls).containsExactly("describe");
  }

  @Test
  void shouldCheckAnExpectationAgainstWhatEarlierRequestsLeave() {
    var rename = request(ONE, "a", "\"patch\":{\"ClientName\":\"new\"}");
    var expectation =
        request(
            ONE,
            "b",
            "\"expect\":{\"settings\":{\"ClientName\":\"new\"}},\"patch\":{\"ClientName\":\"newer\"}");

    assertThat(rig.outcomes(rename, expectation)).containsExactly("applied", "applied");
    assertThat(rig.clients.calls).containsExactly("describe", "update");
  }

  @Test
  void shouldDescribeAgainWhenTheDescribeIsOldBeforeTheUpdateIsSent() {
    rig.clients.afterDescribe.add(
        () -> rig.time.advance(TimeBounds.MAX_DESCRIBE_AGE.plusMillis(1)));

    assertThat(rig.outcomes(add(ONE, "a", "https://a.example"))).containsExactly("applied");
    assertThat(rig.clients.calls).containsExactly("describe", "describe", "update");
  }

  @Test
  void shouldLeaveTheRestOfAGroupAloneWhenARequestFails() {
    rig.hold(ONE, Duration.ofMinutes(10));

    assertThat(
            rig.outcomes(
                inGroup("g", add(ONE, "a", "https://a.example")),
                inGroup("g", add(TWO, "b", "https://b.example"))))
        .containsExactly("retry client.busy", "retry client.busy");
    assertThat(rig.clients.calls).isEmpty();
  }

  private static Busy busy(Code code) {
    return new Busy(code, "busy");
  }

  @Test
  void shouldWaitForItsSlotBeforeTheDescribeWhenTheQuotaIsUsedUp() {
    var start = rig.time.now();
    rig.quota = _ -> Duration.ofSeconds(1);

    assertThat(rig.outcomes(add(ONE, "a", "https://a.example"))).containsExactly("applied");
    assertThat(rig.clients.calls).containsExactly("describe", "update");
    assertThat(Duration.between(start, rig.time.now())).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void shouldCallNothingWhenItsSlotIsTooLate() {
    rig.quota = _ -> Duration.ofMinutes(1);

    assertThat(rig.outcomes(add(ONE, "a", "https://a.example")))
        .containsExactly("retry service.throttled");
    assertThat(rig.clients.calls).isEmpty();
  }

  @Test
  void shouldReserveNoSlotWhenTheBatchHasPlansOnly() {
    rig.quota =
        _ -> {
          throw new AssertionError("A plan neither reads nor writes the ledger");
        };

    assertThat(
            rig.outcomes(
                request(
                    ONE,
                    "p",
                    "\"mode\":\"plan\",\"changes\":[{\"op\":\"reset\",\"field\":\"LogoutURLs\"}]")))
        .containsExactly("planned");
  }
}
