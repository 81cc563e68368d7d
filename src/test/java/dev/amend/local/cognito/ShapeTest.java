package dev.amend.local.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shapes of requests, and the messages of violated constraints. */
class ShapeTest {

  private static final String INVALID = "1 validation error detected: ";

  private final CognitoFixture cognito = CognitoFixture.confidential();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "'ClientName':'a/b' | Value 'a/b' at 'clientName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w\\s+=,.@-]+",
        "'AccessTokenValidity':0 | Value '0' at 'accessTokenValidity' failed to satisfy constraint: Member must have value greater than or equal to 1",
        "'IdTokenValidity':86401 | Value '86401' at 'idTokenValidity' failed to satisfy constraint: Member must have value less than or equal to 86400",
        "'RefreshTokenValidity':-1 | Value '-1' at 'refreshTokenValidity' failed to satisfy constraint: Member must have value greater than or equal to 0",
        "'AuthSessionValidity':16 | Value '16' at 'authSessionValidity' failed to satisfy constraint: Member must have value less than or equal to 15",
        "'RefreshTokenRotation':{'Feature':'ENABLED','RetryGracePeriodSeconds':61} | Value '61' at 'refreshTokenRotation.retryGracePeriodSeconds' failed to satisfy constraint: Member must have value less than or equal to 60",
        "'RefreshTokenRotation':{} | Value null at 'refreshTokenRotation.feature' failed to satisfy constraint: Member must not be null",
        "'PreventUserExistenceErrors':'null' | Value 'null' at 'preventUserExistenceErrors' failed to satisfy constraint: Member must satisfy enum value set: [ENABLED, LEGACY]",
        "'TokenValidityUnits':{'IdToken':'weeks'} | Value 'weeks' at 'tokenValidityUnits.idToken' failed to satisfy constraint: Member must satisfy enum value set: [days, hours, minutes, seconds]",
        "'AllowedOAuthFlows':['device'] | Value '[device]' at 'allowedOAuthFlows' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [client_credentials, code, implicit]]",
        "'ReadAttributes':[null] | Value '[null]' at 'readAttributes' failed to satisfy constraint: Member must satisfy constraint: [Member must have length less than or equal to 2048, Member must have length greater than or equal to 1]"
      })
  void shouldWriteTheServicesMessageWhenAConstraintIsViolated(String members, String message) {
    var refusal = cognito.refusedUpdate(members);

    assertThat(refusal.type()).isEqualTo("InvalidParameterException");
    assertThat(refusal).hasMessage(INVALID + message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'CallbackURLs':['']",
        "'CallbackURLs':['https://a b']",
        "'DefaultRedirectURI':''",
        "'AllowedOAuthScopes':['api read']",
        "'SupportedIdentityProviders':['abcdefghijklmnopqrstuvwxyzabcdefg']",
        "'AnalyticsConfiguration':{'ApplicationArn':'arn:aws:x'}",
        "'AnalyticsConfiguration':{'ApplicationId':'xyz'}",
        "'AllowedOAuthFlows':['code','code','code','code']",
        "'UserPoolId':'nowhere'"
      })
  void shouldRefuseAMemberWhenItViolatesAConstraint(String members) {
    assertThat(cognito.refusedUpdate(members))
        .hasMessageMatching("(?s)\\d validation errors? detected: .*");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "'ClientName':1 | NUMBER_VALUE can not be converted to a String",
        "'AuthSessionValidity':'3' | STRING_VALUE can not be converted to an Integer",
        "'AuthSessionValidity':3.5 | NUMBER_VALUE can not be converted to an Integer",
        "'EnableTokenRevocation':'true' | STRING_VALUE can not be converted to a Boolean",
        "'CallbackURLs':'a:b' | Expected list or null",
        "'CallbackURLs':[true] | TRUE_VALUE can not be converted to a String",
        "'TokenValidityUnits':[] | Start of structure or list found where not expected.",
        "'ClientName':{} | Start of structure or list found where not expected."
      })
  void shouldRefuseWhenAJsonTypeIsWrong(String members, String message) {
    var refusal = cognito.refusedUpdate(members);

    assertThat(refusal.type()).isEqualTo("SerializationException");
    assertThat(refusal).hasMessage(message);
  }

  @Test
  void shouldNameAllWhenSeveralConstraintsAreViolated() {
    assertThat(cognito.refusedUpdate("'ClientName':'','AuthSessionValidity':1"))
        .hasMessageStartingWith("3 validation errors detected: Value '1' at 'authSessionValidity'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'ExplicitAuthFlows':['ALLOW_USER_PASWORD_AUTH','ALLOW_CUSTOM_AUTH'] | '[ALLOW_USER_PASWORD_AUTH, ALLOW_CUSTOM_AUTH]' at 'explicitAuthFlows'",
        "'ExplicitAuthFlows':['ALLOW_CUSTOM_AUTH','ALLOW_USER_PASWORD_AUTH'] | '[ALLOW_CUSTOM_AUTH, ALLOW_USER_PASWORD_AUTH]' at 'explicitAuthFlows'",
        "'AllowedOAuthFlows':['code','device','code'] | '[code, device, code]' at 'allowedOAuthFlows'",
        "'AllowedOAuthFlows':['code','implicit','code','code'] | '[code, implicit, code, code]' at 'allowedOAuthFlows'",
        "'CallbackURLs':['z:1','','a:1'] | '[z:1, , a:1]' at 'callbackURLs'",
        "'LogoutURLs':['z:1',null,'a:1'] | '[z:1, null, a:1]' at 'logoutURLs'",
        "'AnalyticsConfiguration':{'ApplicationId':'xyz'} | 'xyz' at 'analyticsConfiguration.applicationId'",
        "'TokenValidityUnits':{'AccessToken':'weeks'} | 'weeks' at 'tokenValidityUnits.accessToken'"
      },
      quoteCharacter = '^')
  void shouldQuoteTheListOrValueAsSentWhenItIsWrong(String members, String quote) {
    assertThat(cognito.refusedUpdate(members)).hasMessageStartingWith(INVALID + "Value " + quote);
  }

  @Test
  void shouldQuoteEachValueWhenSeveralAreWrong() {
    var members =
        "'AllowedOAuthFlows':['device','code'],"
            + "'TokenValidityUnits':{'AccessToken':'weeks','IdToken':'years'}";

    assertThat(cognito.refusedUpdate(members))
        .hasMessageStartingWith("3 validation errors detected: ")
        .hasMessageContaining("Value '[device, code]' at 'allowedOAuthFlows'")
        .hasMessageContaining("; Value 'weeks' at 'tokenValidityUnits.accessToken'")
        .hasMessageContaining("; Value 'years' at 'tokenValidityUnits.idToken'");
  }

  @Test
  void shouldNotQuoteASecretWhenItViolatesAConstraint() {
    assertThat(cognito.refusal("AddUserPoolClientSecret", "'ClientSecret':'too-short'"))
        .hasMessageContaining("Value at 'clientSecret'")
        .hasMessageNotContaining("too-short");
  }

  @Test
  void shouldIgnoreMembersWhenTheyAreUnknownOrNull() {
    var updated = cognito.update("'Nonsense':1,'CallbackURLs':null,'TokenValidityUnits':{'X':1}");

    assertThat(CognitoFixture.names(updated)).doesNotContain("Nonsense", "CallbackURLs");
    assertThat(updated.path("TokenValidityUnits")).isEqualTo(CognitoFixture.json("{}"));
  }

  @Test
  void shouldAcceptAValueWhenItHasTheMaximumLength() {
    var hundred = "'a:b',".repeat(99) + "'a:b'";

    assertThat(cognito.update("'ClientName':'%s'".formatted("n".repeat(128)))).isNotNull();
    assertThat(cognito.refusedUpdate("'ClientName':'%s'".formatted("n".repeat(129)))).isNotNull();
    assertThat(cognito.update("'LogoutURLs':[%s]".formatted(hundred))).isNotNull();
    assertThat(cognito.refusedUpdate("'LogoutURLs':[%s,'a:c']".formatted(hundred)))
        .hasMessageEndingWith("Member must have length less than or equal to 100");
  }

  @Test
  void shouldRefuseAnOperationWhenTheStandInDoesNotSupportIt() {
    assertThat(cognito.refusal("ListUsers", "").type()).isEqualTo("UnknownOperationException");
  }
}
