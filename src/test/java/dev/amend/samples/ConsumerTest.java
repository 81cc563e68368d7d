package dev.amend.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.HandlerRig;
import dev.amend.appclient.SampleClient;
import dev.amend.codec.Json;
import dev.amend.result.Result;
import dev.amend.template.Yaml;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.event.ruler.Ruler;

/** The consumer gets each result of the function as a CloudEvent 1.0. */
class ConsumerTest {

  private static final JsonNode RULE =
      Yaml.read(Path.of("samples/consumer/template.yaml")).at("/Resources/ResultRule/Properties");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "add-callback-url",
        "planned-token-lifetime",
        "rejected-http-callback",
        "conflicted-expectation"
      })
  void shouldSendACloudEventWhenAResultIsPublished(String file) throws Exception {
    var event = event(file);

    assertThat(Ruler.matchesRule(event.toString(), pattern())).isTrue();
    var cloudEvent = new InputTransformer(RULE.at("/Targets/0/InputTransformer")).apply(event);

    assertThat(cloudEvent.required("specversion").asText()).isEqualTo("1.0");
    assertThat(cloudEvent.required("id")).isEqualTo(event.at("/detail/metadata/id"));
    assertThat(URI.create(cloudEvent.required("source").asText()))
        .hasToString("urn:amend:eu-west-1:111122223333");
    assertThat(cloudEvent.required("type").asText())
        .isEqualTo("dev.amend.client-change." + event.at("/detail/data/outcome").asText());
    assertThat(cloudEvent.required("subject").asText())
        .isEqualTo("eu-west-1_AbCdEf123/3n4b5urk1ft4fl3mg5e62d9ado");
    assertThat(Instant.parse(cloudEvent.required("time").asText()))
        .isEqualTo(event.at("/detail/metadata/occurredAt").asText());
    assertThat(URI.create(cloudEvent.required("dataschema").asText())).hasScheme("https");
    assertThat(cloudEvent.required("data")).isEqualTo(event.path("detail"));
  }

  @Test
  void shouldLeaveOutRequestsThatCannotBeRead() throws Exception {
    assertThat(Ruler.matchesRule(event("rejected-malformed").toString(), pattern())).isFalse();
  }

  @Test
  void shouldLeaveOutOtherEvents() throws Exception {
    var event = event("add-callback-url");

    assertThat(Ruler.matchesRule(event.deepCopy().put("source", "portal").toString(), pattern()))
        .isFalse();
    assertThat(
            Ruler.matchesRule(event.deepCopy().put("detail-type", "Client").toString(), pattern()))
        .isFalse();
  }

  private static String pattern() {
    return RULE.path("EventPattern").toString().replace("!Ref ResultSource", "amend");
  }

  private static ObjectNode event(String file) throws IOException {
    var rig = new HandlerRig();
    rig.seed(SampleClient.SETTINGS);
    rig.invoke(Files.readString(Path.of("events", file + ".json")), 30_000);
    return event(rig.published.getFirst());
  }

  private static ObjectNode event(Result result) {
    var event =
        Json.object()
            .put("id", "event-1")
            .put("detail-type", result.outcome().detailType())
            .put("source", "amend")
            .put("account", "111122223333")
            .put("region", "eu-west-1");
    event.set("detail", result.document());
    return event;
  }
}
