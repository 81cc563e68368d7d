package dev.amend.local.secretsmanager;

import static dev.amend.local.secretsmanager.SecretsManagerFixture.NAME;
import static dev.amend.local.secretsmanager.SecretsManagerFixture.V1;
import static dev.amend.local.secretsmanager.SecretsManagerFixture.V2;
import static dev.amend.local.secretsmanager.SecretsManagerFixture.putMembers;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** KMS keys that can't be used. */
class KeysTest {

  private static final String KEY = "alias/mine";

  private final SecretsManagerFixture secrets = new SecretsManagerFixture();

  @ParameterizedTest
  @CsvSource({
    "DISABLED, EncryptionFailure, DecryptionFailure",
    "DENIED, AccessDeniedException, AccessDeniedException"
  })
  void shouldRefuseValuesWhenTheKeyCannotBeUsed(KeyState state, String onWrite, String onRead) {
    create(NAME, KEY);
    secrets.service.setKeyState(KEY, state);

    assertThat(secrets.refusal("CreateSecret", creation("other", KEY)).type()).isEqualTo(onWrite);
    assertThat(secrets.refusalOnSecret("PutSecretValue", putMembers(V2, "two", "")).type())
        .isEqualTo(onWrite);
    assertThat(secrets.refusalOnSecret("GetSecretValue", "").type()).isEqualTo(onRead);
    assertThat(secrets.describe().path("VersionIdsToStages")).hasSize(1);
    assertThat(secrets.refusal("DescribeSecret", "'SecretId':'other'").type())
        .isEqualTo("ResourceNotFoundException");
  }

  @Test
  void shouldUseTheKeyAgainWhenItIsEnabled() {
    create(NAME, KEY);
    secrets.service.setKeyState(KEY, KeyState.DENIED);

    secrets.service.setKeyState(KEY, KeyState.ENABLED);

    assertThat(secrets.onSecret("GetSecretValue", "").path("SecretString").asText())
        .isEqualTo("one");
    assertThat(secrets.onSecret("ListSecretVersionIds", "").toString()).contains(KEY);
  }

  @Test
  void shouldRefuseSecretsWithoutAKeyWhenTheDefaultKeyCannotBeUsed() {
    secrets.service.setKeyState("alias/aws/secretsmanager", KeyState.DENIED);

    assertThat(secrets.refusal("CreateSecret", "'Name':'n'," + putMembers(V1, "one", "")))
        .hasMessage("Access to KMS is not allowed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1234abcd-12ab-34cd-56ef-1234567890ab",
        "mrk-1234abcd12ab34cd56ef1234567890ab",
        "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab",
        "arn:aws:kms:eu-west-1:111122223333:alias/mine"
      })
  void shouldAcceptEveryFormOfAKey(String key) {
    create("secret", key);

    assertThat(secrets.call("DescribeSecret", "'SecretId':'secret'").path("KmsKeyId").asText())
        .isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws/secretsmanager", "mine", "arn:aws:s3:::bucket"})
  void shouldRefuseAKeyInAnotherForm(String key) {
    assertThat(secrets.refusal("CreateSecret", creation(NAME, key)).type())
        .isEqualTo("EncryptionFailure");
  }

  private void create(String name, String key) {
    secrets.call("CreateSecret", creation(name, key));
  }

  private static String creation(String name, String key) {
    return "'Name':'%s','KmsKeyId':'%s',".formatted(name, key) + putMembers(V1, "one", "");
  }
}
