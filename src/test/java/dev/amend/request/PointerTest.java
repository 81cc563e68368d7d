package dev.amend.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PointerTest {

  @Test
  void shouldEscapeWhenANameHasSlashOrTilde() {
    assertThat(Pointer.to("/patch", "a/b~c")).isEqualTo("/patch/a~1b~0c");
  }

  @Test
  void shouldCutVisiblyWhenANameWouldFillAnEvent() {
    assertThat(Pointer.to("", "/".repeat(256))).hasSize(1 + 512);
    assertThat(Pointer.to("", "/".repeat(200_000))).hasSize(1 + 512 + 1).endsWith("~1…");
  }
}
