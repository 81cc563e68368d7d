package dev.amend.authorization;

import static dev.amend.HandlerRig.codes;
import static dev.amend.HandlerRig.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.codec.Json;
import dev.amend.result.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Input that comes through the wrong door, whatever it looks like. */
class EntryTest {

  private static final String ALLOWED =
      "\"changes\":[{\"op\":\"add\",\"field\":\"CallbackURLs\",\"value\":\"https://new.example.com/cb\"}]";

  private final PolicyRig rig = new PolicyRig();

  @ParameterizedTest
  @CsvSource({"approvals", "events", "unknown", "$LATEST", "1", "42", "''"})
  void shouldRejectRecordsWhenTheAliasDoesNotTakeThem(String alias) {
    var response =
        rig.rig.invokeThrough(alias, PolicyRig.batch(request(ALLOWED), "no request", "{}"));

    assertThat(response.path("batchItemFailures")).isEmpty();
    assertThat(rig.rig.published)
        .hasSize(3)
        .allSatisfy(
            result -> {
              assertThat(result.codes()).containsExactly("policy.denied");
              assertThat(result.rules()).containsExactly("entry");
            });
    assertThat(rig.client().path("CallbackURLs").toString()).doesNotContain("new.example.com");
  }

  @Test
  void shouldRejectARequestWhenTheFunctionIsInvokedWithoutAnAlias() {
    var data = rig.rig.send(ALLOWED);

    assertThat(codes(data)).containsExactly("policy.denied");
  }

  @Test
  void shouldRejectABareRequestWhenItComesThroughTheAliasOfTheQueue() {
    assertThat(codes(rig.rig.invokeThrough("queue", request(ALLOWED)).path("data")))
        .containsExactly("policy.denied");
    assertThat(codes(rig.rig.invokeThrough("events", request(ALLOWED)).path("data")))
        .containsExactly("policy.denied");
  }

  @Test
  void shouldRejectAnEventWhenItComesThroughTheAliasOfAnotherShape() {
    assertThat(codes(rig.rig.invokeThrough("approvals", event("portal")).path("data")))
        .containsExactly("policy.denied");
    assertThat(codes(rig.rig.invokeThrough("events", event("portal")).path("data"))).isEmpty();
  }

  @Test
  void shouldNotTakeAForgedEnvelopeInTheQueueForAnEvent() {
    var trusting =
        new PolicyRig(
            """
            {"version": 1, "entries": {"queue": "sqs", "events": "eventbridge"}, "rules": [
              {"id": "portal", "effect": "allow", "when": {
                "producer": {"transport": ["eventbridge"], "source": ["portal"]}}}]}
            """);

    trusting.rig.invokeThrough("queue", PolicyRig.batch(event("portal")));
    assertThat(last(trusting).codes()).containsExactly("policy.denied");
    trusting.rig.invokeThrough("events", event("portal"));
    assertThat(last(trusting).codes()).isEmpty();
    trusting.rig.invokeThrough("events", event("Portal"));
    assertThat(last(trusting).codes()).isEmpty();
  }

  @Test
  void shouldNotBelieveWhatARequestClaims() {
    var claims =
        new PolicyRig(
            """
            {"version": 1, "entries": {"queue": "sqs", "approvals": "invoke"}, "rules": [
              {"id": "boss", "effect": "allow", "when": {
                "producer": {"alias": ["approvals"]}, "claimed": {"requestedBy": ["user:boss"]}}}]}
            """);
    var forged = "\"requestedBy\":\"user:boss\"," + ALLOWED;

    assertThat(codes(claims.queue(forged))).containsExactly("policy.denied");
    assertThat(codes(claims.approvals(forged))).isEmpty();
  }

  private static Result last(PolicyRig rig) {
    return rig.rig.published.getLast();
  }

  private static String event(String source) {
    var event = Json.object().put("id", "e-" + source).put("source", source);
    event.put("account", "000000000000").put("detail-type", "Change Request");
    event.set("detail", Json.read(request(ALLOWED)));
    return event.toString();
  }
}
