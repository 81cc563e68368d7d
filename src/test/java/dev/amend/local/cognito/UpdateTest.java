package dev.amend.local.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.local.Seed;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an update keeps, resets and shows. */
class UpdateTest {

  private final CognitoFixture cognito = CognitoFixture.confidential();

  @Test
  void shouldAcceptAHostAsSchemeWhenTheUrlHasNone() {
    assertThat(cognito.update("'CallbackURLs':['localhost:3000/callback']")).isNotNull();
  }

  @Test
  void shouldShowNoGracePeriodWhenRotationIsOff() {
    var rotation =
        cognito
            .update("'RefreshTokenRotation':{'Feature':'DISABLED','RetryGracePeriodSeconds':10}")
            .path("RefreshTokenRotation");
    assertThat(rotation.path("Feature").asText()).isEqualTo("DISABLED");
    assertThat(rotation.path("RetryGracePeriodSeconds").asInt()).isZero();
  }

  @Test
  void shouldResetAllButTheNameWhenNothingIsSent() {
    cognito.service.seedClient(CognitoFixture.POOL, CognitoFixture.CLIENT, Seed.settings(), true);

    var updated = cognito.update("");

    var expected =
        Stream.concat(ShownClientTest.FILLED_IN.stream(), Stream.of("RefreshTokenRotation"))
            .toList();
    assertThat(CognitoFixture.names(updated)).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(updated.path("ClientName").asText()).isEqualTo("web");
    assertThat(updated.path("RefreshTokenRotation"))
        .isEqualTo(CognitoFixture.json("{'Feature':'DISABLED','RetryGracePeriodSeconds':0}"));
  }

  /** All but the one that an update leaves as it is, see {@link ManagedSecretsTest}. */
  static Set<String> settings() {
    var settings = new TreeSet<>(SettingShapes.all().keySet());
    settings.remove("PublishSecretsInAWSSecretsManager");
    return settings;
  }

  @ParameterizedTest
  @MethodSource("settings")
  void shouldResetASettingWhenItIsLeftOut(String setting) {
    cognito.service.seedClient(CognitoFixture.POOL, CognitoFixture.CLIENT, Seed.settings(), true);
    cognito.call("CreateResourceServer", "'Identifier':'orders','Scopes':[{'ScopeName':'read'}]");
    cognito.call("CreateIdentityProvider", "'ProviderName':'Corporate'");
    var all = Seed.settings();
    all.remove(dependents(setting));
    var before = cognito.update(all.toString().transform(UpdateTest::members)).get(setting);

    all.remove(setting);
    var after = cognito.update(all.toString().transform(UpdateTest::members)).get(setting);

    if (setting.equals("ClientName") || setting.equals("EnableTokenRevocation")) {
      assertThat(after).isEqualTo(before);
    } else {
      assertThat(after).isNotEqualTo(before);
    }
  }

  /** Settings that need another setting. */
  private static List<String> dependents(String setting) {
    return switch (setting) {
      case "CallbackURLs" ->
          List.of("DefaultRedirectURI", "AllowedOAuthFlows", "AllowedOAuthFlowsUserPoolClient");
      case "AllowedOAuthFlows", "AllowedOAuthScopes" -> List.of("AllowedOAuthFlowsUserPoolClient");
      case "TokenValidityUnits" ->
          List.of("AccessTokenValidity", "IdTokenValidity", "RefreshTokenValidity");
      default -> List.of();
    };
  }

  private static String members(String json) {
    return json.substring(1, json.length() - 1);
  }

  @Test
  void shouldChangeTheDateWhenTheClockStandsStill() {
    var created = date(cognito.describe());

    var first = date(cognito.update(""));
    var second = date(cognito.update(""));
    cognito.advance(Duration.ofSeconds(1));
    var third = date(cognito.update(""));

    assertThat(created).isEqualByComparingTo("1788256800.123");
    assertThat(first).isEqualByComparingTo("1788256800.124");
    assertThat(second).isEqualByComparingTo("1788256800.125");
    assertThat(third).isEqualByComparingTo("1788256801.123");
    assertThat(cognito.describe().get("CreationDate").decimalValue()).isEqualTo(created);
  }

  @Test
  void shouldChangeNothingWhenTheUpdateIsRefused() {
    var before = cognito.describe();

    assertThat(cognito.refusedUpdate("'DefaultRedirectURI':'a:b'")).isNotNull();

    assertThat(cognito.describe()).isEqualTo(before);
  }

  @Test
  void shouldResetUnknownSettingsWhenTheClientIsUpdated() {
    cognito.service.seedClient(
        CognitoFixture.POOL,
        CognitoFixture.CLIENT,
        CognitoFixture.json("{'ClientName':'x','Novelty':{'On':true}}"),
        false);

    assertThat(cognito.describe().path("Novelty").path("On").asBoolean()).isTrue();
    assertThat(CognitoFixture.names(cognito.update("'Novelty':{'On':true}")))
        .doesNotContain("Novelty");
  }

  @Test
  void shouldAcceptAnUnknownValueWhenTheServiceKnowsIt() {
    var members = "'ExplicitAuthFlows':['ALLOW_DREAM_AUTH']";
    assertThat(cognito.refusedUpdate(members).type()).isEqualTo("InvalidParameterException");

    cognito.service.acceptEnumValue("ALLOW_DREAM_AUTH");

    assertThat(texts(cognito.update(members).get("ExplicitAuthFlows")))
        .containsExactly("ALLOW_DREAM_AUTH");
  }

  private static BigDecimal date(ObjectNode client) {
    return client.get("LastModifiedDate").decimalValue();
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(element -> texts.add(element.asText()));
    return texts;
  }
}
