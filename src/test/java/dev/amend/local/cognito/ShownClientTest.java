package dev.amend.local.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.local.Seed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How Describe shows what was sent. */
class ShownClientTest {

  static final Set<String> FILLED_IN =
      Set.of(
          "AllowedOAuthFlowsUserPoolClient",
          "AuthSessionValidity",
          "ClientId",
          "ClientName",
          "ClientSecret",
          "ClientType",
          "CreationDate",
          "EnablePropagateAdditionalUserContextData",
          "EnableTokenRevocation",
          "LastModifiedDate",
          "PreventUserExistenceErrors",
          "RefreshTokenValidity",
          "TokenValidityUnits",
          "UserPoolId");

  private final CognitoFixture cognito = CognitoFixture.confidential();

  @Test
  void shouldShowTheDefaultsWhenNothingWasEverSet() {
    var shown = cognito.describe();

    assertThat(CognitoFixture.names(shown)).isEqualTo(FILLED_IN);
    assertThat(shown.path("RefreshTokenValidity").asInt()).isEqualTo(30);
    assertThat(shown.path("AuthSessionValidity").asInt()).isEqualTo(3);
    assertThat(shown.path("TokenValidityUnits")).isEqualTo(CognitoFixture.json("{}"));
    assertThat(shown.path("EnableTokenRevocation").asBoolean()).isTrue();
    assertThat(shown.path("AllowedOAuthFlowsUserPoolClient").asBoolean(true)).isFalse();
    assertThat(shown.path("PreventUserExistenceErrors").asText()).isEqualTo("LEGACY");
  }

  @Test
  void shouldShowTheClientTypeWhenAClientIsCreatedDescribedOrUpdated() {
    var created = cognito.call("CreateUserPoolClient", "'ClientName':'n'").path("UserPoolClient");

    assertThat(created.path("ClientType").asText()).isEqualTo("REGULAR");
    assertThat(cognito.describe().path("ClientType").asText()).isEqualTo("REGULAR");
    assertThat(cognito.update("'ClientType':'DCR'").path("ClientType").asText())
        .isEqualTo("REGULAR");
  }

  @Test
  void shouldAnswerLikeDescribeWhenUpdating() {
    var updated = cognito.update("'CallbackURLs':['https://a.example.com']");

    assertThat(updated).isEqualTo(cognito.describe());
    assertThat(updated.path("ClientSecret").asText()).matches("[a-z0-9]{51}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "'RefreshTokenValidity':0 | 'RefreshTokenValidity':30",
        "'TokenValidityUnits':{'RefreshToken':'minutes'} | 'TokenValidityUnits':{}",
        "'TokenValidityUnits':{'IdToken':'hours'} | 'TokenValidityUnits':{'IdToken':'hours'}",
        "'RefreshTokenRotation':{'Feature':'DISABLED'} | 'RefreshTokenRotation':{'Feature':'DISABLED','RetryGracePeriodSeconds':0}",
        "'RefreshTokenRotation':{'Feature':'ENABLED','RetryGracePeriodSeconds':null} | 'RefreshTokenRotation':{'Feature':'ENABLED','RetryGracePeriodSeconds':0}",
        "'AnalyticsConfiguration':{'ApplicationArn':'arn:aws:mobiletargeting:eu-west-1:1:apps/a'} | 'AnalyticsConfiguration':{'ApplicationArn':'arn:aws:mobiletargeting:eu-west-1:1:apps/a','RoleArn':'arn:aws:iam::000000000000:role/aws-service-role/cognito-idp.amazonaws.com/AWSServiceRoleForAmazonCognitoIdp','UserDataShared':false}",
        "'AnalyticsConfiguration':{'ApplicationArn':'arn:aws:mobiletargeting:eu-west-1:1:apps/a','UserDataShared':true} | 'AnalyticsConfiguration':{'ApplicationArn':'arn:aws:mobiletargeting:eu-west-1:1:apps/a','RoleArn':'arn:aws:iam::000000000000:role/aws-service-role/cognito-idp.amazonaws.com/AWSServiceRoleForAmazonCognitoIdp','UserDataShared':true}",
        "'AnalyticsConfiguration':{'ApplicationId':'ab','RoleArn':'arn:aws:iam::1:role/r','ExternalId':'e'} | 'AnalyticsConfiguration':{'ApplicationId':'ab','RoleArn':'arn:aws:iam::1:role/r','ExternalId':'e','UserDataShared':false}",
        "'CallbackURLs':['a:b','a:b'] | 'CallbackURLs':['a:b']",
        "'AuthSessionValidity':null | 'AuthSessionValidity':3"
      })
  void shouldShowTheNormalFormWhenAnotherFormIsSent(String sent, String shown) {
    var updated = cognito.update(sent);

    CognitoFixture.json("{" + shown + "}")
        .properties()
        .forEach(member -> assertThat(updated.get(member.getKey())).isEqualTo(member.getValue()));
  }

  /** It is the only setting that an update refuses in the form that Describe shows. */
  @Test
  void shouldRefuseTheShownAnalyticsWhenTheyAreByArn() {
    var shown =
        cognito
            .update(
                "'AnalyticsConfiguration':{'ApplicationArn':'arn:aws:mobiletargeting:eu-west-1:1:apps/a'}")
            .withObjectProperty("AnalyticsConfiguration");

    assertThat(cognito.refusedUpdate("\"AnalyticsConfiguration\":" + shown))
        .hasMessageStartingWith("Invalid analytics configuration given");
    shown.remove("RoleArn");
    assertThat(cognito.update("\"AnalyticsConfiguration\":" + shown)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ExplicitAuthFlows", "ReadAttributes", "WriteAttributes"})
  void shouldLeaveOutAListWithDefaultWhenItIsEmptied(String setting) {
    assertThat(CognitoFixture.names(cognito.update("'%s':[]".formatted(setting))))
        .doesNotContain(setting);
  }

  @Test
  void shouldShowTheDefaultAttributesWhenTheyAreSent() {
    var all = "['" + String.join("','", Pool.STANDARD_ATTRIBUTES) + "']";

    assertThat(texts(cognito.update("'ReadAttributes':" + all).get("ReadAttributes")))
        .hasSameElementsAs(Pool.STANDARD_ATTRIBUTES);
  }

  @Test
  void shouldShowListsInAnotherOrderWhenTheyHaveSeveralElements() {
    var sent = List.of("a:1", "a:2");

    for (var time = 0; time < 20; time++) {
      var shown = cognito.update("'LogoutURLs':['a:1','a:2']").get("LogoutURLs");
      assertThat(texts(shown)).isNotEqualTo(sent).containsExactlyInAnyOrderElementsOf(sent);
    }
  }

  @Test
  void shouldShuffleListsWhenTheyHaveMoreThanTwoElements() {
    var sent = List.of("a:1", "a:2", "a:3", "a:4");
    cognito.update("'LogoutURLs':['a:1','a:2','a:3','a:4']");

    var orders = new HashSet<List<String>>();
    for (var time = 0; time < 100; time++) {
      orders.add(texts(cognito.describe().get("LogoutURLs")));
    }

    assertThat(orders).hasSizeGreaterThan(20).doesNotContain(sent);
    assertThat(orders).allSatisfy(one -> assertThat(one).hasSameElementsAs(sent));
  }

  @Test
  void shouldShowTheSameOrderAgainWhenTheSeedIsTheSame() {
    var other = CognitoFixture.confidential();
    var members = "'LogoutURLs':['a:1','a:2','a:3','a:4','a:5']";

    assertThat(cognito.update(members).get("LogoutURLs"))
        .isEqualTo(other.update(members).get("LogoutURLs"));
  }

  static Stream<String> settings() {
    return SettingShapes.all().keySet().stream()
        .filter(setting -> !setting.equals("PublishSecretsInAWSSecretsManager"));
  }

  /** Compares each setting that Describe shows with what Update accepts. */
  @ParameterizedTest
  @MethodSource("settings")
  void shouldAcceptASettingWhenDescribeShowsIt(String setting) {
    cognito.call("CreateResourceServer", "'Identifier':'orders','Scopes':[{'ScopeName':'read'}]");
    cognito.call("CreateIdentityProvider", "'ProviderName':'Corporate'");
    var sent = Seed.settings();
    var shown = update(sent).get(setting);

    sent.set(setting, shown);

    if (setting.equals("AnalyticsConfiguration")) {
      assertThat(catchThrowable(() -> update(sent)))
          .hasMessageStartingWith("Invalid analytics configuration given");
    } else if (shown.isArray()) {
      assertThat(texts(update(sent).get(setting))).hasSameElementsAs(texts(shown));
    } else {
      assertThat(update(sent).get(setting)).isEqualTo(shown);
    }
  }

  @Test
  void shouldIgnoreReadOnlyMembersWhenTheyAreSent() {
    var before = cognito.describe();

    var updated =
        cognito.update(
            "'ClientSecret':'abcdefghijklmnopqrstuvwx','ClientSecretArn':'arn','ClientType':'DCR',"
                + "'CreationDate':1,'LastModifiedDate':1");

    before.set("LastModifiedDate", updated.get("LastModifiedDate"));
    assertThat(updated).isEqualTo(before);
  }

  private ObjectNode update(ObjectNode settings) {
    var json = settings.toString();
    return cognito.update(json.substring(1, json.length() - 1));
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(element -> texts.add(element.asText()));
    return texts;
  }
}
