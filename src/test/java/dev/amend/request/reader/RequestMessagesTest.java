package dev.amend.request.reader;

import static dev.amend.request.reader.Requests.change;
import static dev.amend.request.reader.Requests.found;
import static dev.amend.request.reader.Requests.on;
import static dev.amend.request.reader.Requests.read;
import static dev.amend.request.reader.Requests.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.amend.appclient.Code;
import dev.amend.appclient.Violation;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the messages about wrong requests say: what is wrong, and what to do. */
class RequestMessagesTest {

  /** Far more than is needed, but not for what grows with the square of the size. */
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'op':'reset','field':'CallbackURLs','value':[]}|reset doesn't take a value. To set a value, use set.",
        "{'op':'reset','field':'AccessTokenValidity','unit':'days'}|reset doesn't take a unit. To set a unit, use set.",
        "{'op':'add','field':'CallbackURLs','value':'x','unit':'days'}|add doesn't take a unit. Remove it.",
        "{'op':'set','field':'ClientName','value':'x','unit':'days'}|Only a token validity has a unit. Remove it.",
        "{'op':'add','field':'ClientName','value':'x'}|ClientName isn't a list. Use set or reset.",
        "{'op':'reset','field':'ClientName'}|ClientName has no default. Use set.",
        "{'op':'drop','field':'ClientName'}|op must be add, remove, set, reset, rotateSecret or retireSecret.",
        "{'op':'rotateSecret','maxAge':'90 days'}|maxAge must be an ISO 8601 duration of days, hours, minutes or seconds such as P90D.",
        "{'op':'rotateSecret','maxAge':'P3D'}|overlap must be less than maxAge. The defaults are P90D for maxAge and P7D for overlap.",
        "{'op':'rotateSecret','age':'P3D'}|Unknown member 'age'. Valid members: maxAge, op, overlap.",
        "{'op':'retireSecret'}|secretId is required. It must be the ID of a secret, as ListUserPoolClientSecrets shows it.",
        "{'op':'set','field':'ClientSecret','value':'planted'}|ClientSecret is read-only. Remove it.",
        "{'op':'set','field':'Colour','value':1}|Unknown setting 'Colour'. Settings have the names of UpdateUserPoolClient's parameters.",
        "{'op':'set','field':'ClientName','valeu':'x'}|Unknown member 'valeu'. Did you mean 'value'?",
        "{'op':'set','field':'ClientName','value':'x','why':1}|Unknown member 'why'. Valid members: field, op, unit, value.",
      })
  void shouldSayWhatToDoWhenAChangeIsWrong(String change, String message) {
    assertThat(messages(change(change.replace('\'', '"')))).contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'mode':'dry','patch':{'ClientName':'x'}|mode must be apply or plan.",
        "'expiresAt':'soon','patch':{'ClientName':'x'}|expiresAt must be an RFC 3339 date and time such as 2026-09-01T10:00:00Z.",
        "'idempotencyKey':'','patch':{'ClientName':'x'}|idempotencyKey must be a string of 1 to 256 characters.",
        "'mode':'plan'|The request must have either changes or patch.",
        "'changes':[]|changes must be an array of at least one change.",
        "'patch':{}|patch must be an object with at least one setting.",
        "'changes':[7],'patch':{'ClientName':'x'}|The request can't have both changes and patch. Remove one of the two.",
        "'patch':{'ClientName':null}|ClientName has no default. Use a value instead of null.",
        "'patch':{'UserPoolId':'eu-west-1_Other','ClientName':'x'}|UserPoolId must be the same as the request's userPoolId. Correct it or leave it out.",
        "'patch':{'ClientName':'x'},'CallbackURLs':[]|Unknown member 'CallbackURLs'. Valid members: approval, changes, clientId, correlationId, expect, expiresAt, idempotencyKey, mode, patch, reason, requestedBy, userPoolId.",
        "'patch':{'RefreshTokenRotation':{'Grace':1}}|Unknown member 'Grace'. Valid members: Feature, RetryGracePeriodSeconds.",
      })
  void shouldSayWhatToDoWhenAMemberIsWrong(String members, String message) {
    assertThat(messages(on(members.replace('\'', '"')))).contains(message);
  }

  @Test
  void shouldSayWhatWasExpectedWhenAValueHasTheWrongType() {
    assertThat(messages(on("\"patch\":{\"EnableTokenRevocation\":\"yes\"}")))
        .containsExactly("EnableTokenRevocation must be true or false.");
  }

  @Test
  void shouldSayWhichIdIsMissingWhenThereIsNone() {
    assertThat(messages("{\"clientId\":\"-\",\"patch\":{\"ClientName\":\"x\"}}"))
        .containsExactly(
            "userPoolId is required. It must be a user pool ID such as eu-west-1_AbCdEf123.",
            "clientId must be an app client ID such as 3n4b5urk1ft4fl3mg5e62d9ado.");
  }

  /** A patch made from a Describe answer has read-only members. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ClientSecret",
        "ClientSecretArn",
        "ClientType",
        "CreationDate",
        "LastModifiedDate"
      })
  void shouldSayReadOnlyWhenDescribeShowsAMemberThatCannotBeSet(String member) {
    var violations =
        found(on("\"patch\":{\"ClientName\":\"x\",\"%s\":\"planted\"}".formatted(member)));

    assertThat(violations)
        .containsExactly(
            Violation.at(
                Code.SETTING_UNKNOWN, "/patch/" + member, member + " is read-only. Remove it."));
  }

  @Test
  void shouldListTheKnownNamesOnceWhenManyNamesAreUnknown() {
    var members =
        IntStream.range(0, 50)
            .mapToObj("\"colour%d\":1"::formatted)
            .collect(Collectors.joining(","));
    var patch =
        IntStream.range(0, 50)
            .mapToObj("\"Colour%d\":1"::formatted)
            .collect(Collectors.joining(","));

    var messages = messages(on(members + ",\"patch\":{" + patch + "}"));

    assertThat(messages).hasSize(100);
    assertThat(messages).filteredOn(message -> message.contains("idempotencyKey")).hasSize(1);
    assertThat(messages).filteredOn(message -> message.length() > 100).hasSize(1);
  }

  @Test
  void shouldTruncateTheNameWhenItIsLong() {
    assertThat(messages(on("\"patch\":{\"" + "😀".repeat(1_000) + "\":1}")))
        .singleElement()
        .satisfies(message -> assertThat(message).contains("'" + "😀".repeat(64) + "…'"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'reason':1,'patch':{},'reason':2}|/reason The member 'reason' appears twice. Remove one of the two.",
        "{'patch':{'a':1,'a':{'b':[]}}}|/patch/a The member 'a' appears twice. Remove one of the two.",
        "{'changes':[1,{'x/y':1,'x/y':2}]}|/changes/1/x~1y The member 'x/y' appears twice. Remove one of the two.",
      })
  void shouldNameTheMemberWhenItAppearsTwice(String request, String expected) {
    assertThat(found(request.replace('\'', '"')))
        .extracting(violation -> violation.field().orElse("") + " " + violation.message())
        .containsExactly(expected);
  }

  @Test
  void shouldNameEachMemberWhenSeveralAppearTwice() {
    assertThat(found("{\"a\":1,\"a\":2,\"a\":3,\"b\":{\"c\":1,\"c\":2}}"))
        .extracting(violation -> violation.field().orElse(""))
        .containsExactly("/a", "/b/c");
  }

  @Test
  void shouldSayWhereWhenItIsNotJson() {
    assertThat(messages("{\"a\": nope}"))
        .containsExactly("The request must be valid JSON. See line 1, column 7.");
    assertThat(messages("")).containsExactly("The request must be a JSON object.");
    assertThat(messages("[]")).containsExactly("The request must be a JSON object.");
    assertThat(messages("{\"detail-type\":\"x\"}"))
        .containsExactly("The event has no detail. Put the request into its detail.");
  }

  @Test
  void shouldSayTheLimitWhenItIsExceeded() {
    assertThat(messages(on("\"reason\":\"" + "€".repeat(100_000) + "\"")))
        .containsExactly("The request has 300088 bytes. The maximum is 262144.");
    assertThat(messages(change("7" + ",7".repeat(100))))
        .containsExactly("The request has 101 changes. The maximum is 100.");
  }

  @Test
  void shouldSuggestRawMessageDeliveryWhenItIsAnSnsNotification() {
    var notification =
        """
        {"Type":"Notification","MessageId":"m","TopicArn":"arn:aws:sns:eu-west-1:111122223333:t",
         "Message":"{\\"patch\\":{\\"ClientSecret\\":\\"planted\\"}}","Timestamp":"2026-09-01T10:00:00.000Z",
         "SignatureVersion":"1","Signature":"s","SigningCertURL":"https://sns/c","UnsubscribeURL":"https://sns/u"}""";

    assertThat(violations(notification)).containsExactly("request.malformed");
    assertThat(messages(notification))
        .containsExactly(
            "This is an Amazon SNS notification that contains the request. Turn on raw message delivery for the subscription.");
    assertThat(read(notification).toString()).doesNotContain("planted");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'clientId':'planted planted','userPoolId':'planted','colour':'planted','mode':'planted'",
        "'expiresAt':'planted','idempotencyKey':['planted'],'reason':{'planted':1},'patch':'planted'",
        "'expect':{'lastModifiedDate':'planted','settings':{'ClientSecret':'planted','CallbackURLs':{'a':'planted'}}}",
        "'changes':['planted',{'op':'planted','field':'ClientName','value':{'a':'planted'}}]",
        "'changes':[{'op':'set','field':'ClientSecret','value':'planted','unit':'planted'}]",
        "'changes':[{'op':'retireSecret','secretId':'planted','clientSecret':'planted'}]",
        "'patch':{'ClientSecret':'planted','AuthSessionValidity':'planted','CallbackURLs':[['planted']]}",
        "'patch':{'AnalyticsConfiguration':{'ExternalId':['planted'],'Secret':'planted'},'Secret':'planted'}",
        "'clientSecret':'planted','clientSecret':'planted'",
        "'patch':{'ClientSecret':'planted\\ud800'},'expect':{'a':'planted\\ud800'}"
      })
  void shouldNeverShowAValueWhenItIsRefused(String members) {
    var violations = found("{" + members.replace('\'', '"') + "}");

    assertThat(violations).isNotEmpty();
    assertThat(violations.toString()).doesNotContain("planted");
  }

  @Test
  void shouldStayWithinBoundsWhenEverythingIsWrong() {
    var members =
        IntStream.range(0, 20_000)
            .mapToObj("\"m%d\":1"::formatted)
            .collect(Collectors.joining(","));

    assertThat(found(on(members))).hasSizeBetween(1_000, 3_000);
  }

  @Test
  void shouldStayFastWhenTheRequestIsHostile() {
    var deep = "{\"%s\":".formatted("n".repeat(250)).repeat(30);
    var surrogates = "\"\ud800\"" + ",\"\ud800\"".repeat(60_000);
    var names =
        IntStream.range(0, 15_000)
            .mapToObj("\"RefreshToken%d\":1"::formatted)
            .collect(Collectors.joining(","));

    assertTimeout(A_MINUTE, () -> read(deep + "[" + surrogates + "]" + "}".repeat(30)));
    assertTimeout(A_MINUTE, () -> read(on("\"patch\":{" + names + "}")));
    assertTimeout(A_MINUTE, () -> read(on("\"patch\":{\"AuthSessionValidity\":1e400000000}")));
  }

  private static List<String> messages(String request) {
    return found(request).stream().map(Violation::message).toList();
  }
}
