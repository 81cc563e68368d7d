package dev.amend.local.secretsmanager;

import static dev.amend.local.secretsmanager.SecretsManagerFixture.NAME;
import static dev.amend.local.secretsmanager.SecretsManagerFixture.V1;
import static dev.amend.local.secretsmanager.SecretsManagerFixture.V2;
import static dev.amend.local.secretsmanager.SecretsManagerFixture.putMembers;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deleting and restoring secrets. */
class DeletionTest {

  private final SecretsManagerFixture secrets = SecretsManagerFixture.withSecret();

  @ParameterizedTest
  @CsvSource({"'', 30", "'''RecoveryWindowInDays'':7', 7", "'''RecoveryWindowInDays'':30', 30"})
  void shouldScheduleForDeletionAtTheEndOfTheRecoveryWindow(String members, int days) {
    var deleted = secrets.onSecret("DeleteSecret", members);

    var end = secrets.now().plus(Duration.ofDays(days));
    assertThat(millis(deleted.path("DeletionDate"))).isEqualTo(end);
    assertThat(millis(secrets.describe().path("DeletedDate"))).isEqualTo(end);
    assertThat(secrets.stages(V1)).containsExactly("AWSCURRENT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "GetSecretValue | ^^",
        "PutSecretValue | 'ClientRequestToken':'22222222222222222222222222222222','SecretString':'two'",
        "UpdateSecretVersionStage | 'VersionStage':'mine','MoveToVersionId':'11111111111111111111111111111111'",
        "TagResource | 'Tags':[]",
        "UntagResource | 'TagKeys':[]",
        "DeleteSecret | ^^"
      })
  void shouldRefuseMostOperationsWhenScheduledForDeletion(String operation, String members) {
    secrets.onSecret("DeleteSecret", "");

    var refusal = secrets.refusalOnSecret(operation, members);

    assertThat(refusal.type()).isEqualTo("InvalidRequestException");
    assertThat(refusal)
        .hasMessage(
            "You can't perform this operation on the secret because it was marked for deletion.");
  }

  @Test
  void shouldListVersionsWhenScheduledForDeletion() {
    secrets.onSecret("DeleteSecret", "");

    assertThat(secrets.onSecret("ListSecretVersionIds", "").path("Versions")).hasSize(1);
  }

  @Test
  void shouldKeepTheNameWhenScheduledForDeletion() {
    secrets.onSecret("DeleteSecret", "");

    var refusal =
        secrets.refusal("CreateSecret", "'Name':'%s',".formatted(NAME) + putMembers(V1, "one", ""));

    assertThat(refusal.type()).isEqualTo("InvalidRequestException");
    assertThat(refusal)
        .hasMessage(
            "You can't create this secret because a secret with this name is already scheduled for"
                + " deletion.");
  }

  @Test
  void shouldRestoreUntilTheRecoveryWindowEnds() {
    secrets.onSecret("DeleteSecret", "'RecoveryWindowInDays':7");
    secrets.advance(Duration.ofDays(7).minusMillis(1));

    secrets.onSecret("RestoreSecret", "");

    secrets.advance(Duration.ofDays(1));
    assertThat(secrets.describe().has("DeletedDate")).isFalse();
    assertThat(secrets.onSecret("GetSecretValue", "").path("SecretString").asText())
        .isEqualTo("one");
  }

  @Test
  void shouldBeGoneWhenTheRecoveryWindowHasEnded() {
    var arn = secrets.describe().path("ARN");
    secrets.onSecret("DeleteSecret", "'RecoveryWindowInDays':7");
    secrets.advance(Duration.ofDays(7));

    assertThat(secrets.refusalOnSecret("RestoreSecret", "").type())
        .isEqualTo("ResourceNotFoundException");
    assertThat(secrets.create(NAME, V2, "two").path("ARN")).isNotEqualTo(arn);
  }

  @Test
  void shouldChangeNothingWhenRestoredWithoutHavingBeenDeleted() {
    var before = secrets.describe();

    secrets.onSecret("RestoreSecret", "");

    assertThat(secrets.describe()).isEqualTo(before);
  }

  @Test
  void shouldDeleteImmediatelyWhenForced() {
    var arn = secrets.describe().path("ARN");

    var deleted = secrets.onSecret("DeleteSecret", "'ForceDeleteWithoutRecovery':true");

    assertThat(deleted.path("ARN")).isEqualTo(arn);
    assertThat(millis(deleted.path("DeletionDate"))).isEqualTo(secrets.now());
    assertThat(secrets.refusalOnSecret("DescribeSecret", "").type())
        .isEqualTo("ResourceNotFoundException");
    assertThat(secrets.create(NAME, V2, "two").path("ARN")).isNotEqualTo(arn);
  }

  @Test
  void shouldForceDeletionOfASecretThatIsScheduledForIt() {
    secrets.onSecret("DeleteSecret", "");

    secrets.onSecret("DeleteSecret", "'ForceDeleteWithoutRecovery':true");

    assertThat(secrets.refusalOnSecret("DescribeSecret", "").type())
        .isEqualTo("ResourceNotFoundException");
  }

  @Test
  void shouldNotRefuseToForceDeletionWhenTheSecretDoesNotExist() {
    var deleted = secrets.call("DeleteSecret", "'SecretId':'x','ForceDeleteWithoutRecovery':true");

    assertThat(deleted.path("Name").asText()).isEqualTo("x");
    assertThat(secrets.refusal("DeleteSecret", "'SecretId':'x'").type())
        .isEqualTo("ResourceNotFoundException");
  }

  @ParameterizedTest
  @CsvSource({
    "'''RecoveryWindowInDays'':6'",
    "'''RecoveryWindowInDays'':31'",
    "'''RecoveryWindowInDays'':7,''ForceDeleteWithoutRecovery'':true'"
  })
  void shouldRefuseAnotherRecoveryWindow(String members) {
    assertThat(secrets.refusalOnSecret("DeleteSecret", members).type())
        .isEqualTo("InvalidParameterException");
    assertThat(secrets.describe().has("DeletedDate")).isFalse();
  }

  private static Instant millis(JsonNode date) {
    return Instant.ofEpochMilli(date.decimalValue().movePointRight(3).longValueExact());
  }
}
