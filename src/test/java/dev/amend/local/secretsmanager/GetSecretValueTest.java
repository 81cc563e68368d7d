package dev.amend.local.secretsmanager;

import static dev.amend.local.secretsmanager.SecretsManagerFixture.V1;
import static dev.amend.local.secretsmanager.SecretsManagerFixture.V2;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading values. */
class GetSecretValueTest {

  private final SecretsManagerFixture secrets = SecretsManagerFixture.withSecret();

  @Test
  void shouldReadCurrentUnlessTheRequestSaysOtherwise() {
    secrets.put(V2, "two", "'AWSPENDING'");

    assertThat(value("")).isEqualTo("one");
    assertThat(value("'VersionStage':'AWSPENDING'")).isEqualTo("two");
    assertThat(value("'VersionId':'%s'".formatted(V2))).isEqualTo("two");
    assertThat(value("'VersionId':'%s','VersionStage':'AWSPENDING'".formatted(V2)))
        .isEqualTo("two");
  }

  @Test
  void shouldReturnTheVersionWithItsValue() {
    var read = secrets.onSecret("GetSecretValue", "");

    assertThat(read.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "ARN", "Name", "VersionId", "VersionStages", "SecretString", "CreatedDate");
    assertThat(read.path("VersionId").asText()).isEqualTo(V1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "'VersionStage':'AWSPREVIOUS' | ResourceNotFoundException | Secrets Manager can't find the specified secret value for staging label: AWSPREVIOUS",
        "'VersionId':'22222222222222222222222222222222' | ResourceNotFoundException | Secrets Manager can't find the specified secret value for VersionId: 22222222222222222222222222222222",
        "'VersionId':'11111111111111111111111111111111','VersionStage':'AWSPREVIOUS' | InvalidRequestException | You provided a VersionStage that is not associated to the provided VersionId."
      })
  void shouldRefuseWhenThereIsNoSuchVersion(String members, String type, String message) {
    var refusal = secrets.refusalOnSecret("GetSecretValue", members);

    assertThat(refusal.type()).isEqualTo(type);
    assertThat(refusal).hasMessage(message);
  }

  @Test
  void shouldRefuseWhenTheSecretHasNoVersion() {
    var refusal = SecretsManagerFixture.withEmptySecret().refusalOnSecret("GetSecretValue", "");

    assertThat(refusal.type()).isEqualTo("ResourceNotFoundException");
    assertThat(refusal).hasMessageEndingWith("staging label: AWSCURRENT");
  }

  @Test
  void shouldShowTheDayOfTheLastReadWithoutTime() {
    assertThat(secrets.describe().has("LastAccessedDate")).isFalse();

    value("");

    assertThat(secrets.describe().path("LastAccessedDate").asLong()).isEqualTo(1_788_220_800);
    assertThat(listed("LastAccessedDate")).containsExactly("1788220800");
    secrets.advance(Duration.ofDays(1));
    value("");
    assertThat(secrets.describe().path("LastAccessedDate").asLong()).isEqualTo(1_788_307_200);
  }

  private List<String> listed(String member) {
    return secrets.onSecret("ListSecretVersionIds", "").findValuesAsText(member);
  }

  private String value(String members) {
    return secrets.onSecret("GetSecretValue", members).path("SecretString").asText();
  }
}
