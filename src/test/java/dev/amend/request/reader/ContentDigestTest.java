package dev.amend.request.reader;

import static dev.amend.request.reader.Requests.CLIENT;
import static dev.amend.request.reader.Requests.change;
import static dev.amend.request.reader.Requests.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.request.ParsedRequest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that ask for the same change have the same digest. */
class ContentDigestTest {

  private static final String ADD =
      "{\"op\":\"add\",\"field\":\"CallbackURLs\",\"value\":[\"b\",\"a\"]}";

  private static final String SET_ROTATION =
      "{\"op\":\"set\",\"field\":\"RefreshTokenRotation\",\"value\":{\"Feature\":\"ENABLED\"%s}}";

  @Test
  void shouldBeEqualWhenOnlyTheNotationDiffers() {
    var digest = digest(change(ADD));

    assertThat(digest).startsWith("v2:");
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
  void shouldBeEqualWhenASingleStringReplacesAListOfOne() {
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
        "'expect':{'settings':{'AuthSessionValidity':10}}|'expect':{'settings':{'AuthSessionValidity':10.0}}",
        "'expect':{'settings':{'AuthSessionValidity':10}}|'expect':{'settings':{'AuthSessionValidity':1e1}}",
        "'expect':{'lastModifiedDate':'2026-09-01T10:00:00Z'}|'expect':{'lastModifiedDate':'2026-09-01T12:00:00+02:00'}",
        "'expect':{'settings':{'RefreshTokenRotation':{'Feature':'ENABLED','RetryGracePeriodSeconds':null}}}|'expect':{'settings':{'RefreshTokenRotation':{'Feature':'ENABLED'}}}",
      })
  void shouldBeEqualWhenMembersMeanTheSame(String one, String other) {
    assertThat(digest(with(one))).isEqualTo(digest(with(other)));
  }

  @Test
  void shouldBeEqualWhenANumberIsWrittenInAnotherWay() {
    var set = "{\"op\":\"set\",\"field\":\"AccessTokenValidity\",\"value\":%s}";

    assertThat(digest(change(set.formatted("10"))))
        .isEqualTo(digest(change(set.formatted("10.00"))))
        .isEqualTo(digest(change(set.formatted("1e1"))));
    assertThat(digest(on("\"patch\":{\"AccessTokenValidity\":10}")))
        .isEqualTo(digest(on("\"patch\":{\"AccessTokenValidity\":10.0}")));
  }

  /**
   * If this fails, the digest of a valid request has changed, so {@link ContentDigest} needs a new
   * version.
   */
  @Test
  void shouldStayTheSameWhenTheVersionStaysTheSame() {
    assertThat(
            digest(
                on(
                    "\"changes\":["
                        + ADD
                        + ",{\"op\":\"set\",\"field\":\"AccessTokenValidity\",\"value\":10,\"unit\":\"minutes\"}],"
                        + "\"expect\":{\"settings\":{\"ClientName\":null}},\"expiresAt\":\"2099-09-01T12:00:00Z\"")))
        .isEqualTo("v2:896e17e2e853f8cc261c24a32509fe25aee84b35e9cc02d7e649eca3ff1c5c8f");
    assertThat(
            digest(
                on(
                    "\"mode\":\"plan\",\"patch\":{\"ClientName\":\"é\",\"RefreshTokenRotation\":{\"Feature\":null}}")))
        .isEqualTo("v2:2a76ba5b7dbd3f99e6fdceb82a6fd14b435cc0c30f1bc394daa82b30ad2e6813");
  }

  @Test
  void shouldDifferWhenRequestsAskForDifferentChanges() {
    var patches =
        Stream.of(
            "'ClientName':'a'",
            "'ClientName':'[]'",
            "'CallbackURLs':'a'",
            "'CallbackURLs':['a','b']",
            "'CallbackURLs':['a,b']",
            "'CallbackURLs':[]",
            "'CallbackURLs':null",
            "'LogoutURLs':'a'",
            "'DefaultRedirectURI':'a'",
            "'EnableTokenRevocation':true",
            "'EnableTokenRevocation':false",
            "'AuthSessionValidity':1",
            "'AuthSessionValidity':10",
            "'RefreshTokenRotation':null",
            "'RefreshTokenRotation':{}",
            "'RefreshTokenRotation':{'Feature':null}",
            "'RefreshTokenRotation':{'Feature':'ENABLED'}",
            "'RefreshTokenRotation':{'RetryGracePeriodSeconds':1}");
    var changes =
        Stream.of(
            "'op':'set','field':'ClientName','value':'a'",
            "'op':'set','field':'CallbackURLs','value':'a'",
            "'op':'add','field':'CallbackURLs','value':'a'",
            "'op':'remove','field':'CallbackURLs','value':'a'",
            "'op':'add','field':'CallbackURLs','value':[]",
            "'op':'reset','field':'CallbackURLs'",
            "'op':'set','field':'AccessTokenValidity','value':1",
            "'op':'set','field':'AccessTokenValidity','value':1,'unit':'hours'",
            "'op':'set','field':'AccessTokenValidity','value':1,'unit':'days'",
            "'op':'set','field':'RefreshTokenRotation','value':{}",
            "'op':'set','field':'RefreshTokenRotation','value':{'Feature':'ENABLED'}");
    var digests =
        Stream.concat(
                patches.map(patch -> on("'patch':{" + patch + "}")),
                changes.map(change -> change("{" + change + "}")))
            .map(request -> digest(request.replace('\'', '"')))
            .toList();

    assertThat(digests).doesNotHaveDuplicates().hasSize(29);
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
  void shouldDifferWhenMembersMeanSomethingElse(String one, String other) {
    assertThat(digest(with(one))).isNotEqualTo(digest(with(other)));
  }

  @Test
  void shouldDifferWhenANullInAPatchRemovesAMember() {
    assertThat(
            digest(on("\"patch\":{\"RefreshTokenRotation\":{\"RetryGracePeriodSeconds\":null}}")))
        .isNotEqualTo(digest(on("\"patch\":{\"RefreshTokenRotation\":{}}")));
  }

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
    assertThat(digest("{")).startsWith("v2:").isEqualTo(digest("{")).isNotEqualTo(digest("["));
  }

  private static String with(String members) {
    return on("\"patch\":{\"ClientName\":\"web\"}," + members.replace('\'', '"'));
  }

  private static String digest(String text) {
    return switch (Requests.read(text)) {
      case ParsedRequest.Valid(var request) -> request.origin().digest();
      case ParsedRequest.Invalid refused -> refused.origin().digest();
      case ParsedRequest.Unreadable unreadable -> unreadable.origin().digest();
    };
  }
}
