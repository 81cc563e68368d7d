package dev.amend.local.run;

import dev.amend.local.LocalStack;
import dev.amend.local.Ports;
import java.nio.file.Path;

/**
 * The main class of {@code mvn -Plocal}. It runs one event file, or with {@code -Dserve} keeps the
 * stack running. For an event file, the exit status is 0 only if it has the outcomes that its name
 * says.
 */
public final class Main {

  private Main() {}

  /**
   * Runs the command.
   *
   * @param arguments none; the system properties are {@code event}, {@code serve}, and {@code
   *     sqs.port} and {@code services.port} to use other ports than the documented ones
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
      System.err.println("Amend can't start: " + e.getMessage());
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
