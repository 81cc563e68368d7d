package dev.amend.local.cognito;

import static dev.amend.local.cognito.CognitoFixture.json;
import static dev.amend.local.cognito.CognitoFixture.names;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Client secrets that Cognito manages in Secrets Manager. */
class ManagedSecretsTest {

  private static final String ON = "'PublishSecretsInAWSSecretsManager':true";
  private static final String OFF = "'PublishSecretsInAWSSecretsManager':false";

  private final CognitoFixture cognito = CognitoFixture.confidential();

  @Test
  void shouldShowTheArnInsteadOfTheSecretWhenTurnedOn() {
    var updated = cognito.update(ON);

    assertThat(updated.path("ClientSecretArn").asText())
        .matches(
            "arn:aws:secretsmanager:eu-west-1:\\d{12}:secret:cognito-idp!%s/%s-\\w{6}"
                .formatted(CognitoFixture.POOL, CognitoFixture.CLIENT));
    assertThat(names(updated)).doesNotContain("ClientSecret", "PublishSecretsInAWSSecretsManager");
    assertThat(cognito.describe()).isEqualTo(updated);
  }

  @Test
  void shouldRotateImmediatelyWhenTurnedOn() {
    var original = cognito.describe().path("ClientSecret").asText();
    var before = ids();

    var value = value(cognito.update(ON));

    assertThat(names(value))
        .containsExactlyInAnyOrder("userPoolId", "userPoolClientId", "clientSecretValue");
    assertThat(value.path("userPoolId").asText()).isEqualTo(CognitoFixture.POOL);
    assertThat(value.path("userPoolClientId").asText()).isEqualTo(CognitoFixture.CLIENT);
    assertThat(value.path("clientSecretValue").asText())
        .matches("[a-z0-9]{51}")
        .isNotEqualTo(original);
    assertThat(ids()).hasSize(2).containsAll(before);
  }

  @Test
  void shouldAcceptTheValueInSecretsManagerWhenTurnedOn() {
    var original = cognito.describe().path("ClientSecret").asText();

    var value = value(cognito.update(ON)).path("clientSecretValue").asText();

    assertThat(accepts(value)).isTrue();
    assertThat(accepts(original)).isTrue();
  }

  @Test
  void shouldOwnTheSecretAndRecordARotationEvery7DaysWhenTurnedOn() {
    var arn = cognito.update(ON).path("ClientSecretArn").asText();

    var described =
        cognito
            .service
            .secretsManager()
            .call("DescribeSecret", json("{'SecretId':'%s'}".formatted(arn)));

    assertThat(described.path("OwningService").asText()).isEqualTo("cognito-idp");
    assertThat(described.path("RotationRules").path("AutomaticallyAfterDays").asInt()).isEqualTo(7);
  }

  @Test
  void shouldKeepTheValueBeforeTheFirstRotationAsThePreviousVersion() {
    var original = cognito.describe().path("ClientSecret").asText();
    var arn = cognito.update(ON).path("ClientSecretArn").asText();

    assertThat(cognito.service.secretsManager().value(arn, "AWSPREVIOUS").orElseThrow())
        .contains(original);
  }

  @Test
  void shouldDeleteTheOlderOfTwoSecretsWhenTurnedOn() {
    var older = ids().getFirst();
    var newer =
        cognito
            .call("AddUserPoolClientSecret", "")
            .path("ClientSecretDescriptor")
            .path("ClientSecretId")
            .asText();

    cognito.update(ON);

    assertThat(ids()).hasSize(2).contains(newer).doesNotContain(older);
  }

  @Test
  void shouldChangeNothingAboutTheSecretWhenLeftOut() {
    var arn = cognito.update(ON).path("ClientSecretArn");
    var before = ids();
    var value = value(cognito.describe());

    var updated = cognito.update("'ClientName':'new'");

    assertThat(updated.path("ClientSecretArn")).isEqualTo(arn);
    assertThat(value(updated)).isEqualTo(value);
    assertThat(ids()).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void shouldNotRotateAgainWhenItIsOnAlready() {
    var value = value(cognito.update(ON));
    var before = ids();

    assertThat(value(cognito.update(ON))).isEqualTo(value);
    assertThat(ids()).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void shouldDeleteTheManagedSecretAndShowItsValueWhenTurnedOff() {
    var managed = cognito.update(ON);
    var value = value(managed).path("clientSecretValue");
    var before = ids();

    var updated = cognito.update(OFF);

    assertThat(names(updated)).doesNotContain("ClientSecretArn");
    assertThat(updated.path("ClientSecret")).isEqualTo(value);
    assertThat(stored(managed)).isEmpty();
    assertThat(ids()).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void shouldDeleteTheManagedSecretWhenItsDeletionIsScheduledAlready() {
    var managed = cognito.update(ON);
    var id = json("{'SecretId':'%s'}".formatted(managed.path("ClientSecretArn").asText()));
    cognito.service.secretsManager().call("DeleteSecret", id);

    assertThat(names(cognito.update(OFF))).contains("ClientSecret");
    assertThat(stored(managed)).isEmpty();
  }

  @Test
  void shouldCreateAnotherSecretWhenTurnedOnAgain() {
    var first = cognito.update(ON);
    cognito.update(OFF);

    var second = cognito.update(ON);

    assertThat(second.path("ClientSecretArn")).isNotEqualTo(first.path("ClientSecretArn"));
    assertThat(stored(first)).isEmpty();
    assertThat(stored(second)).isPresent();
  }

  @Test
  void shouldShowTheSameSecretWhenTurnedOffWithoutEverHavingBeenOn() {
    var before = cognito.describe().path("ClientSecret");

    assertThat(cognito.update(OFF).path("ClientSecret")).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {ON, OFF})
  void shouldRefuseWhenTheClientHasNoSecret(String members) {
    var refusal = CognitoFixture.ofPublicClient().refusedUpdate(members);

    assertThat(refusal.type()).isEqualTo("InvalidParameterException");
    assertThat(refusal).hasMessageContaining("client secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {ON, OFF})
  void shouldRefuseWhenTheClientIsDynamicallyRegistered(String members) {
    var refusal = CognitoFixture.dynamicallyRegistered().refusedUpdate(members);

    assertThat(refusal.type()).isEqualTo("InvalidParameterException");
    assertThat(refusal).hasMessageContaining("dynamic client registration");
  }

  @Test
  void shouldRotateNothingWhenTheUpdateIsRefused() {
    var before = cognito.describe();
    var secrets = ids();

    assertThat(cognito.refusedUpdate(ON + ",'DefaultRedirectURI':'a:b'")).isNotNull();

    assertThat(cognito.describe()).isEqualTo(before);
    assertThat(ids()).containsExactlyInAnyOrderElementsOf(secrets);
  }

  @Test
  void shouldRefuseTheSettingWhenItIsNotABoolean() {
    assertThat(cognito.refusedUpdate("'PublishSecretsInAWSSecretsManager':'true'").type())
        .isEqualTo("SerializationException");
  }

  @Test
  void shouldManageTheGeneratedSecretWhenAClientIsCreatedSo() {
    var created = create("'GenerateSecret':true," + ON);

    assertThat(names(created)).doesNotContain("ClientSecret");
    assertThat(stored(created)).isPresent();
    assertThat(names(create("'GenerateSecret':true," + OFF))).contains("ClientSecret");
    assertThat(names(create(OFF))).doesNotContain("ClientSecret", "ClientSecretArn");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "'GenerateSecret':false,", "'ClientSecret':'abcdefghijklmnopqrstuvwx',"})
  void shouldRefuseToCreateWhenNoSecretIsGenerated(String members) {
    assertThat(cognito.refusal("CreateUserPoolClient", "'ClientName':'n'," + members + ON).type())
        .isEqualTo("InvalidParameterException");
  }

  @Test
  void shouldManageACustomSecretWhenTheClientIsUpdated() {
    var client = create("'ClientSecret':'abcdefghijklmnopqrstuvwx'");
    var id = "'ClientId':'%s',".formatted(client.path("ClientId").asText());

    assertThat(stored(cognito.update(id + ON))).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"AddUserPoolClientSecret", "DeleteUserPoolClientSecret"})
  void shouldRefuseSecretOperationsWhenTheSecretIsManaged(String operation) {
    cognito.update(ON);
    var before = ids();

    var refusal = cognito.refusal(operation, "'ClientSecretId':'%s'".formatted(before.getFirst()));

    assertThat(refusal.type()).isEqualTo("InvalidParameterException");
    assertThat(refusal).hasMessageContaining("Secrets Manager");
    assertThat(ids()).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void shouldDeleteTheManagedSecretWhenTheClientIsDeleted() {
    var managed = cognito.update(ON);

    cognito.call("DeleteUserPoolClient", "");

    assertThat(stored(managed)).isEmpty();
  }

  private boolean accepts(String value) {
    return cognito.service.acceptsSecret(CognitoFixture.POOL, CognitoFixture.CLIENT, value);
  }

  private JsonNode value(ObjectNode client) {
    return json(stored(client).orElseThrow());
  }

  private Optional<String> stored(ObjectNode client) {
    var arn = client.path("ClientSecretArn").asText();
    return cognito.service.secretsManager().value(arn, "AWSCURRENT");
  }

  private ObjectNode create(String members) {
    return (ObjectNode)
        cognito.call("CreateUserPoolClient", "'ClientName':'n'," + members).get("UserPoolClient");
  }

  private List<String> ids() {
    return cognito.call("ListUserPoolClientSecrets", "").findValuesAsText("ClientSecretId");
  }
}
