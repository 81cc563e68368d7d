package dev.amend.local.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The runner as a child process, as Maven starts it. */
class ServeIT {

  @Test
  void shouldEndAndFreeItsPortsWhenItsParentIsKilled() throws Exception {
    var parent = start();
    var ports = ports(parent);
    var runner = parent.children().findFirst().orElseThrow();
    try {
      parent.destroyForcibly().waitFor();

      runner.onExit().get(20, TimeUnit.SECONDS);

      for (var port : ports) {
        assertThatCode(() -> bind(port)).as("port %d", port).doesNotThrowAnyException();
      }
    } finally {
      runner.destroyForcibly();
    }
  }

  /** Starts a shell that starts the runner as a child process: its last command is another. */
  private static Process start() throws IOException {
    var shell = List.of("sh", "-c", "\"$@\"; true", "sh");
    var runner =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Dserve=true",
            "-Dsqs.port=0",
            "-Dservices.port=0",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());
    return new ProcessBuilder(Stream.concat(shell.stream(), runner.stream()).toList())
        .redirectErrorStream(true)
        .start();
  }

  /** Reads the ports from what the runner prints when it is ready. */
  private static List<Integer> ports(Process runner) throws IOException {
    var reader = runner.inputReader(UTF_8);
    var output = reader.lines().takeWhile(line -> !line.contains("app client")).toList();
    var ports =
        output.stream()
            .filter(
                line -> line.matches(" +(Cognito, DynamoDB, EventBridge, Secrets Manager|SQS) .*"))
            .map(line -> URI.create(line.substring(line.lastIndexOf(' ') + 1)).getPort())
            .toList();
    assertThat(ports).as(String.join("\n", output)).hasSize(2);
    return ports;
  }

  private static void bind(int port) throws IOException {
    new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1")).close();
  }
}
