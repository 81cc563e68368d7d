package dev.amend.rotation;

import static dev.amend.HandlerRig.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.PlantedValue;
import dev.amend.local.cognito.SeededSecrets;
import dev.amend.local.standin.Faults;
import dev.amend.local.standin.ServiceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service can quote the value in the message of an error about a call that carries one. */
class QuotedValueTest {

  private static final String VALUE = PlantedValue.of("quoted");

  private final RotationRig rig = new RotationRig(SeededSecrets.ONE);

  @ParameterizedTest
  @ValueSource(strings = {"CreateSecret", "PutSecretValue", "GetSecretValue"})
  void shouldNotRepeatTheMessageWhenSecretsManagerRefusesAValue(String operation) {
    assertNotRepeated(rig.secretsManager().faults(), operation, "secret.store-refused");
  }

  @Test
  void shouldNotRepeatTheMessageWhenCognitoRefusesAValue() {
    assertNotRepeated(rig.rig.cognito.faults(), "AddUserPoolClientSecret", "service.rejected");
  }

  @Test
  void shouldTellAnUnusableKeyFromAMissingPermissionWhenTheMessageIsNotShown() {
    rig.secretsManager()
        .faults()
        .refuse("CreateSecret", new ServiceException("AccessDeniedException", "No: " + VALUE));

    var result = rig.rotateNow();

    assertThat(codes(result)).containsExactly("service.forbidden");
    assertThat(result.toString()).contains("AccessDeniedException").doesNotContain(VALUE);
  }

  private void assertNotRepeated(Faults faults, String operation, String code) {
    faults.refuse(
        operation,
        new ServiceException(
            "InvalidParameterException", "Value '%s' is invalid.".formatted(VALUE)));

    var result = rig.rotateNow();

    assertThat(codes(result)).containsExactly(code);
    assertThat(result.toString()).contains("InvalidParameterException").doesNotContain(VALUE);
    assertThat(rig.rig.published).isNotEmpty();
    assertThat(rig.rig.published.toString()).doesNotContain(VALUE);
  }
}
