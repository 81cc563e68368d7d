package dev.amend.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amend.codec.Json;
import dev.amend.result.Outcome;
import dev.amend.template.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The AsyncAPI document refers to the published schemas. .ci/run validates it as a whole. */
class AsyncApiTest {

  private static final Path FILE = Path.of("samples/asyncapi/asyncapi.yaml");

  private final JsonNode document = Yaml.read(FILE);

  @Test
  void shouldReferToWhatExists() throws IOException {
    for (var reference : document.findValuesAsText("$ref")) {
      if (reference.startsWith("#")) {
        assertThat(document.at(reference.substring(1))).as(reference).isNotEmpty();
      } else {
        var schema = Json.read(Files.readString(FILE.resolveSibling(reference)));
        assertThat(schema.path("$schema").asText()).contains("2020-12");
      }
    }
  }

  @Test
  void shouldDescribeRequestsAndResults() {
    assertThat(payloads())
        .anyMatch(schema -> schema.endsWith("change-request.schema.json"))
        .anyMatch(schema -> schema.endsWith("result.schema.json"));
  }

  @Test
  void shouldNameEveryOutcome() {
    var summary = document.at("/components/messages/result/summary").asText();

    assertThat(Stream.of(Outcome.values()))
        .allSatisfy(
            outcome ->
                assertThat(summary).contains(outcome.detailType().replace("Client Change ", "")));
  }

  private Stream<String> payloads() {
    return document
        .at("/components/messages")
        .valueStream()
        .map(message -> message.at("/payload/schema/$ref").asText());
  }
}
