package dev.amend.local.secretsmanager;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tagging secrets. */
class TagsTest {

  private final SecretsManagerFixture secrets = SecretsManagerFixture.withSecret();

  @Test
  void shouldAddChangeAndRemoveTags() {
    tag("{'Key':'a','Value':'1'},{'Key':'b','Value':'2'}");
    tag("{'Key':'a','Value':'3'}");
    untag("'b','unknown'");

    assertThat(secrets.describe().path("Tags").findValuesAsText("Key")).containsExactly("a");
    assertThat(secrets.describe().path("Tags").findValuesAsText("Value")).containsExactly("3");
  }

  @Test
  void shouldShowAnEmptyListOnlyAfterThereWasATag() {
    untag("'a'");
    assertThat(secrets.describe().has("Tags")).isFalse();

    tag("{'Key':'a','Value':'1'}");
    untag("'a'");

    assertThat(secrets.describe().path("Tags").isArray()).isTrue();
    assertThat(secrets.describe().path("Tags")).isEmpty();
  }

  @Test
  void shouldRefuseMoreThan50Tags() {
    tag(tags(0, 50));

    var refusal = secrets.refusalOnSecret("TagResource", "'Tags':[%s]".formatted(tags(50, 51)));

    assertThat(refusal.type()).isEqualTo("InvalidParameterException");
    assertThat(secrets.describe().path("Tags")).hasSize(50);
  }

  @Test
  void shouldRefuseReservedKeys() {
    for (var members : List.of("'Tags':[{'Key':'aws:a','Value':'1'}]", "'TagKeys':['aws:a']")) {
      var operation = members.contains("TagKeys") ? "UntagResource" : "TagResource";
      assertThat(secrets.refusalOnSecret(operation, members).type())
          .isEqualTo("InvalidParameterException");
    }
  }

  @Test
  void shouldRefuseKeysAndValuesThatAreTooLong() {
    var tag = "'Tags':[{'Key':'%s','Value':'%s'}]".formatted("k".repeat(129), "v".repeat(257));

    assertThat(secrets.refusalOnSecret("TagResource", tag))
        .hasMessageContaining("'tags.1.member.key'")
        .hasMessageContaining("'tags.1.member.value'");
  }

  private void tag(String tags) {
    assertThat(secrets.onSecret("TagResource", "'Tags':[%s]".formatted(tags))).isEmpty();
  }

  private void untag(String keys) {
    assertThat(secrets.onSecret("UntagResource", "'TagKeys':[%s]".formatted(keys))).isEmpty();
  }

  private static String tags(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj("{'Key':'%d','Value':''}"::formatted)
        .collect(Collectors.joining(","));
  }
}
