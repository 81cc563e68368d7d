package dev.amend.request.reader;

import static dev.amend.request.reader.Requests.CLIENT;
import static dev.amend.request.reader.Requests.change;
import static dev.amend.request.reader.Requests.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.request.ParsedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which requests ask the same. */
class ContentDigestTest {

  private static final String ADD =
      "{\"op\":\"add\",\"field\":\"CallbackURLs\",\"value\":[\"b\",\"a\"]}";

  private static final String SET_ROTATION =
      "{\"op\":\"set\",\"field\":\"RefreshTokenRotation\",\"value\":{\"Feature\":\"ENABLED\"%s}}";

  @Test
  void shouldBeEqualWhenOnlySpellingDiffers() {
    var digest = digest(change(ADD));

    assertThat(digest).startsWith("v1:");
    assertThat(
            digest(
                "{\"changes\": [{\"value\":[\"a\",\"b\",\"a\"], \"field\":\"CallbackURLs\",\"op\":\"add\"}], "
                    + CLIENT
                    + "}"))
        .isEqualTo(digest);
    assertThat(
            digest(
                on(
                    "\"mode\":\"apply\",\"reason\":\"r\",\"requestedBy\":\"u\",\"correlationId\":\"c\","
                        + "\"idempotencyKey\":\"k\",\"changes\":["
                        + ADD
                        + "]")))
        .isEqualTo(digest);
  }

  @Test
  void shouldBeEqualWhenASingleTextStandsForAListOfOne() {
    assertThat(digest(change("{\"op\":\"add\",\"field\":\"CallbackURLs\",\"value\":\"a\"}")))
        .isEqualTo(digest(change("{\"op\":\"add\",\"field\":\"CallbackURLs\",\"value\":[\"a\"]}")));
    assertThat(digest(on("\"patch\":{\"CallbackURLs\":\"a\"}")))
        .isEqualTo(
            digest(
                on(
                    "\"patch\":{\"CallbackURLs\":[\"a\"],\"ClientId\":\"3n4b5urk1ft4fl3mg5e62d9ado\"}")));
  }

  @Test
  void shouldDifferWhenTheMeaningDiffers() {
    var reset = "{\"op\":\"reset\",\"field\":\"CallbackURLs\"}";

    assertThat(digest(change(ADD + "," + reset))).isNotEqualTo(digest(change(reset + "," + ADD)));
    assertThat(digest(change(ADD)))
        .isNotEqualTo(digest(on("\"mode\":\"plan\",\"changes\":[" + ADD + "]")));
    assertThat(digest(on("\"patch\":{\"ClientName\":\"a\"}")))
        .isNotEqualTo(digest(change("{\"op\":\"set\",\"field\":\"ClientName\",\"value\":\"a\"}")));
    assertThat(digest(on("\"patch\":{\"CallbackURLs\":null}")))
        .isNotEqualTo(digest(on("\"patch\":{\"CallbackURLs\":[]}")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'expiresAt':'2099-09-01T12:00:00Z'|'expiresAt':'2099-09-01T14:00:00+02:00'",
        "'expiresAt':'2099-09-01T12:00:00Z'|'expiresAt':'2099-09-01T12:00:00.000Z'",
        "'mode':'apply'|'expect':{}",
        "'mode':'apply'|'expect':{'settings':{}}",
        "'expect':{'settings':{'CallbackURLs':'a'}}|'expect':{'settings':{'CallbackURLs':['a']}}",
        "'expect':{'settings':{'RefreshTokenRotation':{'Feature':'ENABLED','RetryGracePeriodSeconds':null}}}|'expect':{'settings':{'RefreshTokenRotation':{'Feature':'ENABLED'}}}",
      })
  void shouldBeEqualWhenMembersMeanTheSame(String one, String other) {
    assertThat(digest(with(one))).isEqualTo(digest(with(other)));
  }

  @Test
  void shouldBeEqualWhenAStructureIsSetWithNullOrWithoutTheMember() {
    assertThat(digest(change(SET_ROTATION.formatted(",\"RetryGracePeriodSeconds\":null"))))
        .isEqualTo(digest(change(SET_ROTATION.formatted(""))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'expiresAt':'2099-09-01T12:00:00Z'|'expiresAt':'2099-09-01T12:00:00+02:00'",
        "'mode':'apply'|'expect':{'settings':{'ClientName':null}}",
        "'mode':'apply'|'expect':{'lastModifiedDate':'2026-09-01T10:00:00Z'}",
        "'expect':{'lastModifiedDate':'2026-09-01T10:00:00Z'}|'expect':{'lastModifiedDate':'2026-09-01T10:00:00.0Z'}",
      })
  void shouldDifferWhenMembersMeanAnother(String one, String other) {
    assertThat(digest(with(one))).isNotEqualTo(digest(with(other)));
  }

  @Test
  void shouldDifferWhenANullInAPatchTakesAMemberOut() {
    assertThat(
            digest(on("\"patch\":{\"RefreshTokenRotation\":{\"RetryGracePeriodSeconds\":null}}")))
        .isNotEqualTo(digest(on("\"patch\":{\"RefreshTokenRotation\":{}}")));
  }

  /** Else the rejection of the one would be replayed to the other, which is its correction. */
  @Test
  void shouldDifferWhenOnlyOneOfThemIsWellFormed() {
    assertThat(digest(change(SET_ROTATION.formatted(",\"Grace\":null"))))
        .isNotEqualTo(digest(change(SET_ROTATION.formatted(""))));
    assertThat(digest(on("\"patch\":{\"ClientName\":\"web\",\"ClientId\":\"other\"}")))
        .isNotEqualTo(digest(on("\"patch\":{\"ClientName\":\"web\"}")));
    assertThat(digest(with("\"expect\":[]"))).isNotEqualTo(digest(with("\"mode\":\"apply\"")));
  }

  @Test
  void shouldDependOnTheTextWhenItCannotBeRead() {
    assertThat(digest("{")).startsWith("v1:").isEqualTo(digest("{")).isNotEqualTo(digest("["));
  }

  private static String with(String members) {
    return on("\"patch\":{\"ClientName\":\"web\"}," + members.replace('\'', '"'));
  }

  private static String digest(String text) {
    return switch (Requests.read(text)) {
      case ParsedRequest.Valid accepted -> accepted.request().origin().digest();
      case ParsedRequest.Invalid refused -> refused.origin().digest();
      case ParsedRequest.Unreadable unreadable -> unreadable.origin().digest();
    };
  }
}
