package dev.amend.local.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amend.local.standin.Faults;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two secrets of a client. */
class SecretOperationsTest {

  private static final String OWN = "abcdefghijklmnopqrstuvwx";

  private final CognitoFixture cognito = CognitoFixture.confidential();

  @Test
  void shouldReturnAValueOnlyWhenTheServiceGeneratedIt() {
    var made = add("");
    delete(made.path("ClientSecretId").asText());
    var chosen = add("'ClientSecret':'%s'".formatted(OWN));

    assertThat(made.path("ClientSecretValue").asText()).matches("[a-z0-9]{51}");
    assertThat(CognitoFixture.names(chosen))
        .containsExactlyInAnyOrder("ClientSecretId", "ClientSecretCreateDate");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abcdefghijklmnopqrstuvw",
        "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklm",
        "abcdefghijklmnopqrstuvw-"
      })
  void shouldRefuseAnOwnValueThatIsTooShortTooLongOrHasAnotherCharacter(String value) {
    var refusal =
        cognito.refusal("AddUserPoolClientSecret", "'ClientSecret':'%s'".formatted(value));

    assertThat(refusal.type()).isEqualTo("InvalidParameterException");
    assertThat(refusal.getMessage()).contains("clientSecret").doesNotContain(value);
    assertThat(ids()).hasSize(1);
  }

  @Test
  void shouldAcceptTheOwnValueWhenItWasAdded() {
    assertThat(accepts(OWN)).isFalse();

    var added = add("'ClientSecret':'%s'".formatted(OWN));
    assertThat(accepts(OWN)).isTrue();

    delete(added.path("ClientSecretId").asText());
    assertThat(accepts(OWN)).isFalse();
  }

  @Test
  void shouldAcceptBothSecretsUntilOneIsDeleted() {
    var original = cognito.describe().path("ClientSecret").asText();
    var first = ids().getFirst();
    add("'ClientSecret':'%s'".formatted(OWN));
    assertThat(accepts(original)).isTrue();

    delete(first);

    assertThat(accepts(original)).isFalse();
    assertThat(accepts(OWN)).isTrue();
  }

  @Test
  void shouldAcceptNothingWhenTheClientIsPublicOrDoesNotExist() {
    var open = CognitoFixture.ofPublicClient().service;

    assertThat(open.acceptsSecret(CognitoFixture.POOL, CognitoFixture.CLIENT, OWN)).isFalse();
    assertThat(open.acceptsSecret(CognitoFixture.POOL, "other", OWN)).isFalse();
  }

  @Test
  void shouldHaveTwoSecretsWhenTheSameValueIsAddedTwice() {
    delete(firstAfterAdding());

    add("'ClientSecret':'%s'".formatted(OWN));

    assertThat(ids()).hasSize(2).doesNotHaveDuplicates();
    delete(ids().getFirst());
    assertThat(accepts(OWN)).isTrue();
  }

  @Test
  void shouldHaveTheSecretWhenOnlyTheAnswerToAddIsLost() {
    cognito.service.faults().loseAnswer("AddUserPoolClientSecret");

    assertThatThrownBy(() -> add("'ClientSecret':'%s'".formatted(OWN)))
        .isInstanceOf(Faults.LostAnswer.class);

    assertThat(ids()).hasSize(2);
    assertThat(accepts(OWN)).isTrue();
  }

  @Test
  void shouldNotHaveTheSecretWhenTheCallToAddIsLost() {
    cognito.service.faults().loseCall("AddUserPoolClientSecret");

    assertThatThrownBy(() -> add("'ClientSecret':'%s'".formatted(OWN)))
        .isInstanceOf(Faults.LostAnswer.class);

    assertThat(ids()).hasSize(1);
    assertThat(accepts(OWN)).isFalse();
  }

  @Test
  void shouldRefuseASecretWhenTheClientHasTwo() {
    add("");

    var refusal = cognito.refusal("AddUserPoolClientSecret", "");

    assertThat(refusal.type()).isEqualTo("LimitExceededException");
    assertThat(ids()).hasSize(2);
  }

  @Test
  void shouldListIdsWithoutValuesWhenTheClientHasSecrets() {
    add("'ClientSecret':'%s'".formatted(OWN));

    assertThat(ids()).hasSize(2).doesNotHaveDuplicates();
    assertThat(ids()).allMatch(id -> id.startsWith(CognitoFixture.CLIENT + "--1788256800"));
    assertThat(cognito.call("ListUserPoolClientSecrets", "").toString())
        .doesNotContain("Value", OWN);
  }

  @Test
  void shouldDateEachSecretByItsIdWhenTheClockStandsStill() {
    add("");

    for (var secret : cognito.call("ListUserPoolClientSecrets", "").path("ClientSecrets")) {
      var epoch = secret.path("ClientSecretId").asText().replaceFirst(".*--", "");
      assertThat(secret.path("ClientSecretCreateDate").decimalValue().movePointRight(3))
          .isEqualByComparingTo(epoch);
    }
  }

  @Test
  void shouldListInAnyOrder() {
    add("");

    var orders = IntStream.range(0, 20).mapToObj(_ -> ids()).distinct();

    assertThat(orders).hasSize(2);
  }

  @Test
  void shouldRefuseToDeleteASecretWhenItIsTheLast() {
    var refusal =
        cognito.refusal(
            "DeleteUserPoolClientSecret", "'ClientSecretId':'%s'".formatted(ids().getFirst()));

    assertThat(refusal.type()).isEqualTo("InvalidParameterException");
    assertThat(ids()).hasSize(1);
  }

  @Test
  void shouldRefuseWhenTheSecretDoesNotExist() {
    assertThat(cognito.refusal("DeleteUserPoolClientSecret", "'ClientSecretId':'x'").type())
        .isEqualTo("ResourceNotFoundException");
  }

  @Test
  void shouldStopShowingTheOriginalWhenItIsDeleted() {
    var original = cognito.describe().path("ClientSecret").asText();
    var first = ids().getFirst();
    add("");

    assertThat(cognito.describe().path("ClientSecret").asText()).isEqualTo(original);
    delete(first);

    assertThat(CognitoFixture.names(cognito.describe())).doesNotContain("ClientSecret");
    assertThat(CognitoFixture.names(cognito.update("'AllowedOAuthFlows':['client_credentials']")))
        .doesNotContain("ClientSecret");
    assertThat(ids()).hasSize(1);
  }

  @Test
  void shouldNotUseAnIdTwiceWhenASecretWasDeleted() {
    var first = add("").path("ClientSecretId").asText();
    delete(first);

    assertThat(add("").path("ClientSecretId").asText()).isNotEqualTo(first);
  }

  @Test
  void shouldKeepTheSecretsWhenTheClientIsUpdated() {
    add("");
    var before = ids();

    cognito.update("");

    assertThat(ids()).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void shouldRefuseWhenTheClientIsPublic() {
    var open = CognitoFixture.ofPublicClient();

    assertThat(open.refusal("AddUserPoolClientSecret", "").type())
        .isEqualTo("InvalidParameterException");
    assertThat(open.call("ListUserPoolClientSecrets", "").path("ClientSecrets")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AddUserPoolClientSecret",
        "ListUserPoolClientSecrets",
        "DeleteUserPoolClientSecret"
      })
  void shouldRefuseWhenTheClientIsDynamicallyRegistered(String operation) {
    var refusal = CognitoFixture.dynamicallyRegistered().refusal(operation, "'ClientSecretId':'x'");

    assertThat(refusal.type()).isEqualTo("InvalidParameterException");
    assertThat(refusal).hasMessageContaining("dynamic client registration");
  }

  /** Adds the own value, and returns the ID of the original secret. */
  private String firstAfterAdding() {
    var first = ids().getFirst();
    add("'ClientSecret':'%s'".formatted(OWN));
    return first;
  }

  private boolean accepts(String value) {
    return cognito.service.acceptsSecret(CognitoFixture.POOL, CognitoFixture.CLIENT, value);
  }

  private JsonNode add(String members) {
    return cognito.call("AddUserPoolClientSecret", members).path("ClientSecretDescriptor");
  }

  private void delete(String id) {
    cognito.call("DeleteUserPoolClientSecret", "'ClientSecretId':'%s'".formatted(id));
  }

  private List<String> ids() {
    return cognito.call("ListUserPoolClientSecrets", "").findValuesAsText("ClientSecretId");
  }
}
