package dev.amend.local.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.amend.local.LocalStack;
import dev.amend.local.Ports;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The AWS CLI and curl commands of docs/local.md work as they are written, on the documented ports.
 */
class LocalPageIT {

  private static final String HEADING = "## With the AWS CLI";

  private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path directory = Path.of("unset");

  @Test
  void shouldRunEveryCommandOfThePage() throws Exception {
    if (!isInstalled("aws") || !isInstalled("curl")) {
      abort("The AWS CLI or curl isn't installed, so the commands of docs/local.md aren't run.");
    }
    try (var stack = started()) {
      var out = new ByteArrayOutputStream();
      var command =
          new ServeCommand(
              stack,
              stack.configuration(),
              new FaultControl(stack),
              new PrintStream(out, true, UTF_8),
              Style.PLAIN,
              true);
      var serving = Thread.ofVirtual().start(() -> serve(command));

      var output = run(commands());

      serving.interrupt();
      assertThat(output)
          .contains("Client Change Applied", "\"outcome\":\"planned\"", "\"StatusCode\": 202")
          .contains("\"Account\": \"000000000000\"", "AWSPENDING", "unknown-member");
      assertThat(out.toString(UTF_8)).contains(" applied  eu-west-1_AbCdEf123/");
    }
  }

  private static LocalStack started() {
    try {
      return LocalStack.start(Ports.DOCUMENTED);
    } catch (UncheckedIOException e) {
      return abort("The commands of docs/local.md aren't run: " + e.getMessage());
    }
  }

  private static void serve(ServeCommand command) {
    try {
      command.run();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static String commands() throws IOException {
    var page = Files.readString(Path.of("docs/local.md"));
    var section = page.substring(page.indexOf(HEADING)).split("\n## (?!With the AWS CLI)", 2)[0];
    return Stream.concat(blocks(section), blocks(page).filter(block -> block.contains("/faults")))
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> blocks(String text) {
    return BLOCK.matcher(text).results().map(block -> block.group(1));
  }

  private String run(String script) throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder("bash", "-euc", script)
            .directory(directory.toFile())
            .redirectErrorStream(true);
    builder.environment().put("AWS_PAGER", "");
    var process = builder.start();
    var output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    return output;
  }

  private static boolean isInstalled(String command) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(entry -> Files.isExecutable(Path.of(entry, command)));
  }
}
