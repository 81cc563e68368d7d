package dev.amend.appclient;

import static dev.amend.appclient.Setting.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LifetimeChangeTest {

  private static final Settings MINUTES =
      Settings.NONE
          .with(ACCESS_TOKEN_VALIDITY, new Value.IntValue(60))
          .with(
              TOKEN_VALIDITY_UNITS,
              SampleClient.structure(
                  Map.of(
                      "AccessToken", SampleClient.text("minutes"),
                      "RefreshToken", SampleClient.text("hours"))));

  private static Settings after(Settings before, Change... changes) {
    return Amendment.of(before, List.of(changes)).after();
  }

  private static Amendment amend(Settings before, Change... changes) {
    return Amendment.of(before, List.of(changes));
  }

  @Test
  void shouldReadTheNumberInTheClientsUnitWhenTheRequestHasNone() {
    var after = after(MINUTES, Changes.set(ACCESS_TOKEN_VALIDITY, new Value.IntValue(10)));
    assertThat(Token.ACCESS.lifetime(after)).isEqualTo(new Lifetime(10, "minutes"));
  }

  @Test
  void shouldReadTheNumberInTheDefaultUnitWhenTheClientHasNone() {
    var after = after(Settings.NONE, Changes.set(REFRESH_TOKEN_VALIDITY, new Value.IntValue(10)));
    assertThat(Token.REFRESH.lifetime(after)).isEqualTo(new Lifetime(10, "days"));
  }

  @Test
  void shouldChangeTheUnitWhenItComesWithTheNumber() {
    var after = after(MINUTES, Changes.set(ACCESS_TOKEN_VALIDITY, 2, "hours"));
    assertThat(Token.ACCESS.lifetime(after)).isEqualTo(new Lifetime(2, "hours"));
    assertThat(Token.REFRESH.unit(after)).isEqualTo("hours");
  }

  @Test
  void shouldDropNumberAndUnitWhenReset() {
    var before = MINUTES.with(ACCESS_TOKEN_VALIDITY, new Value.IntValue(10));
    var after = after(before, Changes.reset(ACCESS_TOKEN_VALIDITY));
    assertThat(after.get(ACCESS_TOKEN_VALIDITY)).isEmpty();
    assertThat(Token.ACCESS.unit(after)).isEqualTo("hours");
    assertThat(Token.REFRESH.unit(after)).isEqualTo("hours");
  }

  @Test
  void shouldChangeNothingWhenResetAtTheDefaultInAnotherUnit() {
    assertThat(after(MINUTES, Changes.reset(ACCESS_TOKEN_VALIDITY))).isEqualTo(MINUTES);
  }

  @Test
  void shouldCountAsChangeWhenTheSameLifetimeIsSetInAnotherUnit() {
    assertThat(amend(MINUTES, Changes.set(ACCESS_TOKEN_VALIDITY, 1, "hours")).changesAnything())
        .isTrue();
  }

  @Test
  void shouldChangeNothingWhenTheCurrentUnitIsSet() {
    var change = Changes.merge(TOKEN_VALIDITY_UNITS, "AccessToken", SampleClient.text("minutes"));
    assertThat(amend(MINUTES, change).changesAnything()).isFalse();
    var atDefault = Changes.merge(TOKEN_VALIDITY_UNITS, "IdToken", SampleClient.text("hours"));
    assertThat(after(MINUTES, atDefault)).isEqualTo(MINUTES);
  }

  @Test
  void shouldStayVisibleWhenTheUnitChangesWithoutItsNumber() {
    var change = Changes.merge(TOKEN_VALIDITY_UNITS, "AccessToken", SampleClient.text("hours"));
    assertThat(amend(MINUTES, change).changes(TOKEN_VALIDITY_UNITS)).isTrue();
  }

  @Test
  void shouldMeanTheDefaultWhenARefreshValidityIsZero() {
    var zero = Changes.set(REFRESH_TOKEN_VALIDITY, new Value.IntValue(0));
    assertThat(amend(Settings.NONE, zero).changesAnything()).isFalse();
    var before = Settings.NONE.with(REFRESH_TOKEN_VALIDITY, new Value.IntValue(5));
    assertThat(after(before, zero).get(REFRESH_TOKEN_VALIDITY)).isEmpty();
    assertThat(Token.REFRESH.lifetime(after(before, zero))).isEqualTo(new Lifetime(30, "days"));
  }

  @Test
  void shouldStayAsItIsWhenAnAccessValidityIsZero() {
    var after = after(Settings.NONE, Changes.set(ACCESS_TOKEN_VALIDITY, new Value.IntValue(0)));
    assertThat(Token.ACCESS.stated(after)).contains(new Lifetime(0, "hours"));
  }
}
