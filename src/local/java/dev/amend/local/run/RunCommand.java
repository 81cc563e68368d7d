package dev.amend.local.run;

import dev.amend.local.ClientState;
import dev.amend.local.LocalStack;
import dev.amend.local.Seed;
import dev.amend.local.eventbridge.PublishedEvent;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** Runs one event file, and prints the results and what changed. */
final class RunCommand {

  private static final String CLIENT = Seed.USER_POOL_ID + "/" + Seed.CLIENT_ID;

  private final LocalStack stack;
  private final PrintStream out;
  private final Style style;
  private final boolean showsJson;

  /**
   * Creates the command.
   *
   * @param showsJson whether it prints the requests and results as JSON too
   */
  RunCommand(LocalStack stack, PrintStream out, Style style, boolean showsJson) {
    this.stack = stack;
    this.out = out;
    this.style = style;
    this.showsJson = showsJson;
  }

  /** Runs a file and returns whether it has the outcomes that its name says. */
  boolean run(EventFile file) {
    if (showsJson) {
      file.requests().forEach(request -> section("Request", request));
    }
    var before = state();
    var secretsBefore = SecretsDiff.state(stack);
    var runner = new EventFileRunner(stack);
    var began = System.nanoTime();
    var results = runner.run(file);
    var took = Duration.ofNanos(System.nanoTime() - began);
    results.forEach(
        event -> section(event.detailType(), new ResultText(event.detail(), style).lines()));
    section("Settings of " + CLIENT, SettingsDiff.lines(before, state()));
    var secrets = SecretsDiff.state(stack);
    if (!secrets.equals(secretsBefore)) {
      section("Secrets of " + CLIENT, SecretsDiff.lines(secretsBefore, secrets));
    }
    if (showsJson) {
      results.forEach(event -> section(event.detailType(), event.detail().toPrettyString()));
    }
    var expected = ExpectedOutcomes.of(file).outcomes();
    var outcomes = results.stream().map(PublishedEvent::outcome).toList();
    var asExpected = outcomes.equals(expected);
    out.println(
        asExpected
            ? "Outcome as expected: %s, after %,d ms"
                .formatted(String.join(", ", outcomes), took.toMillis())
            : "Expected outcome: %s; actual outcome: %s"
                .formatted(String.join(", ", expected), String.join(", ", outcomes)));
    return asExpected;
  }

  private void section(String title, List<String> lines) {
    section(title, String.join(System.lineSeparator(), lines));
  }

  private void section(String title, String text) {
    out.println(title);
    out.println("-".repeat(title.length()));
    out.println(text);
    out.println();
  }

  private ClientState state() {
    return ClientState.of(stack.cognito(), Seed.USER_POOL_ID, Seed.CLIENT_ID);
  }
}
