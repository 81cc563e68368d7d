package dev.amend.request.reader;

import static dev.amend.request.reader.Requests.change;
import static dev.amend.request.reader.Requests.on;
import static dev.amend.request.reader.Requests.read;
import static dev.amend.request.reader.Requests.violations;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.amend.HandlerRig;
import dev.amend.request.Delivery;
import dev.amend.request.Invocation;
import dev.amend.request.ParsedRequest;
import dev.amend.request.Producer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An unpaired surrogate is refused anywhere in a request, and never stored or published. */
class InvalidUnicodeTest {

  private static final String NAME = "\"patch\":{\"ClientName\":\"x\"}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'idempotencyKey':'#'|request.invalid-member /idempotencyKey",
        "'correlationId':'a#'|request.invalid-member /correlationId",
        "'requestedBy':'#a'|request.invalid-member /requestedBy",
        "'reason':'#'|request.invalid-member /reason",
        "'mode':'#'|request.invalid-member /mode",
        "'expiresAt':'#'|request.invalid-member /expiresAt",
        "'#':1|request.unknown-member /#",
        "'colour':['#']|request.unknown-member /colour;request.invalid-member /colour/0",
        "'expect':'#'|request.invalid-member /expect",
        "'expect':{'#':1}|request.unknown-member /expect/#",
        "'expect':{'lastModifiedDate':'#'}|request.invalid-member /expect/lastModifiedDate",
        "'expect':{'settings':{'ClientName':'#'}}|request.invalid-member /expect/settings/ClientName",
        "'expect':{'settings':{'#':null}}|request.unknown-member /expect/settings/#",
      })
  void shouldNameTheMemberWhenItIsAtTheTopOrInExpect(String members, String expected) {
    assertRefused(on(NAME + "," + members), expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'op':'#','field':'ClientName'|request.invalid-member /op",
        "'op':'set','field':'#','value':'x'|request.invalid-member /field",
        "'op':'set','field':'ClientName','value':'#'|request.invalid-member /value",
        "'op':'set','field':'AuthSessionValidity','value':'#'|request.invalid-member /value",
        "'op':'add','field':'CallbackURLs','value':'#'|request.invalid-member /value",
        "'op':'add','field':'CallbackURLs','value':['a','#','#']|request.invalid-member /value/1;request.invalid-member /value/2",
        "'op':'set','field':'RefreshTokenRotation','value':{'Feature':'#'}|request.invalid-member /value/Feature",
        "'op':'set','field':'RefreshTokenRotation','value':{'#':'x'}|request.unknown-member /value/#",
        "'op':'set','field':'AccessTokenValidity','value':1,'unit':'#'|request.invalid-member /unit",
        "'op':'reset','field':'CallbackURLs','#':1|request.unknown-member /#",
      })
  void shouldNameTheMemberWhenItIsInAChange(String members, String expected) {
    assertRefused(change("{" + members + "}"), expected.replace(" /", " /changes/0/"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'ClientName':'#'|request.invalid-member /ClientName",
        "'CallbackURLs':['#']|request.invalid-member /CallbackURLs/0",
        "'TokenValidityUnits':{'AccessToken':'#'}|request.invalid-member /TokenValidityUnits/AccessToken",
        "'TokenValidityUnits':{'#':'days'}|request.unknown-member /TokenValidityUnits/#",
        "'#':'x'|request.unknown-member /#",
        "'UserPoolId':'#','ClientName':'x'|request.invalid-member /UserPoolId",
      })
  void shouldNameTheMemberWhenItIsInAPatch(String members, String expected) {
    assertRefused(on("\"patch\":{" + members + "}"), expected.replace(" /", " /patch/"));
  }

  @Test
  void shouldReportItWithTheRestWhenOtherMembersAreWrongToo() {
    assertThat(violations("{\"userPoolId\":\"\\ud800\",\"patch\":{\"CallbackUrls\":[]}}"))
        .containsExactlyInAnyOrder(
            "request.invalid-member /userPoolId",
            "request.missing-member /clientId",
            "setting.unknown /patch/CallbackUrls");
  }

  @Test
  void shouldAcceptTheTextWhenTheSurrogatesAreAPair() {
    assertThat(violations(on("\"patch\":{\"ClientName\":\"\\ud83d\\ude00\"}"))).isEmpty();
    assertThat(violations(on("\"patch\":{\"ClientName\":\"😀\"}"))).isEmpty();
    assertThat(violations(on("\"patch\":{\"ClientName\":\"\\ude00\\ud83d\"}")))
        .containsExactly("request.invalid-member /patch/ClientName");
  }

  @Test
  void shouldShowItEscapedWhenTheTextCannotBeRead() {
    var one = (ParsedRequest.Unreadable) read("{\"a\": \"\ud800\"");
    var other = (ParsedRequest.Unreadable) read("{\"a\": \"\ud801\"");

    assertThat(one.redacted()).isEqualTo("{\"a\": \"\\ud800\"");
    assertThat(one.origin().digest()).isNotEqualTo(other.origin().digest());
  }

  @Test
  void shouldShowTheNameEscapedWhenAMemberAppearsTwice() {
    var unreadable = (ParsedRequest.Unreadable) read("{\"\\ud800\":1,\"\\ud800\":1}");

    assertThat(unreadable.violations().getFirst().message()).contains("'\\ud800' appears twice");
    assertThat(UTF_8.newEncoder().canEncode(unreadable.toString())).isTrue();
  }

  @Test
  void shouldNotUseATransportsIdWhenItIsNotUnicode() {
    var reader = new InvocationReader(5);

    assertThat(reader.read("{\"id\":\"e\\ud800\",\"detail\":{}}", "lambda-1", Optional.empty()))
        .isEqualTo(
            new Invocation.Event(
                new Delivery(
                    "{}",
                    "lambda-1",
                    "lambda-1",
                    Optional.empty(),
                    false,
                    Producer.ofEvent(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()))));
    assertThat(
            reader.read(
                """
                {"Records":[{"messageId":"m-1","body":"{}","eventSourceARN":"q\\ud800",
                 "attributes":{"MessageDeduplicationId":"d\\udfff"}}]}""",
                "lambda-1",
                Optional.empty()))
        .isEqualTo(
            new Invocation.Messages(
                List.of("m-1"),
                List.of(
                    new Delivery(
                        "{}",
                        "m-1",
                        "/m-1",
                        Optional.empty(),
                        false,
                        Producer.ofMessage(Optional.empty(), "", Optional.empty())))));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                reader.read(
                    "{\"Records\":[{\"messageId\":\"m\\ud800\"}]}", "lambda-1", Optional.empty()))
        .withMessageContaining("messageId");
  }

  @Test
  void shouldPublishARejectionWhenTheFunctionGetsOne() {
    var rig = new HandlerRig();

    var result =
        rig.invoke("{\"userPoolId\":\"\\ud800\",\"clientId\":\"c\",\"\\udfff\":1}", 30_000);

    assertThat(result.at("/data/outcome").asText()).isEqualTo("rejected");
    assertThat(result.at("/data").has("userPoolId")).isFalse();
    assertThat(HandlerRig.codes(result.path("data")))
        .contains("request.invalid-member", "request.unknown-member");
    assertThat(rig.published)
        .singleElement()
        .satisfies(
            published ->
                assertThat(UTF_8.newEncoder().canEncode(published.document().toString())).isTrue());
  }

  /** Checks an unpaired surrogate as a JSON escape and as a character. */
  private static void assertRefused(String request, String expected) {
    var text = request.replace('\'', '"');
    for (var surrogate : List.of("\\ud800", "\ud800", "\\uDFFF", "\udfff")) {
      var shown =
          surrogate.length() == 1
              ? SafeText.escaped(surrogate)
              : surrogate.toLowerCase(Locale.ROOT);
      var written = text.replace("#", surrogate);

      assertThat(violations(written))
          .containsExactlyInAnyOrder(expected.replace("#", shown).split(";"));
      assertThat(UTF_8.newEncoder().canEncode(read(written).toString())).isTrue();
    }
  }
}
