package dev.amend.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.codec.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.event.ruler.Ruler;

/**
 * The rule sends change requests to its queue, and nothing else. The patterns run in Event Ruler.
 */
class RuleTest {

  private static final Path BY_RULE = Path.of("events/add-callback-url-by-rule.json");
  private static final Path IN_ENVELOPE = Path.of("events/add-callback-url-in-envelope.json");

  private final Template template = Template.read();
  private final Resource rule = template.resource("RequestRule");

  @Test
  void shouldMatchTheSampleEvents() throws Exception {
    var inQueue = Json.read(Files.readString(IN_ENVELOPE)).at("/Records/0/body").asText();

    assertThat(matches(Files.readString(BY_RULE))).isTrue();
    assertThat(matches(inQueue)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "source, other",
    "source, amend",
    "detail-type, Client Change Applied",
    "detail-type, client change requested"
  })
  void shouldNotMatchOtherEvents(String member, String value) throws Exception {
    var event = (ObjectNode) Json.read(Files.readString(BY_RULE));

    assertThat(matches(event.put(member, value).toString())).isFalse();
  }

  /** A rule's target has one message group, in which one stuck request would hold up the rest. */
  @Test
  void shouldTargetAStandardQueue() {
    assertThat(rule.property("Targets"))
        .singleElement()
        .satisfies(
            target -> {
              var queue = template.referredBy(target.path("Arn"));
              assertThat(queue.name()).isEqualTo("RequestQueue");
              assertThat(queue.property("FifoQueue").isMissingNode()).isTrue();
              assertThat(target.has("SqsParameters")).isFalse();
            });
  }

  /** EventBridge sends to standard queues only, and SAM writes no queue policy for them. */
  @Test
  void shouldKeepWhatCannotBeDelivered() {
    var target = rule.property("Targets/0");
    var queue = template.referredBy(target.at("/DeadLetterConfig/Arn"));

    assertThat(queue.property("FifoQueue").isMissingNode()).isTrue();
    assertThat(queue.name()).isEqualTo("UndeliveredRequestQueue");
    assertThat(target.path("RetryPolicy").path("MaximumEventAgeInSeconds").asInt())
        .isEqualTo(86_400);
  }

  /** A replay from the archive would bring results of other sources, too. */
  @Test
  void shouldArchiveResultsOnly() throws Exception {
    var archive = template.resource("ResultArchive");
    var pattern =
        archive
            .property("EventPattern")
            .toString()
            .replace("!Ref ResultSource", template.byDefault("ResultSource"));

    assertThat(Ruler.matchesRule("{\"source\":\"amend\",\"detail\":{}}", pattern)).isTrue();
    assertThat(Ruler.matchesRule("{\"source\":\"other\",\"detail\":{}}", pattern)).isFalse();
    assertThat(archive.property("SourceArn").asText()).isEqualTo("!GetAtt ResultBus.Arn");
    assertThat(archive.condition()).isEqualTo(template.resource("ResultBus").condition());
  }

  private boolean matches(String event) throws Exception {
    var pattern = (ObjectNode) rule.property("EventPattern").deepCopy();
    pattern.set("source", sources(List.of("portal", "approvals")));
    return Ruler.matchesRule(event, pattern.toString());
  }

  private static JsonNode sources(List<String> parameter) {
    return Json.MAPPER.valueToTree(parameter);
  }
}
