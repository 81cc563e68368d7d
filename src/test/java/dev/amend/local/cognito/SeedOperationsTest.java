package dev.amend.local.cognito;

import static dev.amend.local.cognito.CognitoFixture.json;
import static dev.amend.local.cognito.CognitoFixture.names;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Clients that a test seeds. */
class SeedOperationsTest {

  private final CognitoFixture cognito = CognitoFixture.ofPublicClient();

  @ParameterizedTest
  @CsvSource({
    "NONE, 0, false, false",
    "ONE, 1, true, false",
    "TWO, 2, true, false",
    "ORIGINAL_DELETED, 1, false, false",
    "MANAGED, 2, false, true"
  })
  void shouldHaveTheSecretsWhenTheyAreSeeded(
      SeededSecrets secrets, int count, boolean showsSecret, boolean showsArn) {
    seed(ClientType.REGULAR, secrets);

    var shown = cognito.describe();
    var listed = cognito.call("ListUserPoolClientSecrets", "").path("ClientSecrets");
    assertThat(listed).hasSize(count);
    assertThat(shown.has("ClientSecret")).isEqualTo(showsSecret);
    assertThat(shown.has("ClientSecretArn")).isEqualTo(showsArn);
  }

  @Test
  void shouldNeverShowASecretAgainWhenTheOriginalIsDeleted() {
    seed(ClientType.REGULAR, SeededSecrets.ORIGINAL_DELETED);

    cognito.call("AddUserPoolClientSecret", "");

    assertThat(names(cognito.update("'AllowedOAuthFlows':['client_credentials']")))
        .doesNotContain("ClientSecret");
  }

  @ParameterizedTest
  @EnumSource(SeededSecrets.class)
  void shouldShowTheTypeWhenTheClientIsDynamicallyRegistered(SeededSecrets secrets) {
    seed(ClientType.DCR, secrets);

    assertThat(cognito.describe().path("ClientType").asText()).isEqualTo("DCR");
    assertThat(cognito.update("").path("ClientType").asText()).isEqualTo("DCR");
  }

  @Test
  void shouldManageTheSecretWhenTheSettingsSaySo() {
    var settings = json("{'ClientName':'n','PublishSecretsInAWSSecretsManager':true}");

    cognito.service.seedClient(CognitoFixture.POOL, CognitoFixture.CLIENT, settings, true);

    assertThat(names(cognito.describe()))
        .contains("ClientSecretArn")
        .doesNotContain("PublishSecretsInAWSSecretsManager");
  }

  @Test
  void shouldDeleteTheManagedSecretWhenTheClientIsSeededAgain() {
    seed(ClientType.REGULAR, SeededSecrets.MANAGED);
    var arn = cognito.describe().path("ClientSecretArn").asText();

    seed(ClientType.REGULAR, SeededSecrets.ONE);

    assertThat(cognito.service.secretsManager().value(arn, "AWSCURRENT")).isEmpty();
  }

  private void seed(ClientType type, SeededSecrets secrets) {
    cognito.service.seedClient(
        CognitoFixture.POOL, CognitoFixture.CLIENT, json("{'ClientName':'n'}"), type, secrets);
  }
}
