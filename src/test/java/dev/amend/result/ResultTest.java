package dev.amend.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.ClientKey;
import dev.amend.appclient.Code;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Value;
import dev.amend.appclient.Value.TextSet;
import dev.amend.appclient.Violation;
import dev.amend.codec.Json;
import dev.amend.request.Origin;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The content of a result document, which must fit into an event. */
class ResultTest {

  private static final ClientKey CLIENT = new ClientKey("eu-west-1_AbCdEf123", "client");
  private static final Setting MANAGED = Setting.PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER;
  private static final Instant NOW = Instant.parse("2026-09-01T10:00:01.123456Z");
  private static final Origin ORIGIN =
      new Origin(
          "key",
          Optional.empty(),
          "v1:x",
          "message-1",
          Optional.of("T-1"),
          Optional.empty(),
          Optional.of("new landing page"));

  @Test
  void shouldShowListsNumbersAndUnitsWhenTheyDiffer() {
    var before =
        new Settings(
            Map.of(
                Setting.ACCESS_TOKEN_VALIDITY,
                new Value.IntValue(60),
                Setting.TOKEN_VALIDITY_UNITS,
                structure("AccessToken", "minutes"),
                Setting.CALLBACK_URLS,
                TextSet.of("https://a.example"),
                Setting.DEFAULT_REDIRECT_URI,
                new Value.Text("https://a.example")));
    var after =
        before
            .with(Setting.ACCESS_TOKEN_VALIDITY, new Value.IntValue(10))
            .with(Setting.CALLBACK_URLS, TextSet.of("https://b.example", "https://a.example"))
            .without(Setting.DEFAULT_REDIRECT_URI);

    var data = ResultData.of(CLIENT, Outcome.APPLIED).changed(before, after).build();

    assertThat(data.path("changes"))
        .hasToString(
            "[{\"field\":\"AccessTokenValidity\",\"before\":60,\"unitBefore\":\"minutes\",\"after\":10,\"unitAfter\":\"minutes\"},"
                + "{\"field\":\"CallbackURLs\",\"added\":[\"https://b.example\"],\"removed\":[]},"
                + "{\"field\":\"DefaultRedirectURI\",\"before\":\"https://a.example\"}]");
    assertThat(data.path("undo").path("changes"))
        .hasToString(
            "[{\"op\":\"set\",\"field\":\"AccessTokenValidity\",\"value\":60,\"unit\":\"minutes\"},"
                + "{\"op\":\"remove\",\"field\":\"CallbackURLs\",\"value\":[\"https://b.example\"]},"
                + "{\"op\":\"set\",\"field\":\"DefaultRedirectURI\",\"value\":\"https://a.example\"}]");
  }

  @Test
  void shouldReadBackTheSameResultWhenItIsRecorded() {
    var result =
        Result.of(ORIGIN, Outcome.UNCHANGED, ResultData.of(CLIENT, Outcome.UNCHANGED).build(), NOW);

    assertThat(ResultJson.read(ResultJson.write(result))).isEqualTo(result);
  }

  @Test
  void shouldShowWhoAskedAndWhyWhenTheRequestSaysSo() {
    var origin =
        new Origin(
            "key",
            Optional.empty(),
            "v1:x",
            "message-1",
            Optional.empty(),
            Optional.of("user:u-17"),
            Optional.of("new landing page"));
    var data = ResultData.of(CLIENT, Outcome.UNCHANGED).build();

    assertThat(Result.of(origin, Outcome.UNCHANGED, data, NOW).document().path("metadata"))
        .hasToString(
            "{\"id\":\"9462fa21-2971-5a48-bd06-429736d98605\",\"schemaVersion\":\"1.0\",\"occurredAt\":\"2026-09-01T10:00:01.123Z\",\"idempotencyKey\":\"key\",\"causationId\":\"message-1\",\"requestedBy\":\"user:u-17\",\"reason\":\"new landing page\",\"replayed\":false}");
  }

  @Test
  void shouldKeepIdTimeAndDataWhenItIsReplayed() {
    var result =
        Result.of(ORIGIN, Outcome.UNCHANGED, ResultData.of(CLIENT, Outcome.UNCHANGED).build(), NOW);
    var repeat =
        new Origin(
            "key",
            Optional.empty(),
            "v1:x",
            "message-2",
            Optional.empty(),
            Optional.of("user:u-17"),
            Optional.of("sent again"));

    var metadata = result.replayedTo(repeat).document().path("metadata");

    assertThat(metadata.path("id").asText()).isEqualTo(result.id().toString());
    assertThat(metadata.path("occurredAt").asText()).isEqualTo("2026-09-01T10:00:01.123Z");
    assertThat(metadata.path("causationId").asText()).isEqualTo("message-2");
    assertThat(metadata.has("correlationId")).isFalse();
    assertThat(metadata.path("requestedBy").asText()).isEqualTo("user:u-17");
    assertThat(metadata.path("reason").asText()).isEqualTo("sent again");
    assertThat(metadata.path("replayed").asBoolean()).isTrue();
  }

  @Test
  void shouldOccurWithTheUpdateWhenItIsLater() {
    var result =
        Result.of(ORIGIN, Outcome.APPLIED, ResultData.of(CLIENT, Outcome.APPLIED).build(), NOW);

    assertThat(result.appliedAt(NOW.plusSeconds(1), List.of()).occurredAt())
        .isEqualTo("2026-09-01T10:00:02.123Z");
    assertThat(result.appliedAt(NOW.minusSeconds(1), List.of()).occurredAt())
        .isEqualTo(result.occurredAt());
  }

  @Test
  void shouldDeriveTheIdFromKeyContentAndOutcomeWhenTheResultIsCreated() {
    var id = id("key", "v1:x", Outcome.APPLIED);

    assertThat(id.version()).isEqualTo(5);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id("key", "v1:x", Outcome.APPLIED)).isEqualTo(id);
    assertThat(id("key", "v1:x", Outcome.ABANDONED)).isNotEqualTo(id);
    assertThat(id("key", "v1:y", Outcome.APPLIED)).isNotEqualTo(id);
    assertThat(id("kez", "v1:x", Outcome.APPLIED)).isNotEqualTo(id);
  }

  @Test
  void shouldSayThatTheUndoIsPartialWhenTheManagementOfTheSecretChanges() {
    var before = Settings.NONE.with(MANAGED, new Value.BoolValue(false));
    var after = before.with(MANAGED, new Value.BoolValue(true));
    var renamed = after.with(Setting.CLIENT_NAME, new Value.Text("web"));

    var alone = ResultData.of(CLIENT, Outcome.APPLIED).changed(before, after).build();
    var together = ResultData.of(CLIENT, Outcome.APPLIED).changed(before, renamed).build();

    assertThat(alone.path("changes"))
        .hasToString(
            "[{\"field\":\"PublishSecretsInAWSSecretsManager\",\"before\":false,\"after\":true}]");
    assertThat(alone.has("undo")).isFalse();
    assertThat(alone.path("undoPartial").booleanValue()).isTrue();
    assertThat(together.path("changes")).hasSize(2);
    assertThat(together.path("undo").path("changes"))
        .hasToString("[{\"op\":\"reset\",\"field\":\"ClientName\"}]");
    assertThat(together.path("undoPartial").booleanValue()).isTrue();
  }

  @Test
  void shouldRemoveUndoFirstWhenTheResultIsTooLarge() {
    var before = urls("a", 100).with(MANAGED, new Value.BoolValue(false));
    var after = urls("b", 100).with(MANAGED, new Value.BoolValue(true));

    var data = ResultData.of(CLIENT, Outcome.APPLIED).changed(before, after).build();

    assertThat(bytes(data)).isLessThanOrEqualTo(Truncation.MOST_BYTES);
    assertThat(data.path("truncated").asBoolean()).isTrue();
    assertThat(data.has("undo")).isFalse();
    assertThat(data.has("undoPartial")).isFalse();
    assertThat(data.path("changes").path(0).path("added")).hasSize(100);
  }

  @Test
  void shouldCountInsteadOfListWhenTheListsAloneAreTooLarge() {
    var data =
        ResultData.of(CLIENT, Outcome.APPLIED).changed(urls("a", 200), urls("b", 201)).build();

    assertThat(data.path("changes"))
        .hasToString("[{\"field\":\"CallbackURLs\",\"addedCount\":201,\"removedCount\":200}]");
  }

  @Test
  void shouldNameOnlyTheSettingWhenItsValuesAreTooLarge() {
    var before = new Settings(Map.of(Setting.CLIENT_NAME, new Value.Text("a".repeat(130_000))));
    var after = before.with(Setting.CLIENT_NAME, new Value.Text("b".repeat(130_000)));

    var data = ResultData.of(CLIENT, Outcome.PLANNED).changed(before, after).build();

    assertThat(bytes(data)).isLessThanOrEqualTo(Truncation.MOST_BYTES);
    assertThat(data.path("changes")).hasToString("[{\"field\":\"ClientName\"}]");
    assertThat(data.path("truncated").asBoolean()).isTrue();
  }

  @Test
  void shouldStillFitWhenEachOfAHundredViolationsIsLong() {
    var violation = Violation.at(Code.REQUEST_UNKNOWN_MEMBER, "/" + "\u0001".repeat(256), "No.");

    var data =
        ResultData.of(CLIENT, Outcome.REJECTED)
            .violations(Collections.nCopies(300, violation))
            .build();

    assertThat(bytes(data)).isLessThanOrEqualTo(Truncation.MOST_BYTES);
    assertThat(data.path("violations")).hasSize(100);
  }

  @Test
  void shouldOfferNoUndoWhenNothingChanged() {
    var data = ResultData.of(CLIENT, Outcome.PLANNED).changed(Settings.NONE, Settings.NONE).build();

    assertThat(data.has("undo")).isFalse();
  }

  @Test
  void shouldStillFitWhenThereAreThousandsOfViolations() {
    var violation =
        Violation.of(
            Code.URL_HTTP,
            "CallbackURLs",
            new Value.Text("http://" + "x".repeat(90)).toJson(),
            "No.");

    var data =
        ResultData.of(CLIENT, Outcome.REJECTED)
            .violations(Collections.nCopies(5_000, violation))
            .build();

    assertThat(bytes(data)).isLessThanOrEqualTo(Truncation.MOST_BYTES);
    assertThat(data.path("violations").size()).isGreaterThanOrEqualTo(100);
    assertThat(data.path("truncated").asBoolean()).isTrue();
  }

  @Test
  void shouldStillFitWhenAQuotedTextGrowsByEscaping() {
    var data =
        ResultData.of(Optional.empty(), Optional.empty(), Outcome.REJECTED)
            .violations(List.of(Violation.general(Code.REQUEST_MALFORMED, "No.")))
            .request("\u0001".repeat(64 * 1024))
            .build();

    assertThat(bytes(data)).isLessThanOrEqualTo(Truncation.MOST_BYTES);
    assertThat(data.path("request").asText()).isNotEmpty();
  }

  private static UUID id(String key, String digest, Outcome outcome) {
    var origin =
        new Origin(
            key,
            Optional.empty(),
            digest,
            "message-1",
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return Result.of(origin, outcome, ResultData.of(CLIENT, outcome).build(), NOW).id();
  }

  private static Settings urls(String name, int count) {
    var urls =
        IntStream.range(0, count)
            .mapToObj(index -> "https://%s%d.example/%s".formatted(name, index, "x".repeat(970)))
            .toList();
    return new Settings(Map.of(Setting.CALLBACK_URLS, TextSet.of(urls)));
  }

  private static Value structure(String member, String text) {
    return new Value.Structure(new java.util.TreeMap<>(Map.of(member, new Value.Text(text))));
  }

  private static int bytes(com.fasterxml.jackson.databind.JsonNode data) {
    return Json.write(data).getBytes(StandardCharsets.UTF_8).length;
  }
}
