package dev.amend.local.secretsmanager;

import static dev.amend.local.secretsmanager.SecretsManagerFixture.NAME;
import static dev.amend.local.secretsmanager.SecretsManagerFixture.V1;
import static dev.amend.local.secretsmanager.SecretsManagerFixture.V2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.local.standin.Call;
import dev.amend.local.standin.CallMatch;
import dev.amend.local.standin.Effect;
import dev.amend.local.standin.Faults;
import dev.amend.local.standin.LoggedCall;
import dev.amend.local.standin.ServiceException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Faults by script, and the call log. */
class SecretsManagerFaultsTest {

  private final SecretsManagerFixture secrets = SecretsManagerFixture.withSecret();
  private final Faults faults = secrets.service.faults();

  @Test
  void shouldRefuseOnceWithoutEffect() {
    faults.refuse("PutSecretValue", SecretsManagerFaults.throttled());

    assertThatThrownBy(this::put).hasMessage("Rate exceeded");
    assertThat(secrets.describe().path("VersionIdsToStages")).hasSize(1);
    assertThat(put().path("VersionId").asText()).isEqualTo(V2);
  }

  @Test
  void shouldHaveTheVersionWhenOnlyTheAnswerIsLost() {
    faults.loseAnswer("PutSecretValue");

    assertThatThrownBy(this::put).isInstanceOf(Faults.LostAnswer.class);
    assertThat(secrets.stages(V2)).containsExactly("AWSPENDING");
    assertThat(put().path("VersionId").asText()).isEqualTo(V2);
  }

  @Test
  void shouldNotHaveTheVersionWhenTheCallIsLost() {
    faults.loseCall("PutSecretValue");

    assertThatThrownBy(this::put).isInstanceOf(Faults.LostAnswer.class);
    assertThat(secrets.stages(V2)).isEmpty();
  }

  @Test
  void shouldHaveTheVersionWhenAnErrorReplacesTheAnswer() {
    var error = Effect.replaceAnswer(SecretsManagerFaults.internalError());
    faults.add(CallMatch.on("PutSecretValue"), error);

    assertThatThrownBy(this::put).hasMessage("An error occurred on the server side.");
    assertThat(secrets.service.log().getLast().isAccepted()).isTrue();
    assertThat(secrets.stages(V2)).containsExactly("AWSPENDING");
  }

  @Test
  void shouldRunAnActionOnceWhenItReplacesTheAnswer() {
    var runs = new ArrayList<String>();
    faults.add(
        CallMatch.on("PutSecretValue"),
        Effect.after(
            () -> {
              runs.add("run");
              throw SecretsManagerFaults.internalError();
            }));

    assertThatThrownBy(this::put).isInstanceOf(ServiceException.class);
    assertThat(runs).hasSize(1);
  }

  @Test
  void shouldDelayTheAnswer() {
    var waited = new ArrayList<Duration>();
    faults.add(CallMatch.on("DescribeSecret"), Effect.slow(Duration.ofHours(1)));

    secrets.service.call(
        "DescribeSecret",
        SecretsManagerFixture.json("'SecretId':'%s'".formatted(NAME)),
        waited::add);

    assertThat(waited).containsExactly(Duration.ofHours(1));
  }

  @Test
  void shouldRunAnotherCallerBetweenTwoCalls() {
    var schedule = SecretsManagerFixture.json("'SecretId':'%s'".formatted(NAME));
    faults.before("PutSecretValue", () -> secrets.service.foreignCall("DeleteSecret", schedule));

    assertThatThrownBy(this::put).hasMessageContaining("marked for deletion");
    assertThat(secrets.service.calls()).extracting(Call::operation).doesNotContain("DeleteSecret");
  }

  @Test
  void shouldApplyOnlyToTheSecretThatItMatches() {
    faults.add(
        CallMatch.ANY.with("SecretId", "other"), Effect.refuse(SecretsManagerFaults.throttled()));

    assertThat(put()).isNotNull();
    assertThat(secrets.refusal("DescribeSecret", "'SecretId':'other'").type())
        .isEqualTo("ThrottlingException");
  }

  @Test
  void shouldShowTheStateBeforeTheLastWriteOnceWhenAReadIsStale() {
    put();
    for (var operation :
        new String[] {"DescribeSecret", "GetSecretValue", "ListSecretVersionIds"}) {
      faults.stale(operation);
    }

    assertThat(secrets.stages(V2)).isEmpty();
    assertThat(secrets.refusalOnSecret("GetSecretValue", "'VersionStage':'AWSPENDING'").type())
        .isEqualTo("ResourceNotFoundException");
    assertThat(secrets.onSecret("ListSecretVersionIds", "").path("Versions")).hasSize(1);
    assertThat(secrets.stages(V2)).containsExactly("AWSPENDING");
  }

  @Test
  void shouldNotFindANewSecretWhenAReadIsStale() {
    faults.stale("DescribeSecret");

    assertThat(secrets.refusalOnSecret("DescribeSecret", "").type())
        .isEqualTo("ResourceNotFoundException");
    assertThat(secrets.describe()).isNotEmpty();
  }

  @Test
  void shouldLogCallsWithoutValues() {
    put();

    var log = secrets.service.log();

    assertThat(log)
        .extracting(LoggedCall::call)
        .containsExactly(
            new Call("CreateSecret", Map.of("Name", NAME)),
            new Call("PutSecretValue", Map.of("SecretId", NAME)));
    assertThat(log.toString()).doesNotContain("planted");
  }

  @Test
  void shouldInjectRandomFaults() {
    faults.injectSeeded(SecretsManagerFaults.usual(7, 0.2));
    for (var call = 0; call < 100; call++) {
      attempt();
    }

    assertThat(secrets.service.log())
        .extracting(LoggedCall::refusal)
        .contains("", LoggedCall.LOST, "ThrottlingException", "InternalServiceError");
  }

  private ObjectNode put() {
    return secrets.put(V2, "planted", "'AWSPENDING'");
  }

  private void attempt() {
    try {
      secrets.onSecret("GetSecretValue", "'VersionId':'%s'".formatted(V1));
    } catch (ServiceException | Faults.LostAnswer e) {
      // The log has it.
    }
  }
}
