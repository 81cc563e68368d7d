package dev.amend.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amend.local.LocalStack;
import dev.amend.local.Ports;
import dev.amend.local.Seed;
import dev.amend.local.scheduler.RotationSchedule;
import dev.amend.local.scheduler.Scheduler;
import dev.amend.policy.reader.PolicyReader;
import java.io.Console;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The main class of {@code mvn -Plocal}. It runs one event file, or with {@code -Dserve} keeps the
 * stack running. With {@code -Dpolicy}, the stack that it keeps running has the policy; of an event
 * file, it shows what the policy says, without running it. For an event file, the exit status is 0
 * only if it has the outcomes that its name says.
 */
public final class Main {

  /** What the build passes on if a property isn't set. */
  private static final String NONE = "none";

  private Main() {}

  /**
   * Runs the command.
   *
   * @param arguments none; the system properties are {@code event}, {@code serve}, {@code policy}
   *     (with {@code alias} and {@code client} for a dry run), {@code fault} with the faults to
   *     begin with, {@code schedule} with the interval of the template's schedule (with {@code
   *     maxAge} and {@code overlap}), and {@code sqs.port} and {@code services.port} to use other
   *     ports than the documented ones, where 0 is any free one
   * @throws InterruptedException if it is interrupted while it serves
   */
  public static void main(String[] arguments) throws InterruptedException {
    ParentProcess.endWithIt();
    System.exit(Boolean.getBoolean("serve") ? serve() : run() ? 0 : 1);
  }

  private static boolean run() {
    try {
      var file = EventFile.read(Path.of(System.getProperty("event", "")));
      if (property("policy").isPresent()) {
        dryRun(file);
        return true;
      }
      try (var stack = LocalStack.start(Ports.EPHEMERAL)) {
        return new RunCommand(stack, System.out, style(), Boolean.getBoolean("json")).run(file);
      }
    } catch (RuntimeException e) {
      System.err.println(e.getMessage());
      return false;
    }
  }

  /** Needs no stack. */
  private static void dryRun(EventFile file) {
    var policy = PolicyReader.read(Path.of(property("policy").orElseThrow()));
    var client =
        property("client")
            .<JsonNode>map(path -> EventFile.read(Path.of(path)).content())
            .orElseGet(Seed::settings);
    new DryRunCommand(policy, client, System.out).run(file, property("alias"));
  }

  private static Optional<String> property(String name) {
    return Optional.ofNullable(System.getProperty(name)).filter(value -> !value.equals(NONE));
  }

  private static int serve() throws InterruptedException {
    try {
      return serve(schedule());
    } catch (RuntimeException e) {
      System.err.println("Amend can't start: " + e.getMessage());
      return 1;
    }
  }

  private static int serve(Optional<RotationSchedule> schedule) throws InterruptedException {
    try (var stack = LocalStack.start(ports())) {
      var configuration =
          property("policy")
              .map(file -> stack.configuration(Path.of(file)))
              .orElseGet(stack::configuration);
      var faults = new FaultControl(stack);
      property("fault").ifPresent(faults::set);
      var command =
          new ServeCommand(
              stack, configuration, faults, System.out, style(), Boolean.getBoolean("verbose"));
      schedule.ifPresent(found -> start(found, stack));
      command.run();
      return 0;
    }
  }

  private static Optional<RotationSchedule> schedule() {
    return property("schedule")
        .map(interval -> RotationSchedule.every(interval, property("maxAge"), property("overlap")));
  }

  /** Its thread is a daemon, so it ends with the process. */
  private static void start(RotationSchedule schedule, LocalStack stack) {
    new Scheduler(
            schedule,
            stack.sqs(),
            stack.queues().fifo(),
            InstantSource.system(),
            System.out::println)
        .start();
  }

  private static Style style() {
    return Style.of(
        property("color"),
        System.getenv(),
        Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent());
  }

  private static Ports ports() {
    var documented = Ports.DOCUMENTED;
    return new Ports(
        Integer.getInteger("sqs.port", documented.sqs()),
        Integer.getInteger("services.port", documented.services()));
  }
}
