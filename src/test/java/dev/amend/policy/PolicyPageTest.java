package dev.amend.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.HandlerRig;
import dev.amend.appclient.SampleClient;
import dev.amend.codec.Json;
import dev.amend.policy.reader.PolicyReader;
import dev.amend.request.reader.AuditReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.event.ruler.GenericMachine;

/** The examples of docs/policy.md work. */
class PolicyPageTest {

  private static final String RULES =
      """
      {"version": 1, "entries": {"queue": "sqs"}, "rules": [
        {"id": "names", "effect": "approve", "when": {"field": ["ClientName"]}}]}
      """;

  private String page = "";

  @BeforeEach
  void readPage() throws IOException {
    page = Files.readString(Path.of("docs", "policy.md"));
  }

  @Test
  void shouldLoadTheExample() {
    assertThat(PolicyReader.compile(PolicyReader.parse(blocks("policy").getFirst())).digest())
        .isEqualTo(Policies.policy(Policies.EXAMPLE).digest());
  }

  @Test
  void shouldShowAFactThatAPolicyCanJudge() {
    var example = Policies.example();
    var test = Json.object().put("effect", "allow").put("rule", "portal-callbacks");
    test.set("fact", Json.read(blocks("fact").getFirst()));
    example.withArray("/tests").add(test);

    assertThat(PolicyReader.compile(PolicyReader.parse(example.toString()))).isNotNull();
  }

  @Test
  void shouldReadTheAudit() {
    assertThat(AuditReader.read(blocks("audit").getFirst()).userPoolId())
        .isEqualTo("eu-west-1_AbCdEf123");
  }

  @Test
  void shouldRouteRejectionsByTheSamplePatterns() throws IOException {
    var approval = event("\"patch\":{\"ClientName\":\"x\"}");
    var denied = event("\"patch\":{\"AuthSessionValidity\":7}");
    var other = event("\"patch\":{\"CallbackURLs\":[\"relative\"]}");

    assertThat(matching(approval)).containsExactlyInAnyOrder("0", "1");
    assertThat(matching(denied)).containsExactly("1");
    assertThat(matching(other)).isEmpty();
  }

  private List<String> matching(ObjectNode event) throws IOException {
    var machine = GenericMachine.<String>builder().build();
    var patterns = blocks("event-pattern");
    for (var index = 0; index < patterns.size(); index++) {
      machine.addRule(String.valueOf(index), patterns.get(index));
    }
    return machine.rulesForJSONEvent(event);
  }

  private static ObjectNode event(String members) {
    var rig = new HandlerRig(Policies.policy(RULES));
    rig.seed(SampleClient.SETTINGS);
    var message = Json.object();
    message
        .putArray("Records")
        .addObject()
        .put("messageId", "m-1")
        .put("body", HandlerRig.request(members));
    rig.invokeThrough("queue", message.toString());
    var result = rig.published.getLast();
    var event =
        Json.object().put("source", "amend").put("detail-type", result.outcome().detailType());
    event.<JsonNode>set("detail", result.document());
    return event;
  }

  private List<String> blocks(String kind) {
    return Pattern.compile("(?ms)^ *```json " + kind + "$(.*?)^ *```")
        .matcher(page)
        .results()
        .map(match -> match.group(1))
        .toList();
  }
}
