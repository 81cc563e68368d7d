package dev.amend.appclient.rule;

import static dev.amend.appclient.Setting.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.Amendment;
import dev.amend.appclient.Change;
import dev.amend.appclient.Changes;
import dev.amend.appclient.Code;
import dev.amend.appclient.SampleClient;
import dev.amend.appclient.SecretPresence.Answer;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Token;
import dev.amend.appclient.Value;
import dev.amend.appclient.Value.IntValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenRulesTest {

  private static final Settings CLIENT =
      Settings.NONE
          .with(ACCESS_TOKEN_VALIDITY, new IntValue(10))
          .with(TOKEN_VALIDITY_UNITS, units("AccessToken", "minutes"));

  private static Value units(String token, String unit) {
    return SampleClient.structure(Map.of(token, SampleClient.text(unit)));
  }

  private static Change unit(String token, String unit) {
    return Changes.merge(TOKEN_VALIDITY_UNITS, token, SampleClient.text(unit));
  }

  @ParameterizedTest
  @CsvSource({
    "ACCESS, 299, seconds, true",
    "ACCESS, 300, seconds, false",
    "ACCESS, 4, minutes, true",
    "ACCESS, 5, minutes, false",
    "ACCESS, 24, hours, false",
    "ACCESS, 25, hours, true",
    "ACCESS, 1, days, false",
    "ACCESS, 86401, seconds, true",
    "ACCESS, 0, hours, true",
    "ACCESS, -1, hours, true",
    "ID, 299, seconds, true",
    "ID, 300, seconds, false",
    "ID, 1440, minutes, false",
    "ID, 1441, minutes, true",
    "REFRESH, 59, minutes, true",
    "REFRESH, 3650, days, false",
    "REFRESH, 3651, days, true",
    "REFRESH, 2147483647, days, true",
    "REFRESH, 0, minutes, false",
    "REFRESH, -1, days, true"
  })
  void shouldRefuseALifetimeWhenItIsOutOfRange(
      Token token, int value, String unit, boolean refused) {
    assertThat(Findings.on(CLIENT, Changes.set(token.validity(), value, unit)))
        .filteredOn(finding -> finding.startsWith("tokens.range"))
        .isEqualTo(refused ? List.of("tokens.range " + token.validity()) : List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "ACCESS, 2, days, 2 days is longer than the maximum of 1 day",
    "ACCESS, 25, hours, 25 hours is longer than the maximum of 24 hours",
    "ACCESS, 1441, minutes, 1441 minutes is longer than the maximum of 1440 minutes",
    "ID, 299, seconds, 299 seconds is shorter than the minimum of 300 seconds",
    "ID, 0, hours, 0 hours is shorter than the minimum of 5 minutes",
    "REFRESH, 1, minutes, 1 minute is shorter than the minimum of 60 minutes",
    "REFRESH, 3651, days, 3651 days is longer than the maximum of 3650 days"
  })
  void shouldStateTheLimitInTheUnitWhenALifetimeIsOutOfRange(
      Token token, int value, String unit, String words) {
    var change = Changes.set(token.validity(), value, unit);
    assertThat(RuleBook.evaluate(Amendment.of(CLIENT, List.of(change)), () -> Answer.PRESENT))
        .filteredOn(finding -> finding.violation().code() == Code.TOKENS_RANGE)
        .extracting(finding -> finding.violation().message())
        .containsExactly(
            "%s. Set %s to a lifetime from %s to %s."
                .formatted(
                    words,
                    token.validity(),
                    token == Token.REFRESH ? "1 hour" : "5 minutes",
                    token == Token.REFRESH ? "3650 days" : "1 day"));
  }

  @Test
  void shouldReadTheClientsUnitWhenTheRequestHasNone() {
    assertThat(Findings.on(CLIENT, Changes.set(ACCESS_TOKEN_VALIDITY, new IntValue(60)))).isEmpty();
    assertThat(Findings.on(Settings.NONE, Changes.set(ACCESS_TOKEN_VALIDITY, new IntValue(60))))
        .contains("tokens.range AccessTokenValidity");
  }

  @ParameterizedTest
  @CsvSource({
    "1, hours, 60, minutes, false",
    "61, minutes, 1, hours, true",
    "1, days, 24, hours, false",
    "1, days, 23, hours, true",
    "24, hours, 0, days, false"
  })
  void shouldRefuseALifetimeWhenItExceedsTheRefreshToken(
      int value, String unit, int refresh, String refreshUnit, boolean refused) {
    for (var token : List.of(Token.ACCESS, Token.ID)) {
      assertThat(
              Findings.on(
                  CLIENT,
                  Changes.set(token.validity(), value, unit),
                  Changes.set(REFRESH_TOKEN_VALIDITY, refresh, refreshUnit)))
          .isEqualTo(refused ? List.of("tokens.exceeds-refresh " + token.validity()) : List.of());
    }
  }

  @Test
  void shouldEvaluateBothTokensWhenTheRefreshTokenIsShortened() {
    var before =
        Settings.NONE
            .with(ACCESS_TOKEN_VALIDITY, new IntValue(10))
            .with(ID_TOKEN_VALIDITY, new IntValue(10));
    assertThat(Findings.on(before, Changes.set(REFRESH_TOKEN_VALIDITY, 9, "hours")))
        .containsExactly(
            "tokens.exceeds-refresh AccessTokenValidity", "tokens.exceeds-refresh IdTokenValidity");
  }

  @Test
  void shouldLeaveItToTheServiceWhenAUnitIsUnknown() {
    var warning = "warning tokens.unit-unknown TokenValidityUnits";
    assertThat(Findings.on(CLIENT, Changes.set(ACCESS_TOKEN_VALIDITY, 9, "weeks")))
        .containsExactly(warning);
    assertThat(Findings.on(CLIENT, Changes.set(REFRESH_TOKEN_VALIDITY, 1, "weeks")))
        .containsExactly(warning);
  }

  @Test
  void shouldWarnOnceWhenTwoTokensHaveTheSameUnknownUnit() {
    assertThat(
            Findings.on(
                CLIENT,
                Changes.set(ACCESS_TOKEN_VALIDITY, 1, "weeks"),
                Changes.set(ID_TOKEN_VALIDITY, 1, "weeks")))
        .containsExactly("warning tokens.unit-unknown TokenValidityUnits");
  }

  @Test
  void shouldRefuseAUnitWhenItsNumberIsNotSet() {
    var refusal = "tokens.unit-without-value TokenValidityUnits";
    assertThat(Findings.on(CLIENT, unit("AccessToken", "hours"))).containsExactly(refusal);
    assertThat(Findings.on(CLIENT, unit("IdToken", "minutes"))).containsExactly(refusal);
    assertThat(Findings.on(CLIENT, Changes.reset(TOKEN_VALIDITY_UNITS))).contains(refusal);
    assertThat(Findings.on(CLIENT, Changes.set(TOKEN_VALIDITY_UNITS, units("IdToken", "hours"))))
        .contains(refusal);
  }

  @Test
  void shouldAcceptAUnitWhenItIsTheSameOrItsNumberIsSet() {
    assertThat(Findings.on(CLIENT, unit("AccessToken", "minutes"))).isEmpty();
    assertThat(Findings.on(CLIENT, unit("RefreshToken", "days"))).isEmpty();
    assertThat(
            Findings.on(
                CLIENT,
                unit("AccessToken", "hours"),
                Changes.set(ACCESS_TOKEN_VALIDITY, new IntValue(10))))
        .isEmpty();
  }

  @Test
  void shouldReportNothingWhenAnotherTokenOfABrokenClientChanges() {
    var broken = CLIENT.with(ACCESS_TOKEN_VALIDITY, new IntValue(1));
    assertThat(Findings.on(broken, Changes.set(ID_TOKEN_VALIDITY, 2, "hours"))).isEmpty();
  }
}
