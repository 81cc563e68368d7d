package dev.amend.local.secretsmanager;

import static dev.amend.local.secretsmanager.SecretsManagerFixture.V2;
import static dev.amend.local.secretsmanager.SecretsManagerFixture.putMembers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Secrets that an AWS service owns. */
class OwnedSecretsTest {

  private static final Owner OWNER = new Owner("cognito-idp", 7);

  private final SecretsManagerFixture secrets = new SecretsManagerFixture();
  private final String arn = secrets.service.createOwned(OWNER, "a", "one");

  @Test
  void shouldDescribeTheOwnerAndItsRotationSchedule() {
    secrets.advance(Duration.ofDays(3));
    secrets.service.putOwned(arn, "two");

    var described = call("DescribeSecret", "");

    assertThat(described.path("Name").asText()).isEqualTo("cognito-idp!a");
    assertThat(described.path("OwningService").asText()).isEqualTo("cognito-idp");
    assertThat(described.path("RotationEnabled").asBoolean()).isTrue();
    assertThat(described.path("RotationRules").path("AutomaticallyAfterDays").asInt()).isEqualTo(7);
    assertThat(described.path("LastRotatedDate").decimalValue()).hasToString("1788516000.123");
    assertThat(described.path("NextRotationDate").decimalValue()).hasToString("1789120800.123");
    assertThat(described.path("Tags").toString()).contains("aws:secretsmanager:owningService");
    assertThat(described.has("RotationLambdaARN")).isFalse();
  }

  @Test
  void shouldNotRotateByItself() {
    secrets.advance(Duration.ofDays(30));

    assertThat(call("GetSecretValue", "").path("SecretString").asText()).isEqualTo("one");
  }

  @Test
  void shouldKeepThePreviousValueWhenTheOwnerPutsAnother() {
    secrets.service.putOwned(arn, "two");

    assertThat(secrets.service.value(arn, "AWSCURRENT")).contains("two");
    assertThat(secrets.service.value(arn, "AWSPREVIOUS")).contains("one");
    assertThat(secrets.service.value(arn, "AWSPENDING")).isEmpty();
    assertThat(secrets.service.value("x", "AWSCURRENT")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "PutSecretValue | 'ClientRequestToken':'22222222222222222222222222222222','SecretString':'two'",
        "UpdateSecretVersionStage | 'VersionStage':'mine'",
        "DeleteSecret | 'ForceDeleteWithoutRecovery':true"
      })
  void shouldRefuseChangesByOthers(String operation, String members) {
    var refusal = secrets.refusal(operation, "'SecretId':'%s',%s".formatted(arn, members));

    assertThat(refusal.type()).isEqualTo("InvalidRequestException");
    assertThat(refusal).hasMessageStartingWith("The secret is managed by another service");
  }

  @Test
  void shouldLetOthersScheduleTheDeletionAndTagIt() {
    call("TagResource", "'Tags':[{'Key':'a','Value':'b'}]");

    assertThat(call("DeleteSecret", "").has("DeletionDate")).isTrue();
  }

  @Test
  void shouldBeGoneImmediatelyWhenTheOwnerDeletesIt() {
    secrets.service.deleteOwned(arn);
    secrets.service.deleteOwned(arn);

    assertThat(secrets.refusal("DescribeSecret", "'SecretId':'%s'".formatted(arn)).type())
        .isEqualTo("ResourceNotFoundException");
    assertThat(secrets.service.createOwned(OWNER, "a", "one")).isNotEqualTo(arn);
  }

  @Test
  void shouldRefuseANameThatIsTaken() {
    assertThatThrownBy(() -> secrets.service.createOwned(OWNER, "a", "one"))
        .hasMessageContaining("already exists");
    assertThat(secrets.refusal("CreateSecret", "'Name':'b!c'," + putMembers(V2, "two", "")).type())
        .isEqualTo("ValidationException");
  }

  private ObjectNode call(String operation, String members) {
    return secrets.call(operation, "'SecretId':'%s',%s".formatted(arn, members));
  }
}
