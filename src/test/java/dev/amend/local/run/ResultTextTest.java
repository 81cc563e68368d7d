package dev.amend.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.codec.Json;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultTextTest {

  @Test
  void shouldShowTheDifferenceOfAPlan() {
    assertThat(
            text(
                    """
                    {"data": {"outcome": "planned", "changes": [
                      {"field": "CallbackURLs", "added": ["https://a"], "removed": ["https://b"]},
                      {"field": "ClientName", "before": "web", "after": "shop"},
                      {"field": "AuthSessionValidity", "after": 5}]}}
                    """,
                    Style.PLAIN)
                .lines())
        .containsExactly(
            "planned",
            "- CallbackURLs: https://b",
            "+ CallbackURLs: https://a",
            "~ ClientName: web -> shop",
            "~ AuthSessionValidity: not set -> 5",
            "Next: to apply exactly this plan, send its hash as expect.planHash.");
  }

  @Test
  void shouldShowTheCodeFieldAndMessageOfEachViolation() {
    assertThat(
            text(
                    """
                    {"data": {"outcome": "rejected",
                      "violations": [{"code": "url.scheme", "field": "CallbackURLs", "message": "No."}],
                      "warnings": [{"code": "policy.denied", "message": "Denied."}]}}
                    """,
                    Style.PLAIN)
                .lines())
        .contains("url.scheme on CallbackURLs: No.", "warning policy.denied: Denied.");
  }

  @Test
  void shouldCallAReplayAReplay() {
    var replay = "{\"metadata\": {\"replayed\": true}, \"data\": {\"outcome\": \"applied\"}}";

    assertThat(text(replay, Style.PLAIN).line())
        .startsWith("applied (replay of an earlier result)");
  }

  @Test
  void shouldColorOnlyWhenAsked() {
    var applied = "{\"data\": {\"outcome\": \"applied\"}}";

    assertThat(text(applied, Style.COLOR).line()).startsWith("\u001B[32mapplied\u001B[0m");
    assertThat(text(applied, Style.PLAIN).line()).doesNotContain("\u001B");
  }

  @ParameterizedTest
  @CsvSource({
    "auto, '', true, COLOR",
    "auto, '', false, PLAIN",
    "auto, 1, true, PLAIN",
    "always, 1, false, COLOR",
    "never, '', true, PLAIN",
  })
  void shouldRespectTerminalAndEnvironment(
      String choice, String noColor, boolean isTerminal, Style expected) {
    assertThat(Style.of(Optional.of(choice), Map.of("NO_COLOR", noColor), isTerminal))
        .isEqualTo(expected);
  }

  private static ResultText text(String detail, Style style) {
    return new ResultText(Json.read(detail), style);
  }
}
