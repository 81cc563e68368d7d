package dev.amend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every relative link in a document leads to an existing file. */
class DocumentLinksTest {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)");

  static List<Path> documents() throws IOException {
    try (var top = Files.list(Path.of("."));
        var docs = Files.walk(Path.of("docs"));
        var samples = Files.walk(Path.of("samples"))) {
      return Stream.of(top, docs, samples)
          .flatMap(paths -> paths)
          .filter(path -> path.toString().endsWith(".md"))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void shouldLinkToExistingFilesWhenADocumentHasLinks(Path document) throws IOException {
    var links = LINK.matcher(Files.readString(document)).results().map(link -> link.group(1));

    assertThat(links.filter(link -> !link.startsWith("http")))
        .allSatisfy(link -> assertThat(document.resolveSibling(link)).exists());
  }
}
