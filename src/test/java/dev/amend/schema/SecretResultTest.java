package dev.amend.schema;

import static dev.amend.schema.PublishedSchema.RESULT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.HandlerRig;
import dev.amend.appclient.SampleClient;
import dev.amend.appclient.Setting;
import dev.amend.local.secretsmanager.KeyState;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Results about a client's secrets match the schema. */
class SecretResultTest {

  private static final String ROTATE_NOW = "{'op':'rotateSecret','maxAge':'PT0S'}";
  private static final String DEFAULT_KEY = "alias/aws/secretsmanager";

  private final HandlerRig rig = new HandlerRig();

  @BeforeEach
  void seed() {
    rig.seed(SampleClient.SETTINGS.without(Setting.PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER));
  }

  @Test
  void shouldMatchTheSchemaWhenSecretsAreRotatedAndRetired() {
    assertAction("issued", send(ROTATE_NOW, "'mode':'plan'"));
    assertAction("issued", send(ROTATE_NOW, "'reason':'due'"));
    assertAction("", send(ROTATE_NOW, "'reason':'overlap'"));
    rig.time.advance(Duration.ofDays(7));
    assertAction("retired", send(ROTATE_NOW, "'mode':'plan'"));
    assertAction("retired", send(ROTATE_NOW, "'reason':'due'"));
    assertAction("", send("{'op':'rotateSecret'}", "'reason':'young'"));
  }

  @Test
  void shouldMatchTheSchemaWhenAnotherRequestFinishesARotation() {
    var secretsManager = rig.cognito.secretsManager();
    secretsManager.setKeyState(DEFAULT_KEY, KeyState.DISABLED);
    send(ROTATE_NOW, "'idempotencyKey':'first'");
    secretsManager.setKeyState(DEFAULT_KEY, KeyState.ENABLED);

    assertAction("issued", send(ROTATE_NOW, "'idempotencyKey':'second'"));
  }

  @Test
  void shouldMatchTheSchemaWhenASecretCannotBeRetired() {
    assertThat(send("{'op':'retireSecret','secretId':'none'}", "'reason':'leaked'").has("secret"))
        .isFalse();
  }

  @AfterEach
  void checkWhatWasPublished() {
    assertThat(rig.published).isNotEmpty();
    for (var result : rig.published) {
      assertThat(RESULT.errors(result.document())).as(result.document().toPrettyString()).isEmpty();
    }
  }

  private ObjectNode send(String change, String members) {
    var text = "'changes':[%s],%s".formatted(change, members);
    return (ObjectNode) rig.send(text.replace('\'', '"'));
  }

  private static void assertAction(String action, ObjectNode result) {
    assertThat(result.path("secret").path("action").asText()).as("%s", result).isEqualTo(action);
  }
}
