package dev.amend.request.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonPointersTest {

  @Test
  void shouldEscapeWhenANameHasSlashOrTilde() {
    assertThat(JsonPointers.to("/patch", "a/b~c")).isEqualTo("/patch/a~1b~0c");
  }

  @Test
  void shouldTruncateWithAnEllipsisWhenANameIsLong() {
    assertThat(JsonPointers.to("", "/".repeat(256))).hasSize(1 + 512);
    assertThat(JsonPointers.to("", "/".repeat(200_000))).hasSize(1 + 512 + 1).endsWith("~1…");
  }
}
