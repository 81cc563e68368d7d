package dev.amend.flow;

import static dev.amend.flow.FlowRig.ONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.appclient.Amendment;
import dev.amend.appclient.AppClient;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Value;
import dev.amend.codec.Json;
import dev.amend.policy.agreement.Draw;
import dev.amend.policy.agreement.DrawnPolicy;
import dev.amend.policy.agreement.DrawnRequest;
import dev.amend.policy.agreement.NaivePolicy;
import dev.amend.policy.fact.Fact;
import dev.amend.policy.fact.FactContext;
import dev.amend.policy.fact.Facts;
import dev.amend.policy.plan.Authorizer;
import dev.amend.policy.reader.PolicyReader;
import dev.amend.request.ChangeRequest;
import dev.amend.request.Deliveries;
import dev.amend.request.Delivery;
import dev.amend.request.Operation.ChangeSettings;
import dev.amend.request.ParsedRequest;
import dev.amend.request.Producer;
import dev.amend.result.Outcome;
import dev.amend.result.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Generated policies and batches through the flow, with a service that refuses some updates: no
 * request is applied of which the policy denies a fact, or leaves one unapproved. A longer run:
 * {@code -Dauthorization.cases=1000000}.
 */
class AuthorizationPropertyTest {

  private static final long CASES = Long.getLong("authorization.cases", 3_000);
  private static final long FROM = Long.getLong("authorization.from", 0);

  private final Map<String, LongAdder> tally = new ConcurrentHashMap<>();

  @Test
  void shouldApplyOnlyWhatThePolicyAllowsOrAnotherPersonHasApproved() {
    LongStream.range(FROM, FROM + CASES).parallel().forEach(this::check);

    System.out.println("Authorization: " + new TreeMap<>(tally));
    if (CASES >= 3_000) {
      assertThat(tally.keySet())
          .contains(
              "applied",
              "applied, approved",
              "rejected policy.denied",
              "rejected policy.approval-required",
              "rejected service.rejected",
              "conflicted approval.stale");
    }
  }

  private void check(long seed) {
    var draw = new Draw(seed);
    var json = DrawnPolicy.of(draw);
    json.putArray("approvers").addObject().putObject("producer").putArray("alias").add("approvals");
    var rig = new FlowRig();
    rig.authorizer =
        new Authorizer(Optional.of(PolicyReader.compile(PolicyReader.parse(json.toString()))));
    var bad = draw.oneOf(DrawnRequest.URLS);
    rig.clients.refusal =
        settings ->
            Optional.of("refused " + settings.list(Setting.CALLBACK_URLS).elements())
                .filter(_ -> settings.list(Setting.CALLBACK_URLS).elements().contains(bad));
    rig.clients.put(ONE, start(draw));
    var deliveries = deliveries(draw, rig);
    if (draw.percent(20)) {
      rig.clients.put(ONE, start(draw));
    }
    var before = rig.clients.settings(ONE);

    var answers = rig.run(deliveries.toArray(Delivery[]::new));

    verify(seed, new NaivePolicy(json), before, deliveries, answers, rig);
  }

  /** Replays what was applied, one after another, and asks the naive policy about each fact. */
  private void verify(
      long seed,
      NaivePolicy policy,
      Settings before,
      List<Delivery> deliveries,
      List<Answer> answers,
      FlowRig rig) {
    var now = before;
    for (var index = 0; index < answers.size(); index++) {
      var answer = (Answer.Ended) answers.get(index);
      count(answer.result());
      if (answer.result().outcome() == Outcome.APPLIED && !answer.result().replayed()) {
        var request = request(deliveries.get(index));
        var changes = ((ChangeSettings) request.operation()).changes();
        var amendment = Amendment.of(now, changes);
        for (var fact : Facts.of(amendment.before(), amendment.after())) {
          assertThat(isPermitted(policy, fact, request, answer.result()))
              .as("seed %d: %s%n%s%n%s", seed, fact, deliveries.get(index).text(), policy.json())
              .isTrue();
        }
        now = amendment.after();
      }
    }
    var end = now;
    assertThat(Setting.values())
        .as("seed %d", seed)
        .allMatch(
            setting ->
                dev.amend.appclient.Comparison.same(setting, end, rig.clients.settings(ONE)));
  }

  private static boolean isPermitted(
      NaivePolicy policy, Fact fact, ChangeRequest request, Result result) {
    var context =
        new FactContext(
            request.producer(),
            request.origin().requestedBy(),
            request.client(),
            AppClient.REGULAR);
    return fact instanceof Fact.Clear clear
        && switch (policy.decide(clear.toJson(context)).effect()) {
          case ALLOW -> true;
          case APPROVE ->
              result.data().path("approval").path("by").asText().equals("user:boss")
                  && request.producer().alias().equals(Optional.of("approvals"))
                  && !request.origin().requestedBy().equals(Optional.of("user:boss"));
          case DENY -> false;
        };
  }

  private void count(Result result) {
    var approved = result.data().has("approval") ? ", approved" : "";
    var name =
        (result.outcome() + " " + String.join(" ", new java.util.TreeSet<>(result.codes())))
            .strip();
    tally.computeIfAbsent(name + approved, _ -> new LongAdder()).increment();
  }

  private static Settings start(Draw draw) {
    var settings = dev.amend.appclient.SampleClient.SETTINGS;
    return draw.percent(50)
        ? settings.with(Setting.CALLBACK_URLS, Value.TextSet.of("https://a.example.com/cb"))
        : settings.without(Setting.LOGOUT_URLS).with(Setting.CLIENT_NAME, new Value.Text("x"));
  }

  private static List<Delivery> deliveries(Draw draw, FlowRig rig) {
    var deliveries = new ArrayList<Delivery>();
    for (var count = 1 + draw.below(5); count > 0; count--) {
      var request = request(draw, "key-" + draw.below(5));
      var alias = draw.oneOf(List.of("queue", "approvals", "approvals"));
      if (draw.percent(40)) {
        approve(request, draw, rig, alias);
      }
      deliveries.add(delivery(request, alias));
    }
    return deliveries;
  }

  /** A batch that runs later sees other clients, so that some approvals are stale. */
  private static void approve(ObjectNode request, Draw draw, FlowRig rig, String alias) {
    var plan = delivery(request.deepCopy().put("mode", "plan"), alias);
    var answer = (Answer.Ended) rig.run(plan).getFirst();
    var hash = answer.result().data().path("plan").path("hash").asText();
    if (!hash.isEmpty()) {
      request.putObject("expect").put("planHash", hash);
      request.put("expiresAt", "2026-09-02T10:00:00Z");
      request
          .putObject("approval")
          .put("by", draw.percent(85) ? "user:boss" : "user:u-17")
          .put("at", "2026-09-01T10:00:00Z");
      if (draw.percent(5)) {
        request.put("requestedBy", "user:boss");
      }
    }
  }

  private static ObjectNode request(Draw draw, String key) {
    var request =
        Json.object()
            .put("idempotencyKey", key)
            .put("userPoolId", ONE.userPoolId())
            .put("clientId", ONE.clientId())
            .put("requestedBy", "user:u-17");
    var changes = request.putArray("changes");
    for (var count = 1 + draw.below(3); count > 0; count--) {
      changes.add(Json.read(change(draw)));
    }
    return request;
  }

  private static String change(Draw draw) {
    var url = Json.MAPPER.valueToTree(draw.oneOf(DrawnRequest.URLS)).toString();
    return switch (draw.below(10)) {
      case 0, 1, 2 -> "{\"op\":\"add\",\"field\":\"CallbackURLs\",\"value\":%s}".formatted(url);
      case 3 -> "{\"op\":\"remove\",\"field\":\"CallbackURLs\",\"value\":%s}".formatted(url);
      case 4 -> "{\"op\":\"set\",\"field\":\"LogoutURLs\",\"value\":[%s]}".formatted(url);
      case 5 -> "{\"op\":\"reset\",\"field\":\"ReadAttributes\"}";
      case 6 ->
          "{\"op\":\"set\",\"field\":\"ClientName\",\"value\":\"%s\"}"
              .formatted(draw.oneOf(List.of("web", "x")));
      case 7 ->
          "{\"op\":\"set\",\"field\":\"RefreshTokenValidity\",\"value\":%d,\"unit\":\"%s\"}"
              .formatted(20 + draw.below(3), draw.oneOf(List.of("days", "hours")));
      case 8 ->
          "{\"op\":\"set\",\"field\":\"EnableTokenRevocation\",\"value\":%s}"
              .formatted(draw.percent(50));
      default -> "{\"op\":\"remove\",\"field\":\"LogoutURLs\",\"value\":%s}".formatted(url);
    };
  }

  private static Delivery delivery(ObjectNode request, String alias) {
    return new Delivery(
        request.toString(),
        "message",
        "transport",
        Optional.empty(),
        false,
        Producer.ofInvocation(Optional.of(alias)));
  }

  private static ChangeRequest request(Delivery delivery) {
    return ((ParsedRequest.Valid) Deliveries.read(delivery)).request();
  }
}
