package dev.amend.local.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every numbered rule, with the service's own message where it is known. */
class ServiceRuleTest {

  @Test
  void shouldHaveEveryRuleWhenItIsDocumented() {
    assertThat(Stream.of(ServiceRule.values()).map(ServiceRule::number))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 31).boxed().toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "'AllowedOAuthFlows':['client_credentials','code'] | client_credentials flow can not be selected along with code flow or implicit flow.",
        "'AllowedOAuthFlows':['client_credentials'],'AllowedOAuthScopes':['openid'] | openid is not supported with client_credentials flow",
        "'AllowedOAuthFlows':['code'] | CallbackUrls can not be empty when code flow or implicit flow is selected",
        "'AllowedOAuthFlows':['implicit'],'CallbackURLs':[] | CallbackUrls can not be empty when code flow or implicit flow is selected"
      })
  void shouldRefuseTheFlowWhenItBreaksARule(String members, String message) {
    var refusal = CognitoFixture.confidential().refusedUpdate(members);

    assertThat(refusal.type()).isEqualTo("InvalidOAuthFlowException");
    assertThat(refusal).hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "'AllowedOAuthFlowsUserPoolClient':true | AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.",
        "'DefaultRedirectURI':'a:b','CallbackURLs':['a:c'] | The default redirect URI a:b is not in the callback URIs list.",
        "'LogoutURLs':['http://example.com'] | http://example.com cannot use the HTTP protocol.",
        "'LogoutURLs':['http://localhost.example.com'] | http://localhost.example.com cannot use the HTTP protocol.",
        "'CallbackURLs':['/path'] | /path is not an absolute URI.",
        "'CallbackURLs':['https://a.example.com/#b'] | https://a.example.com/#b cannot use fragment",
        "'ExplicitAuthFlows':['ALLOW_CUSTOM_AUTH','USER_PASSWORD_AUTH'] | Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names.",
        "'RefreshTokenRotation':{'Feature':'ENABLED'},'ExplicitAuthFlows':['ALLOW_REFRESH_TOKEN_AUTH'] | ALLOW_REFRESH_TOKEN_AUTH is not a permitted ExplicitAuthFlow when refresh token rotation is enabled",
        "'ExplicitAuthFlows':['ALLOW_CLIENT_TOKEN_AUTH','ALLOW_CUSTOM_AUTH'] | ALLOW_CLIENT_TOKEN_AUTH must be the only auth flow of a client with a secret.",
        "'AccessTokenValidity':299,'TokenValidityUnits':{'AccessToken':'seconds'} | Invalid range for token validity.",
        "'AccessTokenValidity':25 | Invalid range for token validity.",
        "'IdTokenValidity':2,'TokenValidityUnits':{'IdToken':'days'} | Invalid range for token validity.",
        "'RefreshTokenValidity':3651 | Invalid range for token validity.",
        "'RefreshTokenValidity':59,'TokenValidityUnits':{'RefreshToken':'minutes'} | Invalid range for token validity.",
        "'RefreshTokenValidity':2,'AccessTokenValidity':3,'TokenValidityUnits':{'RefreshToken':'hours'} | Access and Id Token expiration times must be less than or equal to refresh token expiration times.",
        "'SupportedIdentityProviders':['COGNITO','Google'] | The provider Google does not exist for User Pool eu-west-1_AbCdEf123",
        "'ReadAttributes':['custom:nothing'] | Invalid read attributes specified while updating a client",
        "'WriteAttributes':['email','custom:nothing'] | Invalid write attributes specified while updating a client",
        "'WriteAttributes':['name'] | Invalid write attributes specified while updating a client",
        "'WriteAttributes':['email','sub'] | Invalid write attributes specified while updating a client",
        "'AnalyticsConfiguration':{'ApplicationId':'ab','ExternalId':'x'} | Invalid analytics configuration given, either <application arn> or <application id, role arn, external id> are valid",
        "'AnalyticsConfiguration':{'ApplicationArn':'arn:aws:mobiletargeting:eu-west-1:1:apps/a','RoleArn':'arn:aws:iam::1:role/r'} | Invalid analytics configuration given, either <application arn> or <application id, role arn, external id> are valid",
        "'AnalyticsConfiguration':{'ApplicationArn':'arn:aws:mobiletargeting:eu-west-1:1:apps/a','ApplicationId':'ab'} | Invalid analytics configuration given, either <application arn> or <application id, role arn, external id> are valid",
        "'AnalyticsConfiguration':{'ApplicationArn':'arn:aws:mobiletargeting:eu-west-1:1:apps/a','ExternalId':'e'} | Invalid analytics configuration given, either <application arn> or <application id, role arn, external id> are valid",
        "'AnalyticsConfiguration':{'UserDataShared':true} | Invalid analytics configuration given, either <application arn> or <application id, role arn, external id> are valid"
      })
  void shouldRefuseTheParameterWhenItBreaksARule(String members, String message) {
    var refusal = CognitoFixture.confidential().refusedUpdate(members);

    assertThat(refusal.type()).isEqualTo("InvalidParameterException");
    assertThat(refusal).hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'AllowedOAuthFlows':['code'],'CallbackURLs':['a:b']",
        "'RefreshTokenRotation':{'Feature':'ENABLED'}",
        "'ExplicitAuthFlows':['ALLOW_USER_SRP_AUTH']",
        "'ExplicitAuthFlows':['ALLOW_CLIENT_TOKEN_AUTH']",
        "'ExplicitAuthFlows':['ALLOW_TOKEN_EXCHANGE_IMPERSONATION','ALLOW_TOKEN_EXCHANGE_DELEGATION']",
        "'ExplicitAuthFlows':['ADMIN_NO_SRP_AUTH','USER_PASSWORD_AUTH']",
        "'LogoutURLs':['http://localhost:3000/x','http://127.0.0.1','http://[::1]:1','myapp://x']",
        "'ReadAttributes':['custom:team','sub'],'WriteAttributes':['email','custom:team']",
        "'AccessTokenValidity':5,'TokenValidityUnits':{'AccessToken':'minutes'}",
        "'RefreshTokenValidity':1,'TokenValidityUnits':{'RefreshToken':'hours'}",
        "'RefreshTokenValidity':3650",
        "'AllowedOAuthFlows':['client_credentials'],'AllowedOAuthScopes':['api/read'],'AllowedOAuthFlowsUserPoolClient':true",
        "'SupportedIdentityProviders':['COGNITO','Partner']",
        "'EnablePropagateAdditionalUserContextData':true"
      })
  void shouldAcceptTheUpdateWhenItBreaksNoRule(String members) {
    assertThat(CognitoFixture.confidential().update(members)).isNotNull();
  }

  @Test
  void shouldRefuseTheRegistrationScopeWhenTheClientIsDynamicallyRegistered() {
    var members = "'AllowedOAuthScopes':['openid','aws.cognito/dcr/register']";

    var refusal = CognitoFixture.dynamicallyRegistered().refusedUpdate(members);

    assertThat(refusal.type()).isEqualTo("InvalidParameterException");
    assertThat(refusal).hasMessageContaining("aws.cognito/dcr/register");
    assertThat(CognitoFixture.confidential().update(members)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "'AllowedOAuthScopes':['z/x','a/x'] | Invalid scope requested: z/x",
        "'SupportedIdentityProviders':['Zed','Abc'] | The provider Zed does not exist for User Pool eu-west-1_AbCdEf123",
        "'CallbackURLs':['http://z.example','http://a.example'] | http://z.example cannot use the HTTP protocol."
      })
  void shouldNameTheFirstElementSentWhenSeveralAreWrong(String members, String message) {
    assertThat(CognitoFixture.confidential().refusedUpdate(members)).hasMessage(message);
  }

  @Test
  void shouldRefuseTheScopeWhenItDoesNotExist() {
    var refusal = CognitoFixture.confidential().refusedUpdate("'AllowedOAuthScopes':['api/write']");

    assertThat(refusal.type()).isEqualTo("ScopeDoesNotExistException");
    assertThat(refusal).hasMessage("Invalid scope requested: api/write");
  }

  @Test
  void shouldRefuseTokenExchangeWhenTheClientHasLegacyFlows() {
    assertThat(
            CognitoFixture.confidential()
                .refusedUpdate(
                    "'ExplicitAuthFlows':['ALLOW_TOKEN_EXCHANGE_DELEGATION','USER_PASSWORD_AUTH']"))
        .hasMessageContaining("legacy auth flow names");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'AllowedOAuthFlows':['client_credentials']",
        "'ExplicitAuthFlows':['ALLOW_CLIENT_TOKEN_AUTH']",
        "'EnablePropagateAdditionalUserContextData':true"
      })
  void shouldRefuseWhatNeedsASecretWhenTheClientIsPublic(String members) {
    assertThat(CognitoFixture.ofPublicClient().refusedUpdate(members))
        .hasMessageContaining("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'RefreshTokenRotation':{'Feature':'ENABLED'}",
        "'ExplicitAuthFlows':['ALLOW_USER_AUTH']"
      })
  void shouldRefuseTheFeatureWhenThePoolIsLite(String members) {
    assertThat(CognitoFixture.lite().refusedUpdate(members).type())
        .isEqualTo("FeatureUnavailableInTierException");
    assertThat(CognitoFixture.confidential().update(members)).isNotNull();
  }

  @Test
  void shouldSayCreatingWhenTheClientIsNew() {
    var refusal =
        CognitoFixture.confidential()
            .refusal("CreateUserPoolClient", "'ClientName':'n','ReadAttributes':['custom:x']");

    assertThat(refusal).hasMessage("Invalid read attributes specified while creating a client");
  }

  @Test
  void shouldCheckShapesThenExistenceThenRulesWhenAllAreWrong() {
    var cognito = CognitoFixture.confidential();
    var broken = "'CallbackURLs':['/path']";

    assertThat(cognito.refusedUpdate(broken + ",'ClientId':'missing','ClientName':''"))
        .hasMessageContaining("validation error");
    assertThat(cognito.refusedUpdate(broken + ",'UserPoolId':'eu-west-1_x','ClientId':'missing'"))
        .hasMessage("User pool eu-west-1_x does not exist.");
    assertThat(cognito.refusedUpdate(broken + ",'ClientId':'missing'").type())
        .isEqualTo("ResourceNotFoundException");
  }
}
