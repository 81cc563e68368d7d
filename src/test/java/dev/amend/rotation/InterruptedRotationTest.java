package dev.amend.rotation;

import static dev.amend.HandlerRig.codes;
import static dev.amend.rotation.RotationRig.NAME;
import static dev.amend.rotation.RotationRig.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amend.RetryLaterException;
import dev.amend.local.cognito.SeededSecrets;
import dev.amend.local.secretsmanager.KeyState;
import dev.amend.local.standin.ServiceException;
import dev.amend.result.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rotations that a service refuses, whose calls are lost, or that another writer disturbs. */
class InterruptedRotationTest {

  private static final String SECRET = "{\"SecretId\":\"%s\"}".formatted(NAME);

  private final RotationRig rig = new RotationRig(SeededSecrets.ONE);

  @Test
  void shouldRejectWhenTheNameBelongsToAnother() {
    rig.secretsManager()
        .foreignCall(
            "CreateSecret",
            json(
                "{\"Name\":\"%s\",\"SecretString\":\"theirs\",\"ClientRequestToken\":\"%s\"}"
                    .formatted(NAME, "t".repeat(32))));

    assertThat(codes(rig.rotateNow())).containsExactly("secret.store-refused");
    assertThat(rig.ids()).hasSize(1);
    assertThat(rig.secretsManager().value(NAME, "AWSCURRENT")).contains("theirs");
  }

  @Test
  void shouldRejectWhenTheSecretIsScheduledForDeletion() {
    rig.rotateNow();
    rig.wait(Duration.ofDays(8));
    rig.rotate();
    rig.secretsManager().foreignCall("DeleteSecret", json("{\"SecretId\":\"%s\"}".formatted(NAME)));

    assertThat(codes(rig.rotateNow())).containsExactly("secret.store-refused");
    assertThat(rig.ids()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DISABLED", "DENIED"})
  void shouldFinishLaterWhenTheKeyCannotBeUsed(KeyState state) {
    rig.secretsManager().setKeyState("alias/aws/secretsmanager", state);
    var refused = rig.rotateNow();
    assertThat(codes(refused)).containsExactly("secret.store-refused");
    assertThat(rig.ids()).hasSize(1);

    rig.secretsManager().setKeyState("alias/aws/secretsmanager", KeyState.ENABLED);
    assertThat(rig.rotate().path("secret").path("action").asText()).isEqualTo("issued");
    assertThat(rig.accepts("AWSCURRENT")).isTrue();
    assertThat(rig.accepts("AWSPREVIOUS")).isTrue();
  }

  @Test
  void shouldAddOnceWhenTheAnswerIsLost() {
    rig.rig.cognito.faults().loseAnswer("AddUserPoolClientSecret");

    assertThat(rig.rotateNow().path("secret").path("action").asText()).isEqualTo("issued");
    assertThat(rig.ids()).hasSize(2);
    assertThat(rig.accepts("AWSCURRENT")).isTrue();
    assertThat(rig.writes()).containsOnlyOnce("AddUserPoolClientSecret");
  }

  @Test
  void shouldAddTheSameValueAgainWhenTheCallIsLost() {
    rig.rig.cognito.faults().loseCall("AddUserPoolClientSecret");

    assertThat(rig.rotateNow().path("secret").path("action").asText()).isEqualTo("issued");
    assertThat(rig.ids()).hasSize(2);
    assertThat(rig.accepts("AWSCURRENT")).isTrue();
    assertThat(rig.writes()).containsOnlyOnce("PutSecretValue");
  }

  @Test
  void shouldDeleteOnceWhenTheAnswerIsLost() {
    rig.rotateNow();
    rig.wait(Duration.ofDays(8));
    rig.rig.cognito.faults().loseAnswer("DeleteUserPoolClientSecret");

    assertThat(rig.rotate().path("secret").path("action").asText()).isEqualTo("retired");
    assertThat(rig.writes()).containsOnlyOnce("DeleteUserPoolClientSecret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CreateSecret", "PutSecretValue", "UpdateSecretVersionStage"})
  void shouldRepeatAWriteWhenItsAnswerIsLost(String operation) {
    rig.secretsManager().faults().loseAnswer(operation);

    assertThat(rig.rotateNow().path("secret").path("action").asText()).isEqualTo("issued");
    assertThat(rig.accepts("AWSCURRENT")).isTrue();
    assertThat(rig.accepts("AWSPREVIOUS")).isTrue();
    assertThat(rig.value("AWSPENDING")).isEmpty();
  }

  @Test
  void shouldAddNothingWhenCognitoTakesOverInTheMiddle() {
    rig.secretsManager().faults().before("PutSecretValue", rig::manage);

    assertThat(codes(rig.rotateNow())).containsExactly("secret.managed-by-cognito");
    assertThat(rig.writes()).doesNotContain("AddUserPoolClientSecret");
    assertThat(codes(rig.rotateNow())).containsExactly("secret.managed-by-cognito");
  }

  @Test
  void shouldNameTheReasonWhenCognitoTakesOverBetweenDescribeAndList() {
    rig.rig.cognito.faults().before("ListUserPoolClientSecrets", rig::manage);

    assertThat(codes(rig.rotateNow())).containsExactly("secret.managed-by-cognito");
  }

  @Test
  void shouldNameTheReasonWhenCognitoTakesOverBeforeAdd() {
    rig.rig.cognito.faults().before("AddUserPoolClientSecret", rig::manage);

    assertThat(codes(rig.rotateNow())).containsExactly("secret.managed-by-cognito");
    assertThat(codes(rig.rotateNow())).containsExactly("secret.managed-by-cognito");
  }

  @Test
  void shouldDeleteNothingWhenCognitoTakesOverBetweenTwoTicks() {
    rig.rotateNow();
    rig.wait(Duration.ofDays(8));
    rig.manage();

    assertThat(codes(rig.rotate())).containsExactly("secret.managed-by-cognito");
    assertThat(rig.writes()).doesNotContain("DeleteUserPoolClientSecret");
  }

  @Test
  void shouldNotStoreAnotherValueWhenTheSecretWasAddedAndItsVersionIsGone() {
    failBeforePromotion();
    var pending =
        rig.secretsManager().foreignCall("DescribeSecret", json(SECRET)).path("VersionIdsToStages");
    var version =
        pending.properties().stream()
            .filter(entry -> entry.getValue().toString().contains("AWSPENDING"))
            .findFirst()
            .orElseThrow()
            .getKey();
    rig.secretsManager()
        .foreignCall(
            "UpdateSecretVersionStage",
            json(
                "{\"SecretId\":\"%s\",\"VersionStage\":\"AWSPENDING\",\"RemoveFromVersionId\":\"%s\"}"
                    .formatted(NAME, version)));

    assertThat(codes(rig.rotate())).containsExactly("secret.store-refused");
    assertThat(rig.accepts("AWSCURRENT")).isTrue();
    assertThat(rig.writes())
        .containsOnlyOnce("PutSecretValue")
        .containsOnlyOnce("AddUserPoolClientSecret");
  }

  @Test
  void shouldNotTakeAForeignSecretForItsOwnWhenTheOldOneIsGone() {
    rig.secretsManager().setKeyState("alias/aws/secretsmanager", KeyState.DENIED);
    rig.rotateNow();
    rig.secretsManager().setKeyState("alias/aws/secretsmanager", KeyState.ENABLED);
    rig.replaceSecret();

    assertThat(codes(rig.rotate())).containsExactly("secret.rotation-interrupted");
    assertThat(rig.writes()).doesNotContain("AddUserPoolClientSecret", "UpdateSecretVersionStage");
  }

  @Test
  void shouldWaitWhenTheServiceLimitsListCalls() {
    rig.rig
        .cognito
        .faults()
        .refuse(
            "ListUserPoolClientSecrets", new ServiceException("LimitExceededException", "Limit."));

    assertThat(rig.rotateNow().path("secret").path("action").asText()).isEqualTo("issued");
  }

  @Test
  void shouldPromoteWhenALostAttemptHasMovedTheLabel() {
    rig.secretsManager()
        .faults()
        .refuse(
            "UpdateSecretVersionStage",
            new ServiceException("InvalidParameterException", "The label moved."));

    assertThat(rig.rotateNow().path("secret").path("action").asText()).isEqualTo("issued");
    assertThat(rig.accepts("AWSCURRENT")).isTrue();
  }

  @Test
  void shouldFinishWhatWasBegunWhenItsKeyComesWithOtherContent() {
    rig.secretsManager().setKeyState("alias/aws/secretsmanager", KeyState.DENIED);
    rig.sendAs("key", "{\"op\":\"rotateSecret\",\"maxAge\":\"PT0S\"}", "");
    rig.secretsManager().setKeyState("alias/aws/secretsmanager", KeyState.ENABLED);
    var corrected = "{\"op\":\"rotateSecret\",\"maxAge\":\"PT0S\",\"overlap\":\"P1D\"}";

    assertThatThrownBy(() -> rig.sendAs("key", corrected, ""))
        .isInstanceOf(RetryLaterException.class);
    assertThat(codes(rig.sendAs("key", corrected, ""))).containsExactly("idempotency.key-reused");
    assertThat(rig.accepts("AWSCURRENT")).isTrue();
    assertThat(rig.rig.published)
        .anySatisfy(result -> assertThat(result.outcome()).isEqualTo(Outcome.APPLIED));
  }

  /** The new secret is on the client, and the permission to promote it is missing. */
  private void failBeforePromotion() {
    rig.secretsManager()
        .faults()
        .refuse("UpdateSecretVersionStage", ServiceException.accessDenied());
    assertThat(codes(rig.rotateNow())).containsExactly("service.forbidden");
    assertThat(rig.ids()).hasSize(2);
  }
}
