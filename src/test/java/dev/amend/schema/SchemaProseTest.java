package dev.amend.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The schemas describe every member. */
class SchemaProseTest {

  private static final Set<String> CONDITIONS = Set.of("if", "then", "else", "dependentSchemas");

  @Test
  void shouldDescribeEveryMemberWhenARequestIsWritten() {
    assertThat(undescribed(PublishedSchema.REQUEST.text(), "")).isEmpty();
  }

  @Test
  void shouldDescribeEveryMemberWhenAResultIsRead() {
    assertThat(undescribed(PublishedSchema.RESULT.text(), "")).isEmpty();
  }

  @Test
  void shouldDescribeEveryMemberWhenAPolicyIsWritten() {
    assertThat(undescribed(PublishedSchema.POLICY.text(), "")).isEmpty();
  }

  private static Stream<String> undescribed(JsonNode schema, String at) {
    var here =
        schema.path("properties").properties().stream()
            .filter(member -> !member.getValue().path("description").asText().endsWith("."))
            .map(member -> at + "/properties/" + member.getKey());
    var below =
        schema.properties().stream()
            .filter(member -> !CONDITIONS.contains(member.getKey()))
            .flatMap(member -> undescribed(member.getValue(), at + "/" + member.getKey()));
    var elements =
        schema.isArray()
            ? schema.valueStream().flatMap(element -> undescribed(element, at + "/*"))
            : Stream.<String>empty();
    return Stream.concat(here, Stream.concat(below, elements));
  }
}
