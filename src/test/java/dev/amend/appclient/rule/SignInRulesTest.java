package dev.amend.appclient.rule;

import static dev.amend.appclient.SampleClient.SETTINGS;
import static dev.amend.appclient.Setting.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.Amendment;
import dev.amend.appclient.Change;
import dev.amend.appclient.Changes;
import dev.amend.appclient.SampleClient;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Value.IntValue;
import dev.amend.appclient.Value.TextSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInRulesTest {

  private static final String REFUSED = "auth-flows.refresh-with-rotation ExplicitAuthFlows";
  private static final Settings WITHOUT_ROTATION = SETTINGS.without(REFRESH_TOKEN_ROTATION);

  private static Change flows(String... flows) {
    return Changes.set(EXPLICIT_AUTH_FLOWS, TextSet.of(flows));
  }

  private static Change rotation(String feature) {
    return Changes.set(
        REFRESH_TOKEN_ROTATION,
        SampleClient.structure(Map.of("Feature", SampleClient.text(feature))));
  }

  private static Change rotation(String feature, int seconds) {
    return Changes.set(
        REFRESH_TOKEN_ROTATION,
        SampleClient.structure(
            Map.of(
                "Feature",
                SampleClient.text(feature),
                "RetryGracePeriodSeconds",
                new IntValue(seconds))));
  }

  private static Change grace(int seconds) {
    return Changes.merge(REFRESH_TOKEN_ROTATION, "RetryGracePeriodSeconds", new IntValue(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ADMIN_NO_SRP_AUTH", "CUSTOM_AUTH_FLOW_ONLY", "USER_PASSWORD_AUTH"})
  void shouldRefuseLegacyFlowsWhenMixed(String legacy) {
    assertThat(Findings.on(SETTINGS, Changes.add(EXPLICIT_AUTH_FLOWS, legacy)))
        .containsExactly("auth-flows.legacy-mixed ExplicitAuthFlows");
    assertThat(Findings.on(SETTINGS, flows(legacy))).isEmpty();
    assertThat(Findings.on(SETTINGS, flows(legacy, "ALLOW_X")))
        .containsExactly("warning auth-flows.unknown ExplicitAuthFlows");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALLOW_CLIENT_TOKEN_AUTH",
        "ALLOW_TOKEN_EXCHANGE_DELEGATION",
        "ALLOW_TOKEN_EXCHANGE_IMPERSONATION"
      })
  void shouldKnowTheFlowWhenTheSdkDoesNot(String flow) {
    assertThat(Findings.on(SETTINGS, flows(flow))).isEmpty();
  }

  @Test
  void shouldWarnOnlyAboutTheNewFeatureWhenAnOldOneIsUnknownToo() {
    var before = Amendment.of(SETTINGS, List.of(rotation("PAUSED"))).after();
    assertThat(Findings.on(before, grace(20))).isEmpty();
    assertThat(Findings.on(before, rotation("STOPPED")))
        .containsExactly("warning rotation.unknown RefreshTokenRotation");
  }

  @Test
  void shouldRefuseRefreshFlowWhenTokensRotate() {
    assertThat(Findings.on(SETTINGS, Changes.add(EXPLICIT_AUTH_FLOWS, "ALLOW_REFRESH_TOKEN_AUTH")))
        .containsExactly(REFUSED);
    var before = WITHOUT_ROTATION.with(EXPLICIT_AUTH_FLOWS, TextSet.of("ALLOW_REFRESH_TOKEN_AUTH"));
    assertThat(Findings.on(before, rotation("ENABLED"))).containsExactly(REFUSED);
  }

  @Test
  void shouldAcceptRotationWhenTheSameRequestRemovesTheRefreshFlow() {
    var before =
        WITHOUT_ROTATION.with(
            EXPLICIT_AUTH_FLOWS, TextSet.of("ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH"));
    assertThat(
            Findings.on(
                before,
                Changes.remove(EXPLICIT_AUTH_FLOWS, "ALLOW_REFRESH_TOKEN_AUTH"),
                rotation("ENABLED")))
        .isEmpty();
  }

  @Test
  void shouldAcceptRotationWhenFlowsAreUnset() {
    assertThat(Findings.on(Settings.NONE, rotation("ENABLED"))).isEmpty();
  }

  @Test
  void shouldAcceptTheRefreshFlowWhenRotationIsOffOrUnknown() {
    var add = Changes.add(EXPLICIT_AUTH_FLOWS, "ALLOW_REFRESH_TOKEN_AUTH");
    assertThat(Findings.on(SETTINGS, add, rotation("DISABLED"))).isEmpty();
    assertThat(Findings.on(SETTINGS, add, rotation("PAUSED")))
        .containsExactly("warning rotation.unknown RefreshTokenRotation");
  }

  @ParameterizedTest
  @CsvSource({"-1, true", "0, false", "60, false", "61, true"})
  void shouldRefuseTheGracePeriodWhenItIsOutOfRange(int seconds, boolean refused) {
    assertThat(Findings.on(SETTINGS, grace(seconds)).contains("rotation.grace-range " + ROTATION))
        .isEqualTo(refused);
  }

  private static final String ROTATION = "RefreshTokenRotation";

  @ParameterizedTest
  @CsvSource({"-1, true", "0, false", "60, false", "61, true"})
  void shouldRefuseAGracePeriodOutOfRangeWhenRotationIsOff(int seconds, boolean refused) {
    var expected = refused ? List.of("rotation.grace-range " + ROTATION) : List.of();
    var off = rotation("DISABLED", 0);
    var shown = Amendment.of(Settings.NONE, List.of(off)).requested();
    for (var before : List.of(Settings.NONE, shown)) {
      assertThat(Findings.on(before, rotation("DISABLED", seconds))).isEqualTo(expected);
    }
    assertThat(Findings.on(shown, grace(seconds))).isEqualTo(expected);
    assertThat(Findings.on(Settings.NONE, rotation("DISABLED", seconds), off)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2, true", "3, false", "15, false", "16, true"})
  void shouldRefuseTheSessionWhenItIsOutOfRange(int minutes, boolean refused) {
    assertThat(Findings.on(SETTINGS, Changes.set(AUTH_SESSION_VALIDITY, new IntValue(minutes))))
        .isEqualTo(refused ? List.of("session.range AuthSessionValidity") : List.of());
  }
}
