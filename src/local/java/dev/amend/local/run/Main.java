package dev.amend.local.run;

import dev.amend.local.LocalStack;
import dev.amend.local.Ports;
import java.nio.file.Path;

/**
 * What {@code mvn -Plocal} starts: it runs one event file, or with {@code -Dserve} keeps the stack
 * up. The exit status is 0 only if the outcome is what the file's name promises.
 */
public final class Main {

  private Main() {}

  /**
   * Starts.
   *
   * @param arguments none; it reads the system properties {@code event} and {@code serve}
   * @throws InterruptedException if it is interrupted while it serves
   */
  public static void main(String[] arguments) throws InterruptedException {
    ParentProcess.endWithIt();
    System.exit(Boolean.getBoolean("serve") ? serve() : run() ? 0 : 1);
  }

  private static boolean run() {
    try {
      var file = EventFile.read(Path.of(System.getProperty("event", "")));
      try (var stack = LocalStack.start(Ports.EPHEMERAL)) {
        return new RunCommand(stack, System.out).run(file);
      }
    } catch (RuntimeException e) {
      System.err.println(e.getMessage());
      return false;
    }
  }

  private static int serve() throws InterruptedException {
    try (var stack = LocalStack.start(ports())) {
      new ServeCommand(stack, System.out).run();
      return 0;
    } catch (RuntimeException e) {
      System.err.println("Amend does not start: " + e.getMessage());
      return 1;
    }
  }

  private static Ports ports() {
    var documented = Ports.DOCUMENTED;
    return new Ports(
        Integer.getInteger("sqs.port", documented.sqs()),
        Integer.getInteger("services.port", documented.services()));
  }
}
