package dev.amend.local.run;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A one-line message says why a file is invalid. */
class EventFileTest {

  private final Path directory;

  EventFileTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no json",
        "{\"Records\": []}",
        "{\"Records\": \"x\"}",
        "{\"Records\": {}}",
        "{\"Records\": [\"x\"]}",
        "{\"Records\": [{}]}",
        "{\"Records\": [{\"body\": \"\"}]}",
        "{\"Records\": [{\"body\": {}}]}",
        "{\"Records\": [{\"body\": \"{}\", \"eventSourceARN\": \"arn:aws:sqs:r:1:q.fifo\"}]}"
      })
  void shouldSayWhyInOneLineWhenItIsInvalid(String content) throws IOException {
    var file = Files.writeString(directory.resolve("odd.json"), content);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> EventFile.read(file))
        .withMessageContaining("odd")
        .withMessageNotContaining("\n");
  }

  @Test
  void shouldSayWhyWhenTheFileDoesNotExist() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EventFile.read(directory.resolve("none.json")))
        .withMessageEndingWith("doesn't exist.");
  }
}
