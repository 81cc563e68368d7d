package dev.amend.flow;

import static dev.amend.flow.FlowRig.ONE;
import static dev.amend.flow.FlowRig.add;
import static dev.amend.flow.FlowRig.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amend.appclient.Code;
import dev.amend.policy.Policies;
import dev.amend.policy.plan.Authorizer;
import dev.amend.request.Delivery;
import dev.amend.service.ServiceAnswer.Busy;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each request is judged in exactly the selection that is sent, by the policy in force. */
class PolicyInForceTest {

  private static final Authorizer NOTHING =
      authorizer("{\"version\": 1, \"entries\": {}, \"rules\": []}");

  /** Denies a client the callback URL of b while it hasn't the one of a. */
  private static final Authorizer RENAMES =
      authorizer(
          """
          {"version": 1, "default": "allow", "entries": {}, "rules": [
            {"id": "no-shop", "effect": "deny", "when": {
              "field": ["ClientName"], "before": {"text": [{"anything-but": "shop"}]},
              "value": {"text": ["portal"]}}}]}
          """);

  private final FlowRig rig = new FlowRig();

  @Test
  void shouldKeepTheVerdictWhenTheUpdateHasLandedAndThePolicyHasChanged() {
    dieAfterTheUpdate(add(ONE, "a", "https://a.example"));
    rig.authorizer = NOTHING;

    assertThat(rig.outcomes(add(ONE, "b", "https://b.example")))
        .containsExactly("rejected policy.denied");
    assertThat(rig.outcomes(add(ONE, "a", "https://a.example"))).containsExactly("applied again");
  }

  @Test
  void shouldJudgeByThePolicyInForceWhenTheUpdateHasNotLanded() {
    rig.clients.updateAnswers.add(new Busy(Code.SERVICE_UNAVAILABLE, "InternalErrorException"));
    rig.clients.afterDescribe.add(() -> {});
    rig.clients.afterDescribe.add(
        () -> {
          throw new CrashError();
        });
    assertThatThrownBy(() -> rig.run(add(ONE, "a", "https://a.example")))
        .isInstanceOf(CrashError.class);
    rig.time.advance(Duration.ofMinutes(1));
    rig.authorizer = NOTHING;

    assertThat(rig.outcomes(add(ONE, "a", "https://a.example")))
        .containsExactly("rejected policy.denied");
    assertThat(rig.outcomes(add(ONE, "a", "https://a.example")))
        .containsExactly("rejected policy.denied");
  }

  @Test
  void shouldJudgeARequestAgainWhenAnEarlierOneIsLeftOutOfTheUpdate() {
    rig.authorizer = RENAMES;
    rig.clients.refusal =
        settings ->
            settings.toString().contains("https://bad.example")
                ? Optional.of("refused: https://bad.example")
                : Optional.empty();
    var shop =
        request(
            ONE,
            "a",
            "\"changes\":[{\"op\":\"set\",\"field\":\"ClientName\",\"value\":\"shop\"},{\"op\":\"add\",\"field\":\"CallbackURLs\",\"value\":\"https://bad.example\"}]");
    var portal = request(ONE, "b", "\"patch\":{\"ClientName\":\"portal\"}");

    assertThat(rig.outcomes(shop, portal, add(ONE, "c", "https://c.example")))
        .containsExactly("rejected service.rejected", "rejected policy.denied", "applied");
  }

  @Test
  void shouldJudgeARequestThatBecomesAChangeOnlyBecauseAnEarlierOneWasRefused() {
    rig.authorizer =
        authorizer(
            """
            {"version": 1, "entries": {}, "rules": [
              {"id": "good", "effect": "allow", "when": {
                "field": ["CallbackURLs"], "value": {"host": ["bad.example", "c.example"]}}},
              {"id": "names", "effect": "allow", "when": {
                "field": ["ClientName"], "value": {"text": ["shop"]}}}]}
            """);
    rig.clients.refusal =
        settings ->
            settings.toString().contains("https://bad.example")
                ? Optional.of("refused: https://bad.example")
                : Optional.empty();
    var name = rig.clients.settings(ONE).get(dev.amend.appclient.Setting.CLIENT_NAME);
    var shop =
        request(
            ONE,
            "a",
            "\"changes\":[{\"op\":\"set\",\"field\":\"ClientName\",\"value\":\"shop\"},{\"op\":\"add\",\"field\":\"CallbackURLs\",\"value\":\"https://bad.example\"}]");
    var back = request(ONE, "b", "\"patch\":{\"ClientName\":\"shop\"}");
    var restore =
        request(ONE, "c", "\"patch\":{\"ClientName\":%s}".formatted(name.orElseThrow().toJson()));

    assertThat(rig.outcomes(shop, back, restore))
        .containsExactly("rejected service.rejected", "applied", "rejected policy.denied");
  }

  private void dieAfterTheUpdate(Delivery... deliveries) {
    rig.clients.afterUpdate.add(
        () -> {
          throw new CrashError();
        });
    assertThatThrownBy(() -> rig.run(deliveries)).isInstanceOf(CrashError.class);
    rig.time.advance(Duration.ofMinutes(1));
  }

  private static Authorizer authorizer(String policy) {
    return new Authorizer(Optional.of(Policies.policy(policy)));
  }

  /** An instance that is killed: nothing catches it. */
  private static final class CrashError extends Error {
    private static final long serialVersionUID = 1;
  }
}
