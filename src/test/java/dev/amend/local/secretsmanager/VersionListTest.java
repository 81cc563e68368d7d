package dev.amend.local.secretsmanager;

import static dev.amend.local.secretsmanager.SecretsManagerFixture.V1;
import static dev.amend.local.secretsmanager.SecretsManagerFixture.V2;
import static dev.amend.local.secretsmanager.SecretsManagerFixture.V3;
import static dev.amend.local.secretsmanager.SecretsManagerFixture.putMembers;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Listing versions, and how many a secret can have. */
class VersionListTest {

  private final SecretsManagerFixture secrets = SecretsManagerFixture.withSecret();

  @Test
  void shouldListDeprecatedVersionsOnlyWhenAsked() {
    secrets.put(V2, "two", "");
    secrets.put(V3, "three", "");

    assertThat(ids("")).containsExactly(V2, V3);
    assertThat(ids("'IncludeDeprecated':true")).containsExactly(V1, V2, V3);
  }

  @Test
  void shouldDescribeEachVersion() {
    var version = secrets.onSecret("ListSecretVersionIds", "").path("Versions").path(0);

    assertThat(version)
        .isEqualTo(
            SecretsManagerFixture.json(
                "'VersionId':'%s','VersionStages':['AWSCURRENT'],'CreatedDate':1788256800.123,'KmsKeyIds':['DefaultEncryptionKey']"
                    .formatted(V1)));
  }

  @Test
  void shouldListPageByPage() {
    secrets.put(V2, "two", "");

    var first = secrets.onSecret("ListSecretVersionIds", "'MaxResults':1");

    assertThat(first.findValuesAsText("VersionId")).containsExactly(V1);
    var token = first.path("NextToken").asText();
    assertThat(ids("'MaxResults':1,'NextToken':'%s'".formatted(token))).containsExactly(V2);
    assertThat(secrets.refusalOnSecret("ListSecretVersionIds", "'NextToken':'x'").type())
        .isEqualTo("InvalidNextTokenException");
  }

  @Test
  void shouldRefuseMoreThan100VersionsInADay() {
    put(99, Duration.ZERO);

    var refusal = secrets.refusalOnSecret("PutSecretValue", putMembers(V2, "two", ""));

    assertThat(refusal.type()).isEqualTo("LimitExceededException");
    assertThat(ids("'IncludeDeprecated':true")).hasSize(100);
  }

  @Test
  void shouldRemoveTheOldestDeprecatedVersionWhenItIsADayOld() {
    put(99, Duration.ZERO);
    secrets.advance(Duration.ofDays(1));

    secrets.put(V2, "two", "'AWSPENDING'");

    assertThat(ids("'IncludeDeprecated':true")).hasSize(100).contains(V2).doesNotContain(V1);
  }

  @Test
  void shouldKeepLabelledVersionsWhenThereAreMoreThan100() {
    secrets.onSecret(
        "UpdateSecretVersionStage", "'VersionStage':'kept','MoveToVersionId':'%s'".formatted(V1));

    put(150, Duration.ofDays(1));

    assertThat(ids("'IncludeDeprecated':true")).hasSize(100).contains(V1);
    assertThat(secrets.stages(V1)).containsExactly("kept");
  }

  private void put(int times, Duration apart) {
    for (var time = 0; time < times; time++) {
      secrets.put("%032d".formatted(time), "value", "");
      secrets.advance(apart);
    }
  }

  private List<String> ids(String members) {
    return secrets.onSecret("ListSecretVersionIds", members).findValuesAsText("VersionId");
  }
}
