package dev.amend.local.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The two secrets of a client. */
class SecretOperationsTest {

  private static final String OWN = "abcdefghijklmnopqrstuvwx";

  private final Scene scene = Scene.confidential();

  @Test
  void shouldTellAValueOnlyWhenTheServiceMadeIt() {
    var made = add("");
    delete(made.path("ClientSecretId").asText());
    var chosen = add("'ClientSecret':'%s'".formatted(OWN));

    assertThat(made.path("ClientSecretValue").asText()).matches("[a-z0-9]{51}");
    assertThat(Scene.names(chosen))
        .containsExactlyInAnyOrder("ClientSecretId", "ClientSecretCreateDate");
  }

  @Test
  void shouldRefuseAThirdSecret() {
    add("");

    var refusal = scene.refusal("AddUserPoolClientSecret", "");

    assertThat(refusal.type()).isEqualTo("LimitExceededException");
    assertThat(ids()).hasSize(2);
  }

  @Test
  void shouldListIdsWithoutValues() {
    add("'ClientSecret':'%s'".formatted(OWN));

    assertThat(ids()).hasSize(2).doesNotHaveDuplicates();
    assertThat(ids()).allMatch(id -> id.startsWith(Scene.CLIENT + "--1788256800"));
    assertThat(scene.call("ListUserPoolClientSecrets", "").toString()).doesNotContain("Value", OWN);
  }

  @Test
  void shouldRefuseToDeleteTheLast() {
    var refusal =
        scene.refusal(
            "DeleteUserPoolClientSecret", "'ClientSecretId':'%s'".formatted(ids().getFirst()));

    assertThat(refusal.type()).isEqualTo("InvalidParameterException");
    assertThat(ids()).hasSize(1);
  }

  @Test
  void shouldFindNothingWhenTheSecretIsUnknown() {
    assertThat(scene.refusal("DeleteUserPoolClientSecret", "'ClientSecretId':'x'").type())
        .isEqualTo("ResourceNotFoundException");
  }

  @Test
  void shouldShowTheOriginalUntilItIsDeleted() {
    var original = scene.describe().path("ClientSecret").asText();
    var first = ids().getFirst();
    add("");

    assertThat(scene.describe().path("ClientSecret").asText()).isEqualTo(original);
    delete(first);

    assertThat(Scene.names(scene.describe())).doesNotContain("ClientSecret");
    assertThat(Scene.names(scene.update("'AllowedOAuthFlows':['client_credentials']")))
        .doesNotContain("ClientSecret");
    assertThat(ids()).hasSize(1);
  }

  @Test
  void shouldKeepTheSecretsWhenTheClientIsUpdated() {
    add("");
    var before = ids();

    scene.update("");

    assertThat(ids()).isEqualTo(before);
  }

  @Test
  void shouldRefuseWhenTheClientIsPublic() {
    var open = Scene.ofPublicClient();

    assertThat(open.refusal("AddUserPoolClientSecret", "").type())
        .isEqualTo("InvalidParameterException");
    assertThat(open.call("ListUserPoolClientSecrets", "").path("ClientSecrets")).isEmpty();
  }

  private JsonNode add(String members) {
    return scene.call("AddUserPoolClientSecret", members).path("ClientSecretDescriptor");
  }

  private void delete(String id) {
    scene.call("DeleteUserPoolClientSecret", "'ClientSecretId':'%s'".formatted(id));
  }

  private List<String> ids() {
    return scene.call("ListUserPoolClientSecrets", "").findValuesAsText("ClientSecretId");
  }
}
