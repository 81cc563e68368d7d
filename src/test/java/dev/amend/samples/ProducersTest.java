package dev.amend.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amend.codec.Json;
import dev.amend.request.Deliveries;
import dev.amend.request.ParsedRequest;
import dev.amend.template.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.event.ruler.Ruler;

/** What producers are given sends requests that Amend accepts, and allows nothing else. */
class ProducersTest {

  private static final Path SAMPLES = Path.of("samples");

  private static final Set<String> ACTIONS =
      Set.of(
          "sqs:GetQueueUrl",
          "sqs:SendMessage",
          "kms:Decrypt",
          "kms:GenerateDataKey",
          "lambda:InvokeFunction",
          "events:PutEvents");

  static Stream<Path> policies() throws IOException {
    try (var files = Files.walk(SAMPLES)) {
      return files.filter(file -> file.toString().endsWith("-policy.json")).toList().stream();
    }
  }

  static Stream<Path> folders() throws IOException {
    try (var files = Files.list(SAMPLES)) {
      return files.filter(Files::isDirectory).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("policies")
  void shouldAllowNoMoreThanSending(Path policy) throws IOException {
    for (var statement : Json.read(Files.readString(policy)).required("Statement")) {
      assertThat(texts(statement.required("Action"))).isSubsetOf(ACTIONS);
      assertThat(statement.required("Resource").asText())
          .startsWith("arn:aws:")
          .doesNotContain("*")
          .satisfiesAnyOf(
              resource -> assertThat(resource).doesNotContain(":function:"),
              resource ->
                  assertThat(resource).matches(".*:function:[A-Za-z-]+:(events|approvals|audit)"));
    }
  }

  @Test
  void shouldSendTheQueueAValidRequestWhenTheScheduleRuns() {
    var schedule = sample("schedule").at("/Resources/Schedule/Properties/Target");
    var request = read(filledIn(schedule.required("Input").asText()));

    assertThat(request).isInstanceOf(ParsedRequest.Valid.class);
    assertThat(schedule.at("/SqsParameters/MessageGroupId").asText())
        .isEqualTo("!Sub ${UserPoolId}#${ClientId}");
    assertThat(schedule.at("/DeadLetterConfig/Arn").asText()).isNotEmpty();
  }

  @Test
  void shouldSendRequestsToTheBusWhenThePortalPublishesThem() throws Exception {
    var rule = sample("portal-rule").at("/Resources/RequestRule/Properties");
    var pattern = rule.required("EventPattern").toString().replace("!Ref PortalSource", "portal");
    var event = Files.readString(Path.of("events/add-callback-url-by-rule.json"));

    assertThat(Ruler.matchesRule(event, pattern)).isTrue();
    assertThat(Ruler.matchesRule(event.replace("Requested", "Applied"), pattern)).isFalse();
    assertThat(rule.at("/Targets/0/RoleArn").asText()).isEqualTo("!GetAtt RequestRuleRole.Arn");
  }

  @ParameterizedTest
  @MethodSource("folders")
  void shouldBeExplained(Path folder) {
    assertThat(folder.resolve("README.md")).exists();
  }

  private static JsonNode sample(String name) {
    return Yaml.read(SAMPLES.resolve(name).resolve("template.yaml"));
  }

  private static String filledIn(String input) {
    return input
        .replaceFirst("^!Sub ", "")
        .replace("${UserPoolId}", "eu-west-1_AbCdEf123")
        .replace("${ClientId}", "3n4b5urk1ft4fl3mg5e62d9ado")
        .replace("${CallbackUrl}", "https://campaign.example.com/callback");
  }

  private static ParsedRequest read(String text) {
    return Deliveries.read(Deliveries.of(text, "message", "key"));
  }

  private static Stream<String> texts(JsonNode oneOrMany) {
    return oneOrMany.isArray()
        ? oneOrMany.valueStream().map(JsonNode::asText)
        : Stream.of(oneOrMany.asText());
  }
}
