package dev.amend.local.secretsmanager;

import static dev.amend.local.secretsmanager.SecretsManagerFixture.V1;
import static dev.amend.local.secretsmanager.SecretsManagerFixture.V2;
import static dev.amend.local.secretsmanager.SecretsManagerFixture.V3;
import static dev.amend.local.secretsmanager.SecretsManagerFixture.putMembers;
import static dev.amend.local.secretsmanager.SecretsManagerFixture.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Adding versions. */
class PutSecretValueTest {

  private final SecretsManagerFixture secrets = SecretsManagerFixture.withSecret();

  @Test
  void shouldMoveCurrentAndPreviousWhenNoStagesAreGiven() {
    secrets.put(V2, "two", "");
    assertThat(secrets.stages(V1)).containsExactly("AWSPREVIOUS");

    var put = secrets.put(V3, "three", "");

    assertThat(put.path("VersionId").asText()).isEqualTo(V3);
    assertThat(texts(put.path("VersionStages"))).containsExactly("AWSCURRENT");
    assertThat(secrets.stages(V2)).containsExactly("AWSPREVIOUS");
    assertThat(secrets.stages(V1)).isEmpty();
  }

  @Test
  void shouldLeaveCurrentAloneWhenOnlyPendingIsGiven() {
    var put = secrets.put(V2, "two", "'AWSPENDING'");

    assertThat(texts(put.path("VersionStages"))).containsExactly("AWSPENDING");
    assertThat(secrets.stages(V1)).containsExactly("AWSCURRENT");
    assertThat(secrets.onSecret("GetSecretValue", "").path("SecretString").asText())
        .isEqualTo("one");
  }

  @Test
  void shouldMakeTheFirstVersionCurrentWhenOnlyPendingIsGiven() {
    var empty = SecretsManagerFixture.withEmptySecret();

    var put = empty.put(V1, "one", "'AWSPENDING'");

    assertThat(texts(put.path("VersionStages"))).containsExactly("AWSCURRENT", "AWSPENDING");
    assertThat(empty.onSecret("GetSecretValue", "").path("SecretString").asText()).isEqualTo("one");
  }

  @Test
  void shouldDeprecateTheFirstWhenPendingIsPutASecondTime() {
    secrets.put(V2, "two", "'AWSPENDING'");

    secrets.put(V3, "three", "'AWSPENDING'");

    assertThat(secrets.stages(V2)).isEmpty();
    assertThat(secrets.stages(V3)).containsExactly("AWSPENDING");
    assertThat(value(V2)).isEqualTo("two");
    secrets.service.removeDeprecatedVersions();
    assertThat(secrets.refusalOnSecret("GetSecretValue", "'VersionId':'%s'".formatted(V2)).type())
        .isEqualTo("ResourceNotFoundException");
  }

  @Test
  void shouldMoveEachGivenStage() {
    secrets.put(V2, "two", "'three','one','two'");

    var put = secrets.put(V3, "three", "'two','four','one'");

    assertThat(texts(put.path("VersionStages"))).containsExactly("four", "one", "two");
    assertThat(secrets.stages(V2)).containsExactly("three");
  }

  @Test
  void shouldChangeNothingWhenTheTokenIsRepeatedWithTheSameValue() {
    secrets.put(V2, "two", "'AWSPENDING'");
    var before = secrets.describe();
    secrets.advance(Duration.ofSeconds(1));

    var repeated = secrets.put(V2, "two", "'AWSCURRENT'");

    assertThat(texts(repeated.path("VersionStages"))).containsExactly("AWSPENDING");
    assertThat(secrets.describe()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"SecretString, three", "SecretBinary, dHdv"})
  void shouldRefuseWhenTheTokenIsRepeatedWithAnotherValue(String member, String value) {
    secrets.put(V2, "two", "'AWSPENDING'");

    var refusal =
        secrets.refusalOnSecret(
            "PutSecretValue", "'ClientRequestToken':'%s','%s':'%s'".formatted(V2, member, value));

    assertThat(refusal.type()).isEqualTo("ResourceExistsException");
    assertThat(refusal).hasMessageStartingWith("You can't use ClientRequestToken " + V2);
    assertThat(refusal.getMessage()).doesNotContain(value);
    assertThat(value(V2)).isEqualTo("two");
  }

  @Test
  void shouldRefuseWhenThereIsNoTokenEvenIfTheSecretDoesNotExist() {
    var refusal = secrets.refusal("PutSecretValue", "'SecretId':'x','SecretString':'one'");

    assertThat(refusal.type()).isEqualTo("InvalidRequestException");
    assertThat(refusal)
        .hasMessage("You must provide a ClientRequestToken value. We recommend a UUID-type value.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "^^ | InvalidRequestException | You must provide either SecretString or SecretBinary.",
        "'SecretString':'a','SecretBinary':'YQ==' | InvalidParameterException | You can't specify both",
        "'SecretString':'' | ValidationException | secretString",
        "'SecretString':'a','VersionStages':[] | ValidationException | versionStages",
        "'SecretString':'a','VersionStages':[''] | ValidationException | versionStages"
      })
  void shouldRefuseWhenTheRequestIsInvalid(String members, String type, String message) {
    var token = "'ClientRequestToken':'%s',".formatted(V2);

    var refusal = secrets.refusalOnSecret("PutSecretValue", token + members);

    assertThat(refusal.type()).isEqualTo(type);
    assertThat(refusal).hasMessageContaining(message);
    assertThat(secrets.describe().path("VersionIdsToStages")).hasSize(1);
  }

  @Test
  void shouldReturnBytesAsTheyWerePut() {
    secrets.onSecret(
        "PutSecretValue", "'ClientRequestToken':'%s','SecretBinary':'YWI='".formatted(V2));

    var read = secrets.onSecret("GetSecretValue", "");

    assertThat(read.path("SecretBinary").asText()).isEqualTo("YWI=");
    assertThat(read.has("SecretString")).isFalse();
  }

  @Test
  void shouldRefuseWhenTheSecretDoesNotExist() {
    assertThat(
            secrets.refusal("PutSecretValue", "'SecretId':'x'," + putMembers(V2, "two", "")).type())
        .isEqualTo("ResourceNotFoundException");
  }

  private String value(String version) {
    return secrets
        .onSecret("GetSecretValue", "'VersionId':'%s'".formatted(version))
        .path("SecretString")
        .asText();
  }
}
