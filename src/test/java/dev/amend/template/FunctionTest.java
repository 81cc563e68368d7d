package dev.amend.template;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.ChangeRequestHandler;
import dev.amend.codec.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The function is published as it should be, and is invoked only through its aliases. */
class FunctionTest {

  private final Template template = Template.read();
  private final Resource function = template.resource("ChangeFunction");

  @Test
  void shouldNameTheHandlerWhenDeployed() {
    assertThat(function.property("Handler").asText())
        .isEqualTo(ChangeRequestHandler.class.getName() + "::handleRequest");
    assertThat(function.property("CodeUri").asText()).isEqualTo("target/amend.jar");
    assertThat(function.property("Runtime").asText()).isEqualTo("java25");
    assertThat(function.property("Architectures")).hasToString("[\"arm64\"]");
    assertThat(function.property("Tracing").asText()).isEqualTo("Active");
  }

  /** SnapStart works for published versions only, and Lambda answers in at most a minute. */
  @Test
  void shouldPublishASnapshotWhenDeployed() {
    assertThat(function.property("SnapStart/ApplyOn").asText()).isEqualTo("PublishedVersions");
    assertThat(function.property("Timeout").asInt()).isBetween(15, 60);
  }

  /** Without these, an alias keeps the version with the old policy or the old variables. */
  @Test
  void shouldPublishAVersionWhenMoreThanTheCodeChanges() {
    assertThat(function.property("AutoPublishAliasAllProperties").asBoolean()).isTrue();
    assertThat(function.property("Layers")).hasToString("[\"!Ref PolicyLayer\"]");
    assertThat(template.resource("PolicyLayer").property("PublishLambdaVersion").asBoolean())
        .isTrue();
  }

  @Test
  void shouldMoveEveryAliasWhenAVersionIsPublished() {
    assertThat(template.resources("AWS::Lambda::Alias"))
        .allSatisfy(
            alias -> {
              assertThat(alias.property("FunctionName").asText()).isEqualTo("!Ref ChangeFunction");
              assertThat(alias.property("FunctionVersion").asText())
                  .isEqualTo("!GetAtt ChangeFunction.Version.Version");
            });
  }

  @Test
  void shouldHaveAnAliasForEachEntryOfThePolicy() throws IOException {
    var policy = Json.read(Files.readString(Path.of("policy/amend/policy.json")));

    assertThat(aliases())
        .containsExactlyInAnyOrderElementsOf(
            policy.path("entries").properties().stream().map(Map.Entry::getKey).toList());
  }

  @Test
  void shouldReadThePolicyFromItsLayerWhenOneIsGiven() {
    assertThat(function.property("Environment/Variables/POLICY_FILE"))
        .hasToString("{\"!If\":[\"HasPolicy\",\"!Ref PolicyFile\",\"!Ref AWS::NoValue\"]}");
    assertThat(template.byDefault("PolicyFile")).isEmpty();
    assertThat(template.resource("PolicyLayer").property("ContentUri").asText())
        .isEqualTo("policy");
  }

  @Test
  void shouldInvokeOnlyAliases() {
    var invoked =
        Stream.of("AWS::Lambda::EventSourceMapping", "AWS::Lambda::Permission")
            .flatMap(type -> template.resources(type).stream())
            .collect(toMap(Resource::name, invoker -> invoker.property("FunctionName").asText()));

    assertThat(invoked)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "OrderedRequestMapping", "!Ref ChangeFunction.Alias",
                "RequestMapping", "!Ref ChangeFunction.Alias",
                "DirectRulePermission", "!Ref EventsAlias"));
    assertThat(function.property("Events").isMissingNode()).isTrue();
    assertThat(template.resources("AWS::Events::Rule")).allMatch(rule -> !isTargetOf(rule));
  }

  /** EventBridge may invoke events. Nothing lets anything invoke queue. */
  @Test
  void shouldLetOnlyTheGivenRuleInvokeDirectly() {
    assertThat(template.resources("AWS::Lambda::Permission"))
        .singleElement()
        .satisfies(
            permission -> {
              assertThat(permission.condition()).isEqualTo("HasDirectRule");
              assertThat(permission.property("Principal").asText())
                  .isEqualTo("events.amazonaws.com");
              assertThat(permission.property("SourceArn").asText()).isEqualTo("!Ref DirectRuleArn");
              assertThat(permission.property("SourceAccount").asText())
                  .isEqualTo("!Ref AWS::AccountId");
            });
    assertThat(function.property("FunctionUrlConfig").isMissingNode()).isTrue();
  }

  @Test
  void shouldKeepFailedInvocationsWhenAnAliasIsInvokedAsynchronously() {
    assertThat(template.resources("AWS::Lambda::EventInvokeConfig"))
        .extracting(config -> config.property("Qualifier").asText())
        .containsExactlyInAnyOrder("events", "approvals");
    assertThat(template.resources("AWS::Lambda::EventInvokeConfig"))
        .allSatisfy(
            config -> {
              assertThat(config.property("DestinationConfig/OnFailure/Destination").asText())
                  .isEqualTo("!GetAtt FailedInvocationQueue.Arn");
              assertThat(alias(template.resource(config.json().path("DependsOn").asText())))
                  .as("the qualifier is text, so CloudFormation doesn't see what it needs")
                  .isEqualTo(config.property("Qualifier").asText());
            });
  }

  /** In JSON log format, Lambda drops metric lines, which have no level, below the log level. */
  @Test
  void shouldLeaveLogLinesAsTheyAre() {
    assertThat(function.property("LoggingConfig/LogFormat").isMissingNode()).isTrue();
    assertThat(function.property("LoggingConfig/LogGroup").asText())
        .isEqualTo("!Ref ChangeFunctionLogs");
  }

  private Stream<String> aliases() {
    return Stream.concat(
        Stream.of(function.property("AutoPublishAlias").asText()),
        template.resources("AWS::Lambda::Alias").stream().map(FunctionTest::alias));
  }

  private static String alias(Resource resource) {
    return resource.property("Name").asText();
  }

  private static boolean isTargetOf(Resource rule) {
    return rule.property("Targets").findValuesAsText("Arn").stream()
        .anyMatch(target -> target.contains("ChangeFunction"));
  }
}
