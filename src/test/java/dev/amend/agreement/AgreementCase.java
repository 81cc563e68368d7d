package dev.amend.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.HandlerRig;
import dev.amend.appclient.Setting;
import dev.amend.service.cognito.DirectAppClients;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** A generated client and a generated request for it. The same seed generates the same case. */
final class AgreementCase {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final ThreadLocal<HandlerRig> OVER_THE_SDK =
      ThreadLocal.withInitial(HandlerRig::new);
  private static final ThreadLocal<HandlerRig> DIRECT =
      ThreadLocal.withInitial(() -> new HandlerRig(DirectAppClients::new));

  /** One in so many cases goes through the SDK, which takes ten times as long. */
  private static final int SDK_EVERY = 20;

  /** The codes of Amend's own precautions: the service accepts such a request. */
  private static final Set<String> PRECAUTIONS =
      Set.of("list.empty-widens", "list.at-default", "tokens.unit-without-value");

  private final long seed;
  private final Tally tally;
  private final HandlerRig rig;

  AgreementCase(long seed, Tally tally) {
    this.seed = seed;
    this.tally = tally;
    this.rig = (seed % SDK_EVERY == 0 ? OVER_THE_SDK : DIRECT).get();
  }

  /** Runs the case. A failed assertion names the seed. */
  void run() {
    rig.published.clear();
    rig.cognito.forgetCalls();
    var draw = new Draw(seed);
    var isAccepted = new DrawnClient(draw, rig).seed();
    var request = MAPPER.createObjectNode();
    DrawnChanges.into(request, draw);
    var before = rig.describe();
    try {
      evaluate(request, isAccepted, before);
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(
          "Seed %d\nclient  %s\nrequest %s".formatted(seed, before, request), e);
    }
  }

  private void evaluate(ObjectNode request, boolean isAccepted, ObjectNode before) {
    var plan = send(request, "plan");
    assertThat(rig.describe()).as("a plan changes nothing").isEqualTo(before);
    var result = send(request, "apply");
    var outcome = result.path("outcome").asText();
    var codes = new TreeSet<>(HandlerRig.codes(result));
    tally.count(outcome);
    if (!outcome.equals("applied")) {
      assertThat(rig.describe()).as("only applied requests change anything").isEqualTo(before);
    }
    if (!codes.contains("service.rejected")) {
      assertThat(result.path("changes")).as("the plan's changes").isEqualTo(plan.path("changes"));
    }
    switch (outcome) {
      case "applied" -> applied(request, result, isAccepted, before);
      case "rejected" -> rejected(request, codes, before);
      default -> assertThat(outcome).isEqualTo("unchanged");
    }
  }

  private void applied(ObjectNode request, JsonNode result, boolean isAccepted, ObjectNode before) {
    var after = rig.describe();
    var named = named(request);
    for (var setting : Setting.values()) {
      var name = setting.serviceName();
      if (!named.contains(name) && setting != Setting.TOKEN_VALIDITY_UNITS) {
        assertThat(after.get(name)).as(name).isEqualTo(before.get(name));
      }
    }
    tally.count("again " + send(request, "apply").path("outcome").asText());
    assertThat(rig.describe()).as("applied twice").isEqualTo(after);
    var restorable = result.has("undo") || !result.path("undoPartial").asBoolean();
    if (isAccepted && restorable && !result.path("truncated").asBoolean()) {
      undo(result, before);
    }
  }

  private void undo(JsonNode result, ObjectNode before) {
    var request = MAPPER.createObjectNode();
    request.set("changes", result.path("undo").path("changes"));
    var undone = send(request, "apply");
    assertThat(undone.path("outcome").asText()).as("undo: %s", undone).isIn("applied", "unchanged");
    assertThat(Meaning.of(rig.describe()))
        .as("undone by %s", request)
        .isEqualTo(Meaning.of(before));
  }

  /** If Amend refuses because of a rule of the service, the service must refuse too. */
  private void rejected(ObjectNode request, Set<String> codes, ObjectNode before) {
    if (codes.contains("service.rejected")) {
      tally.count("rejected by the service");
    } else if (codes.stream().noneMatch(AgreementCase::isPrecaution)) {
      assertThat(new Service(rig).refuses(before, request))
          .as("the service refuses, like Amend: %s", codes)
          .isTrue();
    }
  }

  private static boolean isPrecaution(String code) {
    return PRECAUTIONS.contains(code) || code.startsWith("request.") || code.startsWith("setting.");
  }

  private JsonNode send(ObjectNode request, String mode) {
    var text = request.deepCopy().put("mode", mode).toString();
    return rig.send(text.substring(1, text.length() - 1));
  }

  private static Set<String> named(ObjectNode request) {
    var named = new HashSet<String>();
    request.path("patch").fieldNames().forEachRemaining(named::add);
    named.addAll(request.path("changes").findValuesAsText("field"));
    return named;
  }
}
