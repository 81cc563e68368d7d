package dev.amend.schema;

import static dev.amend.schema.PublishedSchema.REQUEST;
import static dev.amend.schema.PublishedSchema.RESULT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amend.HandlerRig;
import dev.amend.agreement.Requests;
import dev.amend.appclient.Code;
import dev.amend.appclient.SampleClient;
import dev.amend.appclient.Setting;
import dev.amend.request.Deliveries;
import dev.amend.request.Delivery;
import dev.amend.request.Invocation;
import dev.amend.request.ParsedRequest;
import dev.amend.request.reader.InvocationReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Validates every example, and thousands of generated requests, against the schemas. */
class SchemaTest {

  private static final int GENERATED = 3_000;
  private static final List<Path> DOCUMENTS =
      List.of(Path.of("README.md"), Path.of("docs", "requests.md"), Path.of("docs", "rotation.md"));

  static Stream<Path> events() throws IOException {
    try (var files = Files.list(Path.of("events"))) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("events")
  void shouldMatchTheRequestWhenAnEventFileContainsOne(Path file) throws IOException {
    for (var delivery : deliveries(Files.readString(file))) {
      if (delivery.text().startsWith("{") && !file.toString().contains("malformed")) {
        var errors = REQUEST.errors(PublishedSchema.json(delivery.text()));
        assertThat(errors.isEmpty())
            .as("%s: %s", file, errors)
            .isEqualTo(!file.toString().contains("misspelt"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("events")
  void shouldMatchTheResultWhenAnEventFileIsRun(Path file) throws IOException {
    var rig = new HandlerRig();
    rig.seed(SampleClient.SETTINGS);

    rig.invoke(Files.readString(file), 30_000);

    assertThat(rig.published).isNotEmpty();
    for (var result : rig.published) {
      assertThat(RESULT.errors(result.document())).as(result.document().toPrettyString()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"mode\":\"plan\",\"patch\":{\"ClientName\":\"web\"}",
        "\"patch\":{\"PublishSecretsInAWSSecretsManager\":true}",
        "\"patch\":{\"PublishSecretsInAWSSecretsManager\":true,\"ClientName\":\"shop\"}"
      })
  void shouldMatchTheResultWhenItCannotBeUndoneInFull(String members) {
    var rig = new HandlerRig();
    rig.seed(SampleClient.SETTINGS);

    rig.send(members);

    assertThat(rig.published).hasSize(1);
    var document = rig.published.getFirst().document();
    assertThat(RESULT.errors(document)).as(document.toPrettyString()).isEmpty();
  }

  @Test
  void shouldAgreeWithTheReaderWhenRequestsAreGenerated() {
    for (var seed = 0; seed < GENERATED; seed++) {
      var request = Requests.drawn(seed);
      var errors = REQUEST.errors(request);

      assertThat(errors.isEmpty())
          .as("seed %d: %s%n%s", seed, request, errors)
          .isEqualTo(isAccepted(request.toString()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'patch':{'AuthSessionValidity':10.0}",
        "'patch':{'AuthSessionValidity':1e1}",
        "'patch':{'AuthSessionValidity':10.5}",
        "'patch':{'AuthSessionValidity':2147483647.0}",
        "'patch':{'AuthSessionValidity':2147483648.0}",
        "'patch':{'AuthSessionValidity':1e400000000}",
        "'patch':{'AuthSessionValidity':1e-3}",
        "'patch':{'ClientName':'\\ud83d\\ude00'}",
        "'patch':{'ClientName':'\\ud83d'}",
        "'patch':{'ClientName':'a\\n\\ude00'}",
        "'patch':{'CallbackURLs':['\\ud83d']}",
        "'patch':{'RefreshTokenRotation':{'Feature':'\\ud83d'}}",
        "'changes':[{'op':'add','field':'CallbackURLs','value':['a','\\ud83d']}]",
        "'changes':[{'op':'set','field':'IdTokenValidity','value':1,'unit':'\\ud83d'}]",
        "'changes':[{'op':'reset','field':'CallbackURLs','value':[]}]",
        "'changes':[{'op':'rotateSecret'}]",
        "'changes':[{'op':'rotateSecret','maxAge':'PT0S','overlap':'P1D'}]",
        "'changes':[{'op':'rotateSecret','maxAge':'P1D','overlap':'P2D'}]",
        "'changes':[{'op':'rotateSecret','maxAge':'P1D\\n'}]",
        "'changes':[{'op':'rotateSecret'},7]",
        "'changes':[[{'op':'rotateSecret'}]]",
        "'changes':{'op':'rotateSecret'}",
        "'changes':[{'op':'retireSecret','secretId':'\\ud83d'}]",
        "'changes':[]",
        "'patch':{}",
        "'patch':{'ClientSecret':'x','ClientName':'x'}",
        "'patch':{'ClientName':'x'},'changes':[{'op':'reset','field':'CallbackURLs'}]"
      })
  void shouldAgreeWithTheReaderWhenAMemberIsUnusual(String members) {
    var request = HandlerRig.request(members.replace('\'', '"'));
    var errors = REQUEST.errors(PublishedSchema.json(request));

    assertThat(errors.isEmpty()).as("%s: %s", request, errors).isEqualTo(isAccepted(request));
  }

  @Test
  void shouldNameEverySettingWhenThePatchIsDescribed() {
    var patch = REQUEST.text().at("/$defs/patch/properties");

    assertThat(names(patch))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    Stream.of("UserPoolId", "ClientId"),
                    Stream.of(Setting.values()).map(Setting::serviceName))
                .toList());
  }

  @Test
  void shouldNameEveryCodeWhenAViolationIsDescribed() {
    var codes = RESULT.text().at("/$defs/note/properties/code/enum");

    assertThat(StreamSupport.stream(codes.spliterator(), false).map(JsonNode::asText))
        .containsExactlyInAnyOrderElementsOf(Stream.of(Code.values()).map(Code::toString).toList());
  }

  @Test
  void shouldMatchEveryExampleWhenADocumentShowsOne() throws IOException {
    for (var document : DOCUMENTS) {
      for (var example : Examples.in(document)) {
        var schema = example.has("metadata") ? RESULT : REQUEST;
        assertThat(schema.errors(example)).as("%s: %s", document, example).isEmpty();
      }
    }
  }

  private static List<String> names(JsonNode properties) {
    return properties.properties().stream().map(java.util.Map.Entry::getKey).toList();
  }

  private static List<Delivery> deliveries(String text) {
    return switch (new InvocationReader(5).read(text, "lambda-1", Optional.empty())) {
      case Invocation.Messages messages -> messages.deliveries();
      case Invocation.Event(var delivery) -> List.of(delivery);
      case Invocation.Request(var delivery) -> List.of(delivery);
      case Invocation.Audit audit -> throw new AssertionError(audit);
    };
  }

  /** JSON Schema can't compare durations, so the schema accepts any overlap. */
  private static boolean isAccepted(String text) {
    return switch (read(text)) {
      case ParsedRequest.Valid _ -> true;
      case ParsedRequest.Invalid invalid ->
          invalid.violations().stream()
              .allMatch(
                  violation -> violation.message().startsWith("overlap must be less than maxAge"));
      case ParsedRequest.Unreadable _ -> false;
    };
  }

  private static ParsedRequest read(String text) {
    return Deliveries.read(Deliveries.of(text, "m", "k"));
  }
}
