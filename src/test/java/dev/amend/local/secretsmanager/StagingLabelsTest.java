package dev.amend.local.secretsmanager;

import static dev.amend.local.secretsmanager.SecretsManagerFixture.V1;
import static dev.amend.local.secretsmanager.SecretsManagerFixture.V2;
import static dev.amend.local.secretsmanager.SecretsManagerFixture.V3;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.local.standin.ServiceException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moving staging labels between versions. */
class StagingLabelsTest {

  private final SecretsManagerFixture secrets = SecretsManagerFixture.withSecret();

  @BeforeEach
  void stage() {
    secrets.put(V2, "two", "'AWSPENDING'");
  }

  @Test
  void shouldMoveCurrentAndLeavePendingWhenAVersionIsPromoted() {
    var moved = move("AWSCURRENT", V1, V2);

    assertThat(moved.fieldNames()).toIterable().containsExactlyInAnyOrder("ARN", "Name");
    assertThat(secrets.stages(V2)).containsExactly("AWSCURRENT", "AWSPENDING");
    assertThat(secrets.stages(V1)).containsExactly("AWSPREVIOUS");
  }

  @Test
  void shouldTakePendingOff() {
    move("AWSCURRENT", V1, V2);

    move("AWSPENDING", V2, "");

    assertThat(secrets.stages(V2)).containsExactly("AWSCURRENT");
  }

  @Test
  void shouldMovePreviousToTheVersionThatHadCurrent() {
    move("AWSCURRENT", V1, V2);
    secrets.put(V3, "three", "'AWSPENDING'");

    move("AWSCURRENT", V2, V3);

    assertThat(secrets.stages(V3)).containsExactly("AWSCURRENT", "AWSPENDING");
    assertThat(secrets.stages(V2)).containsExactly("AWSPREVIOUS");
    assertThat(secrets.stages(V1)).isEmpty();
  }

  @Test
  void shouldSwapCurrentAndPreviousWhenAVersionIsRolledBack() {
    move("AWSCURRENT", V1, V2);

    move("AWSCURRENT", V2, V1);

    assertThat(secrets.stages(V1)).containsExactly("AWSCURRENT");
    assertThat(secrets.stages(V2)).containsExactly("AWSPENDING", "AWSPREVIOUS");
  }

  @Test
  void shouldDeprecateAVersionWhenItsLastLabelIsTakenOff() {
    move("AWSPENDING", V2, "");

    assertThat(secrets.describe().path("VersionIdsToStages").has(V2)).isFalse();
    var read = secrets.onSecret("GetSecretValue", "'VersionId':'%s'".formatted(V2));
    assertThat(read.has("VersionStages")).isFalse();
  }

  @Test
  void shouldAttachANewLabel() {
    move("mine", "", V1);

    assertThat(secrets.stages(V1)).containsExactly("AWSCURRENT", "mine");
  }

  @Test
  void shouldChangeNothingWhenTheVersionHasTheLabel() {
    move("AWSCURRENT", "", V1);
    move("AWSCURRENT", V1, V1);

    assertThat(secrets.stages(V1)).containsExactly("AWSCURRENT");
  }

  @Test
  void shouldRefuseWhenTheHolderIsNotNamed() {
    var refusal = refusal("AWSCURRENT", "", V2);

    assertThat(refusal.type()).isEqualTo("InvalidParameterException");
    assertThat(refusal)
        .hasMessage(
            "The parameter RemoveFromVersionId can't be empty. Staging label AWSCURRENT is"
                + " currently attached to version %s, so you must explicitly reference that version"
                + " in RemoveFromVersionId.",
            V1);
    assertThat(secrets.stages(V1)).containsExactly("AWSCURRENT");
  }

  @Test
  void shouldRefuseToRepeatAPromotionThatHasTakenEffect() {
    move("AWSCURRENT", V1, V2);

    assertThat(refusal("AWSCURRENT", V1, V2).type()).isEqualTo("InvalidParameterException");
  }

  @ParameterizedTest
  @CsvSource({
    "AWSPENDING, 1, 2, InvalidParameterException",
    "AWSPENDING, 1, '', InvalidParameterException",
    "mine, 1, 2, InvalidParameterException",
    "AWSCURRENT, 1, '', InvalidParameterException",
    "AWSCURRENT, '', '', InvalidParameterException",
    "AWSCURRENT, 1, 3, ResourceNotFoundException",
    "AWSCURRENT, 3, 2, ResourceNotFoundException"
  })
  void shouldRefuseWhenTheVersionsDoNotFit(String stage, String from, String to, String type) {
    var before = secrets.describe();

    assertThat(refusal(stage, from.repeat(32), to.repeat(32)).type()).isEqualTo(type);
    assertThat(secrets.describe()).isEqualTo(before);
  }

  @Test
  void shouldSayThatCurrentCanOnlyBeMoved() {
    assertThat(refusal("AWSCURRENT", V1, ""))
        .hasMessageStartingWith("You can only move staging label AWSCURRENT");
  }

  @Test
  void shouldRefuseMoreThan20LabelsAcrossAllVersions() {
    var labels =
        IntStream.range(0, 18).mapToObj("'label%d'"::formatted).collect(Collectors.joining(","));
    secrets.put(V3, "three", labels);

    assertThat(refusal("one more", "", V1).type()).isEqualTo("LimitExceededException");
    assertThat(secrets.stages(V1)).containsExactly("AWSCURRENT");
    assertThat(move("label1", V3, V1)).isNotNull();
  }

  private ObjectNode move(String stage, String from, String to) {
    return secrets.onSecret("UpdateSecretVersionStage", members(stage, from, to));
  }

  private ServiceException refusal(String stage, String from, String to) {
    return secrets.refusalOnSecret("UpdateSecretVersionStage", members(stage, from, to));
  }

  private static String members(String stage, String from, String to) {
    return "'VersionStage':'%s',".formatted(stage)
        + (from.isEmpty() ? "" : "'RemoveFromVersionId':'%s',".formatted(from))
        + (to.isEmpty() ? "" : "'MoveToVersionId':'%s',".formatted(to));
  }
}
