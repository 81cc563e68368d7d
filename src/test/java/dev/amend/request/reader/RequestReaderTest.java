package dev.amend.request.reader;

import static dev.amend.request.reader.Requests.accepted;
import static dev.amend.request.reader.Requests.change;
import static dev.amend.request.reader.Requests.on;
import static dev.amend.request.reader.Requests.read;
import static dev.amend.request.reader.Requests.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.Change;
import dev.amend.appclient.Code;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Value;
import dev.amend.appclient.Value.TextSet;
import dev.amend.request.ChangeRequest;
import dev.amend.request.Operation;
import dev.amend.request.ParsedRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How requests are read, and which violations invalid requests have. */
class RequestReaderTest {

  private static final String SET_NAME =
      "{\"op\":\"set\",\"field\":\"ClientName\",\"value\":\"web\"}";

  @Test
  void shouldReadEveryOpWhenItIsWellFormed() {
    var request =
        accepted(
            on(
                """
                "changes":[
                 {"op":"add","field":"CallbackURLs","value":"https://a.example/cb"},
                 {"op":"remove","field":"LogoutURLs","value":["https://b.example","https://a.example"]},
                 {"op":"set","field":"AccessTokenValidity","value":10,"unit":"minutes"},
                 {"op":"reset","field":"DefaultRedirectURI"}]"""));

    assertThat(changes(request))
        .containsExactly(
            new Change.Add(Setting.CALLBACK_URLS, TextSet.of("https://a.example/cb")),
            new Change.Remove(
                Setting.LOGOUT_URLS, TextSet.of("https://a.example", "https://b.example")),
            new Change.Set(
                Setting.ACCESS_TOKEN_VALIDITY, new Value.IntValue(10), Optional.of("minutes")),
            new Change.Reset(Setting.DEFAULT_REDIRECT_URI));
  }

  @Test
  void shouldKeepWhoAskedAndWhyWhenTheRequestSaysSo() {
    var origin =
        accepted(
                on(
                    "\"patch\":{\"ClientName\":\"x\"},\"idempotencyKey\":\"k\",\"correlationId\":\"c\",\"requestedBy\":\"u\",\"reason\":\"r\""))
            .origin();

    assertThat(origin.key()).isEqualTo("k");
    assertThat(origin.correlationId()).contains("c");
    assertThat(origin.requestedBy()).contains("u");
    assertThat(origin.reason()).contains("r");
  }

  @Test
  void shouldMergeStructuresAndResetNullsWhenItIsAPatch() {
    var request =
        accepted(
            on(
                """
                "patch":{"ClientName":"web","CallbackURLs":null,
                 "RefreshTokenRotation":{"Feature":"ENABLED","RetryGracePeriodSeconds":null}}"""));

    assertThat(changes(request))
        .containsExactly(
            new Change.Reset(Setting.CALLBACK_URLS),
            new Change.Set(Setting.CLIENT_NAME, new Value.Text("web"), Optional.empty()),
            new Change.Merge(
                Setting.REFRESH_TOKEN_ROTATION,
                Map.of(
                    "Feature", Optional.of(new Value.Text("ENABLED")),
                    "RetryGracePeriodSeconds", Optional.empty())));
  }

  @Test
  void shouldMakeTheSameChangesWhenThePatchIsWrittenInAnotherOrder() {
    var validity = "\"AccessTokenValidity\":null";
    var units = "\"TokenValidityUnits\":{\"AccessToken\":\"minutes\"}";

    assertThat(accepted(on("\"patch\":{" + units + "," + validity + "}")).operation())
        .isEqualTo(accepted(on("\"patch\":{" + validity + "," + units + "}")).operation());
  }

  @ParameterizedTest
  @ValueSource(strings = {"10", "10.0", "1e1", "0.1E+2", "100e-1"})
  void shouldReadANumberWhenItIsMathematicallyAnInteger(String number) {
    var request = accepted(on("\"patch\":{\"AuthSessionValidity\":" + number + "}"));

    assertThat(changes(request))
        .containsExactly(
            new Change.Set(
                Setting.AUTH_SESSION_VALIDITY, new Value.IntValue(10), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "''|request.malformed",
        "not json|request.malformed",
        "[]|request.malformed",
        "{\"a\":1,\"a\":2}|request.malformed /a",
        "{} {}|request.malformed",
        "{\"detail-type\":\"x\"}|request.malformed",
      })
  void shouldReportMalformedWhenTheTextIsNotARequest(String text, String code) {
    assertThat(violations(text)).containsExactly(code);
  }

  @Test
  void shouldReportEveryViolationWhenMembersAreWrong() {
    assertThat(
            violations(
                """
                {"userPoolId":7,"changes":[{"op":"add","field":"CallbackUrls","value":"x"}],"mode":"dry",
                 "expiresAt":"soon","colour":"red","idempotencyKey":""}"""))
        .containsExactlyInAnyOrder(
            "request.unknown-member /colour",
            "request.invalid-member /idempotencyKey",
            "request.invalid-member /userPoolId",
            "request.missing-member /clientId",
            "setting.unknown /changes/0/field",
            "request.invalid-member /mode",
            "request.invalid-member /expiresAt");
  }

  @Test
  void shouldSuggestTheNameWhenOneIsClose() {
    var refused =
        (ParsedRequest.Invalid)
            read(change("{\"op\":\"add\",\"field\":\"CallbackUrls\",\"value\":\"x\"}"));

    assertThat(refused.violations().getFirst().message()).contains("Did you mean 'CallbackURLs'?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"op\":\"add\",\"field\":\"ClientName\",\"value\":\"x\"}|setting.not-a-list /changes/0/field",
        "{\"op\":\"reset\",\"field\":\"ClientName\"}|setting.not-resettable /changes/0/field",
        "{\"op\":\"set\",\"field\":\"ClientName\",\"value\":5}|setting.wrong-type /changes/0/value",
        "{\"op\":\"set\",\"field\":\"ClientName\",\"value\":null}|setting.wrong-type /changes/0/value",
        "{\"op\":\"set\",\"field\":\"AuthSessionValidity\",\"value\":5.5}|setting.wrong-type /changes/0/value",
        "{\"op\":\"set\",\"field\":\"AuthSessionValidity\",\"value\":99999999999}|setting.wrong-type /changes/0/value",
        "{\"op\":\"set\",\"field\":\"AuthSessionValidity\",\"value\":2147483648.0}|setting.wrong-type /changes/0/value",
        "{\"op\":\"set\",\"field\":\"AuthSessionValidity\",\"value\":10.0000000000000000000001}|setting.wrong-type /changes/0/value",
        "{\"op\":\"set\",\"field\":\"AuthSessionValidity\",\"value\":1e-400000000}|setting.wrong-type /changes/0/value",
        "{\"op\":\"set\",\"field\":\"AuthSessionValidity\",\"value\":1e400000000}|setting.wrong-type /changes/0/value",
        "{\"op\":\"set\",\"field\":\"AuthSessionValidity\",\"value\":1e99999999999}|setting.wrong-type /changes/0/value",
        "{\"op\":\"set\",\"field\":\"AuthSessionValidity\",\"value\":1e-99999999999}|setting.wrong-type /changes/0/value",
        "{\"op\":\"set\",\"field\":\"CallbackURLs\",\"value\":[1]}|setting.wrong-type /changes/0/value",
        "{\"op\":\"set\",\"field\":\"RefreshTokenRotation\",\"value\":{\"Featur\":\"ENABLED\"}}|setting.unknown /changes/0/value/Featur",
        "{\"op\":\"set\",\"field\":\"ClientName\",\"value\":\"x\",\"unit\":\"days\"}|request.invalid-member /changes/0/unit",
        "{\"op\":\"set\",\"field\":\"ClientName\"}|request.missing-member /changes/0/value",
        "{\"op\":\"reset\",\"field\":\"CallbackURLs\",\"value\":[]}|request.unknown-member /changes/0/value",
        "{\"op\":\"drop\",\"field\":\"CallbackURLs\"}|request.invalid-member /changes/0/op",
        "{\"op\":\"rotateSecret\",\"maxAge\":1}|request.invalid-member /changes/0/maxAge",
        "{\"op\":\"rotateSecret\",\"maxAge\":\"-P1D\"}|request.invalid-member /changes/0/maxAge",
        "{\"op\":\"rotateSecret\",\"overlap\":\"P90D\"}|request.invalid-member /changes/0/overlap",
        "{\"op\":\"rotateSecret\",\"field\":\"ClientName\"}|request.unknown-member /changes/0/field",
        "{\"op\":\"retireSecret\"}|request.missing-member /changes/0/secretId",
        "{\"op\":\"retireSecret\",\"secretId\":\"\"}|request.invalid-member /changes/0/secretId",
        "{\"field\":\"CallbackURLs\",\"value\":\"x\"}|request.missing-member /changes/0/op",
        "7|request.invalid-member /changes/0",
      })
  void shouldNameThePlaceWhenAChangeIsWrong(String change, String violation) {
    assertThat(violations(change(change))).containsExactly(violation);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"op\":\"frob\",\"field\":\"CallbackUrls\",\"extra\":1}|request.invalid-member /op;setting.unknown /field;request.unknown-member /extra",
        "{\"op\":\"set\",\"field\":\"Nope\"}|setting.unknown /field;request.missing-member /value",
        "{\"op\":\"set\"}|request.missing-member /field;request.missing-member /value",
        "{\"op\":\"add\",\"field\":\"ClientName\"}|setting.not-a-list /field;request.missing-member /value",
        "{\"op\":\"add\",\"field\":\"ClientName\",\"value\":5}|setting.not-a-list /field;setting.wrong-type /value",
        "{\"field\":\"CallbackURLs\",\"value\":5}|request.missing-member /op;setting.wrong-type /value",
        "{\"op\":7,\"field\":\"CallbackURLs\",\"value\":5,\"unit\":\"days\"}|request.invalid-member /op;setting.wrong-type /value;request.invalid-member /unit",
        "{\"op\":\"set\",\"field\":\"Nope\",\"value\":1,\"unit\":2}|setting.unknown /field;request.invalid-member /unit",
        "{\"op\":\"reset\",\"field\":\"ClientName\",\"value\":1}|setting.not-resettable /field;request.unknown-member /value",
      })
  void shouldReportEveryViolationWhenMuchOfAChangeIsWrong(String change, String violations) {
    assertThat(violations(change(change)))
        .containsExactlyInAnyOrder(violations.replace(" /", " /changes/0/").split(";"));
  }

  @Test
  void shouldReportViolationsInsideWhenBothChangesAndPatchAreSent() {
    assertThat(
            violations(on("\"changes\":[7],\"patch\":{\"ClientName\":5,\"CallbackUrls\":\"x\"}")))
        .containsExactlyInAnyOrder(
            "request.invalid-member /patch",
            "request.invalid-member /changes/0",
            "setting.wrong-type /patch/ClientName",
            "setting.unknown /patch/CallbackUrls");
  }

  @Test
  void shouldRequireASettingInThePatchWhenOtherMembersAreWrongToo() {
    assertThat(
            violations(on("\"colour\":1,\"patch\":{\"ClientId\":\"3n4b5urk1ft4fl3mg5e62d9ado\"}")))
        .containsExactlyInAnyOrder(
            "request.unknown-member /colour", "request.invalid-member /patch");
  }

  @Test
  void shouldRefuseWhenBothOrNeitherOfChangesAndPatchAreSent() {
    assertThat(violations(on("\"changes\":[" + SET_NAME + "],\"patch\":{\"ClientName\":\"x\"}")))
        .containsExactly("request.invalid-member /patch");
    assertThat(violations(on("\"changes\":[]"))).containsExactly("request.invalid-member /changes");
    assertThat(violations(on("\"patch\":{}"))).containsExactly("request.invalid-member /patch");
    assertThat(violations(on("\"mode\":\"plan\"")))
        .containsExactly("request.missing-member /changes");
  }

  @Test
  void shouldRefuseWhenThePatchNamesAnotherClient() {
    assertThat(
            violations(on("\"patch\":{\"UserPoolId\":\"eu-west-1_Other\",\"ClientName\":\"x\"}")))
        .containsExactly("request.invalid-member /patch/UserPoolId");
    assertThat(
            violations(
                on("\"patch\":{\"UserPoolId\":\"eu-west-1_AbCdEf123\",\"ClientName\":\"x\"}")))
        .isEmpty();
  }

  @Test
  void shouldNeverShowTheValueWhenAMemberIsUnknown() {
    var refused =
        (ParsedRequest.Invalid)
            read(on("\"patch\":{\"ClientSecret\":\"planted-secret\",\"ClientName\":\"x\"}"));

    assertThat(refused.violations().toString())
        .contains("setting.unknown")
        .doesNotContain("planted");
  }

  @Test
  void shouldReportTooLargeWhenALimitIsExceeded() {
    assertThat(violations(change(SET_NAME + ("," + SET_NAME).repeat(99)))).isEmpty();
    assertThat(violations(change(SET_NAME + ("," + SET_NAME).repeat(100))))
        .containsExactly("request.too-large");
    assertThat(violations("[".repeat(33) + "]".repeat(33))).containsExactly("request.too-large");
    assertThat(violations("[".repeat(100_000))).containsExactly("request.too-large");
    assertThat(violations(on("\"reason\":\"" + "x".repeat(256 * 1024) + "\"")))
        .containsExactly("request.too-large");
    assertThat(violations(on("\"reason\":" + "9".repeat(5_000))))
        .containsExactly("request.too-large");
  }

  @Test
  void shouldNameTheLimitWhenAMembersNameIsTooLong() {
    var unreadable = (ParsedRequest.Unreadable) read("{\"%s\":1}".formatted("n".repeat(50_001)));

    assertThat(unreadable.violations().getFirst().code()).isEqualTo(Code.REQUEST_TOO_LARGE);
    assertThat(unreadable.violations().getFirst().message())
        .contains("50000 characters in a member's name");
  }

  @Test
  void shouldNotReportTooLargeWhenChangesIsNotAnArray() {
    var members =
        IntStream.rangeClosed(0, 100)
            .mapToObj("\"%d\":1"::formatted)
            .collect(Collectors.joining(","));

    assertThat(violations(on("\"changes\":{" + members + "}")))
        .containsExactly("request.invalid-member /changes");
  }

  @Test
  void shouldAcceptNestingWhenItIsExactlyAtTheLimit() {
    var nested = "{\"a\":".repeat(31) + "{}" + "}".repeat(31);

    assertThat(violations(nested)).contains("request.unknown-member /a");
  }

  private static List<Change> changes(ChangeRequest request) {
    return ((Operation.ChangeSettings) request.operation()).changes();
  }
}
