package dev.amend.flow;

import static dev.amend.flow.FlowRig.ONE;
import static dev.amend.flow.FlowRig.add;
import static dev.amend.flow.FlowRig.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.request.Delivery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which requests are rejected when the service refuses a shared update. */
class RefusedRequestSearchTest {

  private static final String TYPO = "ALLOW_USER_PASWORD_AUTH";

  private final FlowRig rig = new FlowRig();

  @Test
  void shouldRejectOneRequestAloneWhenTheServiceNamesItsValue() {
    rig.clients.refusal = settings -> refusingUrl(settings, "https://b.example");

    assertThat(
            rig.outcomes(
                add(ONE, "a", "https://a.example"),
                add(ONE, "b", "https://b.example"),
                add(ONE, "c", "https://c.example")))
        .containsExactly("applied", "rejected service.rejected", "applied");
    assertThat(rig.clients.calls).containsExactly("describe", "update", "describe", "update");
  }

  @Test
  void shouldRejectTheMisspelledFlowAloneWhenTheServiceQuotesTheWholeList() {
    rig.clients.refusal = RefusedRequestSearchTest::refusingTypo;

    assertThat(rig.outcomes(flow("a", TYPO), flow("b", "ALLOW_CUSTOM_AUTH")))
        .containsExactly("rejected service.rejected", "applied");
    assertThat(rig.outcomes(flow("c", "ALLOW_USER_AUTH"), flow("d", TYPO)))
        .containsExactly("applied", "rejected service.rejected");
  }

  @Test
  void shouldRejectNoOtherRequestWhenLeavingItOutChangesTheMessage() {
    rig.clients.refusal =
        settings ->
            settings.list(Setting.CALLBACK_URLS).elements().contains("https://bad.example")
                ? Optional.of("refused: " + settings.list(Setting.LOGOUT_URLS).elements())
                : Optional.empty();

    assertThat(
            rig.outcomes(
                add(ONE, "a", "https://bad.example"),
                request(
                    ONE,
                    "b",
                    "\"changes\":[{\"op\":\"add\",\"field\":\"LogoutURLs\",\"value\":\"https://b.example\"}]"),
                add(ONE, "c", "https://c.example")))
        .containsExactly("rejected service.rejected", "applied", "applied");
  }

  @Test
  void shouldRejectEveryRefusedRequestWhenThereAreSeveral() {
    rig.clients.refusal =
        settings ->
            refusingUrl(settings, "https://a.example")
                .or(() -> refusingUrl(settings, "https://c.example"));

    assertThat(
            rig.outcomes(
                add(ONE, "a", "https://a.example"),
                add(ONE, "b", "https://b.example"),
                add(ONE, "c", "https://c.example"),
                add(ONE, "d", "https://d.example")))
        .containsExactly(
            "rejected service.rejected", "applied", "rejected service.rejected", "applied");
  }

  @Test
  void shouldFindOneAmongManyInFewUpdatesWhenTheServiceNamesNothing() {
    for (var bad : List.of(0, 63, 64, 148, 149)) {
      var fresh = new FlowRig();
      var refused = "https://%d.example".formatted(bad);
      fresh.clients.refusal = settings -> refusingUrl(settings, refused).map(_ -> "no");
      var expected = new ArrayList<>(Collections.nCopies(150, "applied"));
      expected.set(bad, "rejected service.rejected");

      assertThat(fresh.outcomes(additions(0, 150))).isEqualTo(expected);
      assertThat(Collections.frequency(fresh.clients.calls, "update")).isLessThanOrEqualTo(11);
    }
  }

  @Test
  void shouldKeepWhatWasAcceptedWhenTheSearchRunsOutOfTime() {
    rig.clients.refusal =
        settings -> {
          rig.time.advance(Duration.ofSeconds(4));
          return refusingUrl(settings, "https://149.example").map(_ -> "no");
        };

    var first = rig.outcomes(additions(0, 150));
    assertThat(first).contains("applied", "retry service.unavailable");
    assertThat(first).doesNotContain("rejected service.rejected");
    var applied = Collections.frequency(first, "applied");
    assertThat(applied).isGreaterThanOrEqualTo(75);
    assertThat(rig.state(ONE).intent()).isEmpty();
  }

  @Test
  void shouldKeepTheOrderWhenTriedInHalves() {
    rig.clients.refusal = settings -> refusingUrl(settings, "https://2.example").map(_ -> "no");
    var expectation =
        request(
            ONE,
            "last",
            "\"expect\":{\"settings\":{\"LogoutURLs\":[\"https://out.example\"]}},"
                + "\"changes\":[{\"op\":\"add\",\"field\":\"CallbackURLs\",\"value\":\"https://z.example\"}]");
    var logout =
        request(
            ONE,
            "logout",
            "\"changes\":[{\"op\":\"set\",\"field\":\"LogoutURLs\",\"value\":[\"https://out.example\"]}]");

    assertThat(
            rig.outcomes(
                add(ONE, "1", "https://1.example"),
                add(ONE, "2", "https://2.example"),
                logout,
                expectation))
        .containsExactly("applied", "rejected service.rejected", "applied", "applied");
  }

  private static Delivery flow(String key, String flow) {
    return request(
        ONE,
        key,
        "\"changes\":[{\"op\":\"add\",\"field\":\"ExplicitAuthFlows\",\"value\":\"%s\"}]"
            .formatted(flow));
  }

  /** Half of them in each of two lists: each holds at most 100 URLs. */
  private static Delivery[] additions(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(
            number ->
                request(
                    ONE,
                    "key " + number,
                    "\"changes\":[{\"op\":\"add\",\"field\":\"%s\",\"value\":\"https://%d.example\"}]"
                        .formatted(number % 2 == 0 ? "CallbackURLs" : "LogoutURLs", number)))
        .toArray(Delivery[]::new);
  }

  private static Optional<String> refusingUrl(Settings settings, String url) {
    return settings
            .list(Setting.CALLBACK_URLS)
            .plus(settings.list(Setting.LOGOUT_URLS))
            .elements()
            .contains(url)
        ? Optional.of("the URL " + url + " is not allowed")
        : Optional.empty();
  }

  private static Optional<String> refusingTypo(Settings settings) {
    var flows = settings.list(Setting.EXPLICIT_AUTH_FLOWS).elements();
    return flows.contains(TYPO)
        ? Optional.of(
            "1 validation error detected: Value '%s' at 'explicitAuthFlows' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [ALLOW_CUSTOM_AUTH, ALLOW_USER_AUTH]]"
                .formatted(flows))
        : Optional.empty();
  }
}
