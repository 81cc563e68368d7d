package dev.amend.local.cognito;

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
    assertThatThrownBy(() -> RequestShapes.ALL.of("AdminGetUser"))
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("doesn't support AdminGetUser")
        .hasMessageContaining("UpdateUserPoolClient");
  }

  @Test
  void shouldBeInTheDocumentationWhenAnOperationIsSupported() throws IOException {
    assertThat(Files.readString(Path.of("docs", "local.md"))).contains(RequestShapes.ALL.names());
  }
}
