package dev.amend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contents of the deployment package. */
class JarContentsIT {

  private static final File JAR = new File("target/amend.jar");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dev/amend/bench/",
        "dev/amend/local/",
        "org/junit/",
        "org/assertj/",
        "org/elasticmq/",
        "org/apache/pekko/",
        "scala/",
        "org/eclipse/jetty/",
        "software/amazon/dynamodb/",
        "software/amazon/awssdk/services/sqs/",
        "com/amazonaws/services/lambda/runtime/api/client/",
        "com/networknt/",
        "com/tngtech/"
      })
  void shouldContainNoTestCodeWhenPackaged(String prefix) throws IOException {
    assertThat(names()).isNotEmpty().noneMatch(name -> name.startsWith(prefix));
  }

  @Test
  void shouldContainNoTestClassWhenPackaged() throws IOException {
    assertThat(names())
        .filteredOn(name -> name.startsWith("dev/amend/"))
        .contains("dev/amend/ChangeRequestHandler.class")
        .noneMatch(name -> name.matches(".*(Test|IT)\\.class"));
  }

  @Test
  void shouldContainOneHttpClientWhenPackaged() throws IOException {
    try (var jar = new JarFile(JAR)) {
      var services = jar.getEntry("META-INF/services/software.amazon.awssdk.http.SdkHttpService");
      var lines = new String(jar.getInputStream(services).readAllBytes(), UTF_8).lines();
      assertThat(lines.filter(line -> !line.isBlank() && !line.startsWith("#")))
          .containsExactly("software.amazon.awssdk.http.urlconnection.UrlConnectionSdkHttpService");
    }
    assertThat(names())
        .noneMatch(name -> name.endsWith(".http.async.SdkAsyncHttpService"))
        .noneMatch(name -> name.matches("software/amazon/awssdk/http/(apache5?|nio|crt)/.*"));
  }

  @Test
  void shouldBeSmallWhenPackaged() {
    assertThat(JAR.length()).isBetween(1L, 16_000_000L);
  }

  private static List<String> names() throws IOException {
    try (var jar = new JarFile(JAR)) {
      return jar.stream().map(JarEntry::getName).toList();
    }
  }
}
