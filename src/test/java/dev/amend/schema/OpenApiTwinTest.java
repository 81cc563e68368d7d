package dev.amend.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.amend.HandlerRig;
import dev.amend.appclient.SampleClient;
import dev.amend.codec.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema registry's form of the result schema is up to date and accepts real results. */
class OpenApiTwinTest {

  private static final Path FILE = Path.of("samples", "schema-registry", "result.openapi.json");
  private static final String REGENERATE =
      "mvn -q test -Dtest=OpenApiTwinTest -Damend.regenerate=true";

  private static final ObjectNode DOCUMENT = OpenApiTwin.of(PublishedSchema.RESULT.text());

  static Stream<JsonNode> results() throws IOException {
    return Stream.of("README.md", "docs/requests.md", "docs/rotation.md")
        .flatMap(document -> examples(Path.of(document)).stream())
        .filter(json -> json.has("metadata"));
  }

  @Test
  void shouldBeUpToDateWhenTheSchemaChanges() throws IOException {
    var text = Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(DOCUMENT) + "\n";
    if (Boolean.getBoolean("amend.regenerate")) {
      Files.writeString(FILE, text);
    }
    assertThat(Files.readString(FILE))
        .as("%s is out of date; regenerate it with: %s", FILE, REGENERATE)
        .isEqualTo(text);
  }

  @ParameterizedTest
  @MethodSource("results")
  void shouldAcceptTheResultsInTheDocuments(JsonNode result) {
    assertThat(errors(result)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"add-callback-url", "set-access-token-lifetime", "rejected-malformed"})
  void shouldAcceptTheResultsOfTheFunction(String event) throws IOException {
    var rig = new HandlerRig();
    rig.seed(SampleClient.SETTINGS);
    rig.invoke(Files.readString(Path.of("events", event + ".json")), 30_000);

    assertThat(rig.published)
        .isNotEmpty()
        .allSatisfy(result -> assertThat(errors(result.document())).isEmpty());
  }

  @Test
  void shouldRefuseWhatIsNotAResult() {
    assertThat(errors(Json.object())).isNotEmpty();
    assertThat(errors(Json.read("{\"metadata\": {}, \"data\": {\"outcome\": \"done\"}}")))
        .isNotEmpty();
  }

  /** The service refuses a document with any of them (EventBridge user guide, Schemas). */
  @ParameterizedTest
  @ValueSource(strings = {"$defs", "$schema", "const", "if", "examples"})
  void shouldHaveNoKeywordOfNewerDrafts(String keyword) {
    assertThat(DOCUMENT.findValues(keyword)).isEmpty();
  }

  private static List<String> errors(JsonNode result) {
    return schema().validate(result).stream().map(Object::toString).toList();
  }

  /** References lead to the whole document, so the result's schema is one of its own here. */
  private static Schema schema() {
    var root = DOCUMENT.deepCopy();
    root.setAll((ObjectNode) root.at("/components/schemas/Result"));
    return SchemaRegistry.withDialect(Dialects.getOpenApi30()).getSchema(root);
  }

  private static List<JsonNode> examples(Path document) {
    try {
      return Examples.in(document);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
