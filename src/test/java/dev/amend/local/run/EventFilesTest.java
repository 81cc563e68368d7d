package dev.amend.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.local.LocalStack;
import dev.amend.local.LocalStackExtension;
import dev.amend.local.eventbridge.PublishedEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(LocalStackExtension.class)
class EventFilesTest {

  private final LocalStack stack;

  EventFilesTest(LocalStack stack) {
    this.stack = stack;
  }

  static Stream<Path> files() throws IOException {
    try (var files = Files.list(Path.of("events"))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void shouldHaveTheOutcomesThatItsNameSaysWhenRun(Path path) {
    var file = EventFile.read(path);
    assertThat(new EventFileRunner(stack).run(file))
        .map(PublishedEvent::outcome)
        .isEqualTo(ExpectedOutcomes.of(file).outcomes());
  }
}
