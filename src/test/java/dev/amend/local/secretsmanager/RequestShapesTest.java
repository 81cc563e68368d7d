package dev.amend.local.secretsmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amend.local.standin.ServiceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RequestShapesTest {

  @Test
  void shouldNameTheSupportedOperationsWhenOneIsNotSupported() {
    assertThatThrownBy(() -> RequestShapes.ALL.of("RotateSecret"))
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("doesn't support RotateSecret")
        .hasMessageContaining("PutSecretValue");
  }

  @Test
  void shouldHaveEveryOperationInTheDocumentation() throws IOException {
    assertThat(Files.readString(Path.of("docs", "local.md"))).contains(RequestShapes.ALL.names());
  }
}
