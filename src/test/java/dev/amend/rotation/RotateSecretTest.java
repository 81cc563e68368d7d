package dev.amend.rotation;

import static dev.amend.HandlerRig.codes;
import static dev.amend.rotation.RotationRig.NAME;
import static dev.amend.rotation.RotationRig.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.HandlerRig;
import dev.amend.local.cognito.ClientType;
import dev.amend.local.cognito.SeededSecrets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The rows of the contract's table, one after another. */
class RotateSecretTest {

  private final RotationRig rig = new RotationRig(SeededSecrets.ONE);

  @Test
  void shouldIssueASecretWhenTheOnlyOneIsTooOld() {
    rig.wait(Duration.ofDays(90));
    var old = rig.ids();

    var result = rig.rotate();

    assertThat(result.path("outcome").asText()).isEqualTo("applied");
    assertThat(rig.ids()).hasSize(2).containsAll(old);
    var secret = result.path("secret");
    assertThat(secret.path("action").asText()).isEqualTo("issued");
    assertThat(secret.path("issuedId").asText()).isEqualTo(rig.ids().getLast());
    assertThat(secret.path("secretArn").asText()).contains(NAME);
    assertThat(secret.path("versionId").asText()).hasSize(64);
    assertThat(secret.has("createdAt")).isTrue();
    assertThat(secret.path("retireAfter").asText())
        .isEqualTo(rig.rig.time.now().plus(Duration.ofDays(7)).toString());
    assertThat(result.has("undo")).isFalse();
  }

  @Test
  void shouldServeBothValuesWhenASecretWasIssued() {
    rig.rotateNow();

    assertThat(rig.accepts("AWSCURRENT")).isTrue();
    assertThat(rig.accepts("AWSPREVIOUS")).isTrue();
    assertThat(rig.value("AWSPENDING")).isEmpty();
    assertThat(rig.value("AWSCURRENT").orElseThrow()).matches("[A-Za-z0-9]{64}");
  }

  @Test
  void shouldStoreTheShapeThatCognitoUses() {
    rig.rotateNow();

    var stored = json(rig.secretsManager().value(NAME, "AWSCURRENT").orElseThrow());
    assertThat(stored.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("userPoolId", "userPoolClientId", "clientSecretValue");
    assertThat(stored.path("userPoolId").asText()).isEqualTo(HandlerRig.POOL);
    assertThat(stored.path("userPoolClientId").asText()).isEqualTo(HandlerRig.CLIENT);
  }

  @Test
  void shouldChangeNothingWhenTheOnlySecretIsYoung() {
    var result = rig.rotate();

    assertThat(result.path("outcome").asText()).isEqualTo("unchanged");
    assertThat(result.path("secret").has("createdAt")).isTrue();
    assertThat(rig.writes()).isEmpty();
    assertThat(rig.secretsManager().log()).isEmpty();
  }

  @Test
  void shouldChangeNothingDuringTheOverlap() {
    rig.rotateNow();
    rig.wait(Duration.ofDays(6));

    var result = rig.rotateNow();

    assertThat(result.path("outcome").asText()).isEqualTo("unchanged");
    assertThat(result.path("secret").has("retireAfter")).isTrue();
    assertThat(rig.ids()).hasSize(2);
  }

  @Test
  void shouldDeleteThePreviousSecretAfterTheOverlap() {
    rig.rotateNow();
    var previous = rig.ids().getFirst();
    rig.wait(Duration.ofDays(7));

    var result = rig.rotate();

    assertThat(result.path("outcome").asText()).isEqualTo("applied");
    assertThat(result.path("secret").path("action").asText()).isEqualTo("retired");
    assertThat(result.path("secret").path("retiredId").asText()).isEqualTo(previous);
    assertThat(rig.ids()).hasSize(1).doesNotContain(previous);
    assertThat(rig.accepts("AWSCURRENT")).isTrue();
    assertThat(rig.accepts("AWSPREVIOUS")).isFalse();
  }

  @Test
  void shouldRotateAgainAndAgain() {
    for (var round = 0; round < 4; round++) {
      rig.wait(Duration.ofDays(91));
      assertThat(rig.rotate().path("secret").path("action").asText()).isEqualTo("issued");
      rig.wait(Duration.ofDays(8));
      assertThat(rig.rotate().path("secret").path("action").asText()).isEqualTo("retired");
      assertThat(rig.accepts("AWSCURRENT")).isTrue();
    }
    assertThat(rig.ids()).hasSize(1);
  }

  @Test
  void shouldMakeTheNewValueTheFirstVersionWhenDescribeShowsNone() {
    var other = new RotationRig(SeededSecrets.ORIGINAL_DELETED);

    var result = other.rotateNow();

    assertThat(result.path("secret").path("action").asText()).isEqualTo("issued");
    assertThat(other.accepts("AWSCURRENT")).isTrue();
    assertThat(other.value("AWSPREVIOUS")).isEmpty();
    assertThat(other.ids()).hasSize(2);
  }

  @Test
  void shouldRejectAPublicClient() {
    assertRejected(new RotationRig(SeededSecrets.NONE), "secret.public-client");
  }

  @Test
  void shouldRejectAClientWhoseSecretCognitoManages() {
    var other = new RotationRig(SeededSecrets.MANAGED);

    var result = other.rotateNow();

    assertThat(codes(result)).containsExactly("secret.managed-by-cognito");
    assertThat(result.path("violations").get(0).path("message").asText())
        .contains("arn:aws:secretsmanager:");
    assertThat(other.writes()).isEmpty();
  }

  @Test
  void shouldRejectADynamicallyRegisteredClient() {
    assertRejected(new RotationRig(SeededSecrets.ONE, ClientType.DCR), "secret.unsupported-client");
  }

  @Test
  void shouldNameBothSecretsWhenTheNewerIsUnknown() {
    var other = new RotationRig(SeededSecrets.TWO);

    var result = other.rotateNow();

    assertThat(codes(result)).containsExactly("secret.rotation-interrupted");
    assertThat(result.path("violations").get(0).path("message").asText())
        .contains(other.ids().getFirst(), other.ids().getLast());
    assertThat(other.writes()).isEmpty();
  }

  @Test
  void shouldTakeUpAPendingVersionWhenThereIsOne() {
    rig.rotateNow();
    rig.wait(Duration.ofDays(8));
    rig.rotate();
    var token = "p".repeat(32);
    rig.secretsManager()
        .foreignCall(
            "PutSecretValue",
            json(
                """
                {"SecretId": "%s", "ClientRequestToken": "%s", "VersionStages": ["AWSPENDING"],
                 "SecretString": "{\\"clientSecretValue\\": \\"aPendingValueOfSomeLength\\"}"}
                """
                    .formatted(NAME, token)));

    var result = rig.rotateNow();

    assertThat(result.path("secret").path("versionId").asText()).isEqualTo(token);
    assertThat(rig.value("AWSCURRENT")).contains("aPendingValueOfSomeLength");
    assertThat(rig.accepts("AWSCURRENT")).isTrue();
  }

  @Test
  void shouldRejectAPendingVersionWithoutAText() {
    rig.rotateNow();
    rig.wait(Duration.ofDays(8));
    rig.rotate();
    rig.secretsManager()
        .foreignCall(
            "PutSecretValue",
            json(
                "{\"SecretId\":\"%s\",\"ClientRequestToken\":\"%s\",\"VersionStages\":[\"AWSPENDING\"],\"SecretBinary\":\"AAAA\"}"
                    .formatted(NAME, "p".repeat(32))));

    assertThat(codes(rig.rotateNow())).containsExactly("secret.store-refused");
    assertThat(rig.accepts("AWSCURRENT")).isTrue();
  }

  @Test
  void shouldUseANewVersionWhenTheKeyWasUsedBefore() {
    var change = "{\"op\":\"rotateSecret\",\"maxAge\":\"PT0S\",\"overlap\":\"P1D\"}";
    rig.sendAs("weekly", change, "");
    var first = rig.value("AWSCURRENT");
    rig.wait(Duration.ofDays(31));
    assertThat(rig.sendAs("weekly", change, "").path("secret").path("action").asText())
        .isEqualTo("retired");
    rig.wait(Duration.ofDays(31));
    assertThat(rig.sendAs("weekly", change, "").path("secret").path("action").asText())
        .isEqualTo("issued");
    assertThat(rig.value("AWSCURRENT")).isNotEqualTo(first);
    assertThat(rig.accepts("AWSCURRENT")).isTrue();
  }

  @Test
  void shouldUseANewVersionWhenTheOneOfTheKeyHasNoLabels() {
    var change = "{\"op\":\"rotateSecret\",\"maxAge\":\"PT0S\",\"overlap\":\"P1D\"}";
    rig.sendAs("weekly", change, "");
    var first = rig.value("AWSCURRENT").orElseThrow();
    for (var round = 0; round < 2; round++) {
      rig.wait(Duration.ofDays(2));
      rig.rotate("PT0S", "P1D");
      rig.rotate("PT0S", "P1D");
    }
    rig.wait(Duration.ofDays(31));
    rig.rotate("P90D", "P1D");

    assertThat(rig.sendAs("weekly", change, "").path("secret").path("action").asText())
        .isEqualTo("issued");
    assertThat(rig.value("AWSCURRENT").orElseThrow()).isNotEqualTo(first);
    assertThat(rig.accepts("AWSCURRENT")).isTrue();
  }

  @Test
  void shouldPlanAnIssueWithoutAnyWrite() {
    var result = rig.send("{\"op\":\"rotateSecret\",\"maxAge\":\"PT0S\"}", ",\"mode\":\"plan\"");

    assertThat(result.path("outcome").asText()).isEqualTo("planned");
    assertThat(result.path("secret").path("action").asText()).isEqualTo("issued");
    assertThat(rig.writes()).isEmpty();
  }

  @Test
  void shouldPlanARetirementWithoutAnyWrite() {
    rig.rotateNow();
    rig.wait(Duration.ofDays(8));
    var writes = rig.writes();

    var result = rig.send("{\"op\":\"rotateSecret\"}", ",\"mode\":\"plan\"");

    assertThat(result.path("secret").path("retiredId").asText()).isEqualTo(rig.ids().getFirst());
    assertThat(rig.writes()).isEqualTo(writes);
  }

  @Test
  void shouldRepeatTheRecordedResultWhenTheKeyComesAgain() {
    var change = "{\"op\":\"rotateSecret\",\"maxAge\":\"PT0S\"}";
    var first = rig.sendAs("key", change, "");
    rig.wait(Duration.ofDays(8));

    assertThat(rig.sendAs("key", change, "")).isEqualTo(first);
    assertThat(rig.ids()).hasSize(2);
  }

  @Test
  void shouldConflictWhenTheExpectationDoesNotHold() {
    var result =
        rig.send(
            "{\"op\":\"rotateSecret\",\"maxAge\":\"PT0S\"}",
            ",\"expect\":{\"settings\":{\"ClientName\":\"other\"}}");

    assertThat(result.path("outcome").asText()).isEqualTo("conflicted");
    assertThat(rig.writes()).isEmpty();
  }

  @Test
  void shouldRotateWhenTheServiceShowsUnknownMembers() {
    rig.rig
        .cognito
        .faults()
        .alter(
            "DescribeUserPoolClient",
            answer -> answer.withObject("/UserPoolClient").put("Novelty", true));

    assertThat(rig.rotateNow().path("secret").path("action").asText()).isEqualTo("issued");
  }

  @Test
  void shouldKnowThatTheSecretIsNotManagedWhenDescribeShowsNone() {
    rig.rotateNow();
    rig.wait(Duration.ofDays(8));
    rig.rotate();

    var result =
        rig.send(
            "{\"op\":\"rotateSecret\"}",
            ",\"expect\":{\"settings\":{\"PublishSecretsInAWSSecretsManager\":false}}");

    assertThat(result.path("outcome").asText()).isEqualTo("unchanged");
  }

  private static void assertRejected(RotationRig rig, String code) {
    var result = rig.rotateNow();
    assertThat(result.path("outcome").asText()).isEqualTo("rejected");
    assertThat(codes(result)).containsExactly(code);
    assertThat(rig.writes()).isEmpty();
  }
}
