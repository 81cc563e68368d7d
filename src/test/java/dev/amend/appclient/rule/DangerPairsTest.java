package dev.amend.appclient.rule;

import static dev.amend.appclient.SampleClient.SETTINGS;
import static dev.amend.appclient.Setting.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.Amendment;
import dev.amend.appclient.Changes;
import dev.amend.appclient.Lifetime;
import dev.amend.appclient.SampleClient;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Token;
import dev.amend.appclient.Value.IntValue;
import dev.amend.appclient.Value.TextSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Partial changes that, according to public issues, gave clients more access than intended. */
class DangerPairsTest {

  @Test
  void shouldKeepWriteAttributesWhenOnlyReadAttributesAreSet() {
    var amendment =
        Amendment.of(SETTINGS, List.of(Changes.set(READ_ATTRIBUTES, TextSet.of("email"))));
    assertThat(amendment.after().list(WRITE_ATTRIBUTES)).isEqualTo(TextSet.of("name"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Setting.class,
      names = {"READ_ATTRIBUTES", "WRITE_ATTRIBUTES"})
  void shouldRefuseWhenOneAttributeListIsSetAndTheOtherEmptied(Setting emptied) {
    var set = emptied == READ_ATTRIBUTES ? WRITE_ATTRIBUTES : READ_ATTRIBUTES;
    assertThat(
            Findings.on(
                SETTINGS,
                Changes.set(set, TextSet.of("email")),
                Changes.set(emptied, TextSet.EMPTY)))
        .containsExactly("list.empty-widens " + emptied);
  }

  @Test
  void shouldReadTheOwnUnitWhenRefreshTokenValidityChangesWithoutOne() {
    var amendment =
        Amendment.of(SETTINGS, List.of(Changes.set(REFRESH_TOKEN_VALIDITY, new IntValue(24))));
    assertThat(Token.REFRESH.lifetime(amendment.after())).isEqualTo(new Lifetime(24, "hours"));
  }

  @Test
  void shouldRefuseWhenTheUnitOfTheRefreshTokenChangesWithoutItsValidity() {
    var days = Changes.merge(TOKEN_VALIDITY_UNITS, "RefreshToken", SampleClient.text("days"));
    assertThat(Findings.on(SETTINGS, days))
        .containsExactly("tokens.unit-without-value TokenValidityUnits");
  }

  @Test
  void shouldRefuseWhenExplicitAuthFlowsAreEmptied() {
    assertThat(Findings.on(SETTINGS, Changes.remove(EXPLICIT_AUTH_FLOWS, "ALLOW_USER_SRP_AUTH")))
        .containsExactly("list.empty-widens ExplicitAuthFlows");
  }

  @Test
  void shouldKeepPreventUserExistenceErrorsWhenAnythingElseChanges() {
    var changes =
        Stream.of(Setting.values())
            .filter(Setting::isResettable)
            .filter(setting -> setting != PREVENT_USER_EXISTENCE_ERRORS)
            .map(Changes::reset)
            .toList();
    assertThat(Amendment.of(SETTINGS, changes).after().text(PREVENT_USER_EXISTENCE_ERRORS))
        .contains("ENABLED");
  }
}
