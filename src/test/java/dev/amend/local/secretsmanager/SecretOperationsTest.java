package dev.amend.local.secretsmanager;

import static dev.amend.local.secretsmanager.SecretsManagerFixture.NAME;
import static dev.amend.local.secretsmanager.SecretsManagerFixture.V1;
import static dev.amend.local.secretsmanager.SecretsManagerFixture.V2;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Creating, finding and describing secrets. */
class SecretOperationsTest {

  private final SecretsManagerFixture secrets = new SecretsManagerFixture();

  @Test
  void shouldMakeTheValueTheCurrentVersionWhenASecretIsCreated() {
    var created = secrets.create(NAME, V1, "one");

    assertThat(created.path("ARN").asText())
        .matches("arn:aws:secretsmanager:eu-west-1:000000000000:secret:" + NAME + "-\\w{6}");
    assertThat(created.path("Name").asText()).isEqualTo(NAME);
    assertThat(created.path("VersionId").asText()).isEqualTo(V1);
    assertThat(secrets.stages(V1)).containsExactly("AWSCURRENT");
  }

  @Test
  void shouldHaveNoVersionWhenASecretIsCreatedWithoutAValue() {
    var created = secrets.call("CreateSecret", "'Name':'%s'".formatted(NAME));

    assertThat(created.has("VersionId")).isFalse();
    assertThat(secrets.describe().has("VersionIdsToStages")).isFalse();
  }

  @Test
  void shouldChangeNothingWhenASecretIsCreatedAgainWithTheSameTokenAndValue() {
    var created = secrets.create(NAME, V1, "one");

    assertThat(secrets.create(NAME, V1, "one")).isEqualTo(created);
    assertThat(secrets.describe().path("VersionIdsToStages")).hasSize(1);
  }

  @Test
  void shouldRefuseToCreateAgainWhenTheSameTokenHasAnotherValue() {
    var created = secrets.create(NAME, V1, "one");

    var refusal = secrets.refusal("CreateSecret", creation(V1, "two"));

    assertThat(refusal.type()).isEqualTo("ResourceExistsException");
    assertThat(refusal)
        .hasMessage(
            "You can't use ClientRequestToken %s because that value is already in use for a version of secret %s.",
            V1, created.path("ARN").asText());
  }

  @Test
  void shouldRefuseToCreateWhenTheNameIsTaken() {
    secrets.create(NAME, V1, "one");

    var refusal = secrets.refusal("CreateSecret", creation(V2, "one"));

    assertThat(refusal.type()).isEqualTo("ResourceExistsException");
    assertThat(refusal)
        .hasMessage("The operation failed because the secret %s already exists.", NAME);
  }

  @Test
  void shouldRefuseToCreateWhenTheValueHasNoToken() {
    var refusal = secrets.refusal("CreateSecret", "'Name':'n','SecretString':'one'");

    assertThat(refusal.type()).isEqualTo("InvalidRequestException");
    assertThat(refusal).hasMessageStartingWith("You must provide a ClientRequestToken value.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a*b", "a!b", "ä", "a:b"})
  void shouldRefuseToCreateWhenTheNameHasAnotherCharacter(String name) {
    var refusal = secrets.refusal("CreateSecret", "'Name':'%s'".formatted(name));

    assertThat(refusal.type()).isEqualTo("ValidationException");
    assertThat(refusal).hasMessageStartingWith("Invalid name.");
  }

  @Test
  void shouldAcceptEveryDocumentedCharacterInAName() {
    assertThat(secrets.call("CreateSecret", "'Name':'aZ09/_+=.@-'").path("Name").asText())
        .isEqualTo("aZ09/_+=.@-");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "513 | 1 | 32 | name",
        "1 | 65537 | 32 | secretString",
        "1 | 1 | 31 | clientRequestToken",
        "1 | 1 | 65 | clientRequestToken"
      })
  void shouldRefuseToCreateWhenAMemberIsTooLongOrTooShort(
      int name, int value, int token, String member) {
    var refusal =
        secrets.refusal(
            "CreateSecret",
            "'Name':'%s','SecretString':'%s','ClientRequestToken':'%s'"
                .formatted("n".repeat(name), "v".repeat(value), "t".repeat(token)));

    assertThat(refusal.type()).isEqualTo("ValidationException");
    assertThat(refusal).hasMessageContaining("'%s' failed to satisfy constraint", member);
  }

  @Test
  void shouldNotQuoteAValueInAMessage() {
    var refusal =
        secrets.refusal(
            "CreateSecret",
            "'Name':'n','ClientRequestToken':'t','SecretString':'%s'"
                .formatted("v".repeat(65_537)));

    assertThat(refusal.getMessage()).doesNotContain("vvv").contains("2 validation errors");
  }

  @Test
  void shouldFindASecretByNameArnAndPartialArn() {
    var arn = secrets.create(NAME, V1, "one").path("ARN").asText();

    for (var id : new String[] {NAME, arn, arn.substring(0, arn.length() - 7)}) {
      assertThat(get(id).path("SecretString").asText()).isEqualTo("one");
    }
  }

  @ParameterizedTest
  @CsvSource({"-abcdef, 7", "'', 6", "'', 8"})
  void shouldNotFindASecretByAnotherPartOfItsArn(String nameEnd, int cut) {
    var arn = secrets.create("name" + nameEnd, V1, "one").path("ARN").asText();
    var id = arn.substring(0, arn.length() - cut);

    var refusal = secrets.refusal("GetSecretValue", "'SecretId':'%s'".formatted(id));

    assertThat(refusal.type()).isEqualTo("ResourceNotFoundException");
    assertThat(refusal).hasMessage("Secrets Manager can't find the specified secret.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"DescribeSecret", "GetSecretValue", "ListSecretVersionIds"})
  void shouldRefuseToReadWhenTheSecretDoesNotExist(String operation) {
    assertThat(secrets.refusal(operation, "'SecretId':'x'").type())
        .isEqualTo("ResourceNotFoundException");
    assertThat(secrets.refusal(operation, "'SecretId':'a b'").type())
        .isEqualTo("ValidationException");
  }

  @Test
  void shouldDescribeOnlyWhatASecretHas() {
    secrets.create(NAME, V1, "one");

    assertThat(secrets.describe().fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "ARN", "Name", "CreatedDate", "LastChangedDate", "VersionIdsToStages");
    assertThat(secrets.describe().path("CreatedDate").decimalValue()).hasToString("1788256800.123");
  }

  @Test
  void shouldDescribeWhatASecretWasCreatedWith() {
    secrets.call(
        "CreateSecret",
        "'Name':'%s','Description':'d','KmsKeyId':'alias/mine','Tags':[{'Key':'k','Value':'v'}]"
            .formatted(NAME));

    var described = secrets.describe();

    assertThat(described.path("Description").asText()).isEqualTo("d");
    assertThat(described.path("KmsKeyId").asText()).isEqualTo("alias/mine");
    assertThat(described.path("Tags"))
        .isEqualTo(SecretsManagerFixture.json("'T':[{'Key':'k','Value':'v'}]").path("T"));
  }

  @Test
  void shouldLeaveOutTheDefaultKeyAndAnEmptyDescription() {
    secrets.call(
        "CreateSecret",
        "'Name':'%s','Description':'','KmsKeyId':'alias/aws/secretsmanager'".formatted(NAME));

    assertThat(secrets.describe().has("KmsKeyId")).isFalse();
    assertThat(secrets.describe().has("Description")).isFalse();
  }

  @Test
  void shouldMoveTheLastChangedDateWhenASecretIsChanged() {
    secrets.create(NAME, V1, "one");
    var created = secrets.describe().path("CreatedDate");
    secrets.advance(Duration.ofSeconds(1));

    secrets.put(V2, "two", "");

    assertThat(secrets.describe().path("CreatedDate")).isEqualTo(created);
    assertThat(secrets.describe().path("LastChangedDate").decimalValue())
        .isGreaterThan(created.decimalValue());
  }

  @Test
  void shouldGiveASecretAndItsVersionOneDateWhenTheClockMoves() {
    var millis = new AtomicLong(1_788_256_800_000L);
    var ticking =
        new SecretsManagerStandIn(() -> Instant.ofEpochMilli(millis.incrementAndGet()), 1);
    ticking.call("CreateSecret", SecretsManagerFixture.json(creation(V1, "one")));
    var id = SecretsManagerFixture.json("'SecretId':'%s'".formatted(NAME));

    assertThat(ticking.call("DescribeSecret", id).path("CreatedDate"))
        .isEqualTo(ticking.call("GetSecretValue", id).path("CreatedDate"));
  }

  private ObjectNode get(String id) {
    return secrets.call("GetSecretValue", "'SecretId':'%s'".formatted(id));
  }

  private static String creation(String token, String value) {
    return "'Name':'%s',%s".formatted(NAME, SecretsManagerFixture.putMembers(token, value, ""));
  }
}
