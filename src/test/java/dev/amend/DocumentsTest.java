package dev.amend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents are complete. */
class DocumentsTest {

  private static final Pattern CODE_ROW = Pattern.compile("(?m)^\\| `([a-z-]+\\.[a-z-]+)` \\|");

  @Test
  void shouldSayWhatToDoWhenACodeIsRaised() throws IOException {
    var page = Files.readString(Path.of("docs", "requests.md"));

    assertThat(CODE_ROW.matcher(page).results().map(row -> row.group(1)))
        .containsExactlyInAnyOrderElementsOf(Stream.of(Code.values()).map(Code::toString).toList());
  }
}
