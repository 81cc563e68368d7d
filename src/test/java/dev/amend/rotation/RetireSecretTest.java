package dev.amend.rotation;

import static dev.amend.HandlerRig.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.local.cognito.SeededSecrets;
import org.junit.jupiter.api.Test;

/** Emergencies: one secret is deleted now. */
class RetireSecretTest {

  private final RotationRig rig = new RotationRig(SeededSecrets.ONE);

  @Test
  void shouldDeleteThePreviousSecretNow() {
    rig.rotateNow();
    var previous = rig.ids().getFirst();

    var result = rig.retire(previous);

    assertThat(result.path("outcome").asText()).isEqualTo("applied");
    assertThat(result.path("secret").path("retiredId").asText()).isEqualTo(previous);
    assertThat(rig.ids()).hasSize(1).doesNotContain(previous);
    assertThat(rig.accepts("AWSCURRENT")).isTrue();
  }

  @Test
  void shouldMoveTheCurrentVersionFirstWhenItsSecretIsDeleted() {
    var original = new java.util.ArrayList<>(rig.ids());
    rig.rotateNow();
    var leaked = rig.value("AWSCURRENT").orElseThrow();

    var result = rig.retire(rig.ids().getLast());

    assertThat(result.path("outcome").asText()).isEqualTo("applied");
    assertThat(rig.ids()).isEqualTo(original);
    assertThat(rig.accepts("AWSCURRENT")).isTrue();
    assertThat(rig.acceptsValue(leaked)).isFalse();
  }

  @Test
  void shouldRotateAgainAfterAnEmergency() {
    rig.rotateNow();
    rig.retire(rig.ids().getLast());

    assertThat(rig.rotateNow().path("secret").path("action").asText()).isEqualTo("issued");
    assertThat(rig.accepts("AWSCURRENT")).isTrue();
    assertThat(rig.accepts("AWSPREVIOUS")).isTrue();
  }

  @Test
  void shouldNotDeleteTheLastSecret() {
    assertThat(codes(rig.retire(rig.ids().getFirst()))).containsExactly("secret.last");
    assertThat(rig.ids()).hasSize(1);
  }

  @Test
  void shouldRejectAnUnknownSecret() {
    rig.rotateNow();

    assertThat(codes(rig.retire("none"))).containsExactly("secret.not-found");
  }

  @Test
  void shouldRejectWhenItMayBeTheCurrentSecret() {
    var other = new RotationRig(SeededSecrets.ORIGINAL_DELETED);
    other.rotateNow();

    assertThat(codes(other.retire(other.ids().getLast()))).containsExactly("secret.current");
    assertThat(other.ids()).hasSize(2);
  }

  @Test
  void shouldDeleteEitherWhenNothingIsStored() {
    var other = new RotationRig(SeededSecrets.TWO);

    assertThat(other.retire(other.ids().getLast()).path("outcome").asText()).isEqualTo("applied");
    assertThat(other.ids()).hasSize(1);
  }

  @Test
  void shouldReportAppliedWhenARetryFindsTheSecretGone() {
    rig.rotateNow();
    var previous = rig.ids().getFirst();
    var change = "{\"op\":\"retireSecret\",\"secretId\":\"%s\"}".formatted(previous);
    rig.rig.cognito.faults().loseAnswer("DeleteUserPoolClientSecret");
    rig.rig.cognito.faults().before("ListUserPoolClientSecrets", () -> {});

    assertThat(rig.sendAs("emergency", change, "").path("outcome").asText()).isEqualTo("applied");
    assertThat(rig.sendAs("emergency", change, "").path("outcome").asText()).isEqualTo("applied");
  }
}
