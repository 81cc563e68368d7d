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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(strings = {"sqs.port", "services.port"})
  void shouldNameThePortWhenItIsInUse(String property) throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      assertThat(failedStart("-D%s=%d".formatted(property, other.getLocalPort())))
          .isEqualTo("Amend can't start: Port %d is in use".formatted(other.getLocalPort()));
    }
  }

  @Test
  void shouldSayWhatIsWrongWhenTheScheduleIsInvalid() throws Exception {
    assertThat(failedStart("-Dschedule=1m")).startsWith("Amend can't start: schedule must be ");
  }

  /** Returns what a runner that can't start prints to the error stream. */
  private static String failedStart(String option) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(runner(option)).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    var errors = new String(process.getErrorStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(errors).isEqualTo(1);
    return errors.strip();
  }

  /** Starts a shell that starts the runner as a child process: its last command is another. */
  private static Process start() throws IOException {
    var shell = List.of("sh", "-c", "\"$@\"; true", "sh");
    return new ProcessBuilder(Stream.concat(shell.stream(), runner().stream()).toList())
        .redirectErrorStream(true)
        .start();
  }

  private static List<String> runner(String... options) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var before =
        Stream.of(
            java,
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:TieredStopAtLevel=1",
            "-Dserve=true",
            "-Dsqs.port=0",
            "-Dservices.port=0");
    var after = Stream.of("-cp", System.getProperty("java.class.path"), Main.class.getName());
    return Stream.of(before, Stream.of(options), after).flatMap(part -> part).toList();
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
