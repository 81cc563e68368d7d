package dev.amend.local.run;

import dev.amend.local.ClientState;
import dev.amend.local.LocalStack;
import dev.amend.local.Seed;
import dev.amend.local.eventbridge.PublishedEvent;
import java.io.PrintStream;

/** Runs one event file and prints its requests, the changed settings and the results. */
final class RunCommand {

  private final LocalStack stack;
  private final PrintStream out;

  RunCommand(LocalStack stack, PrintStream out) {
    this.stack = stack;
    this.out = out;
  }

  /** Runs a file and returns whether it has the outcomes that its name says. */
  boolean run(EventFile file) {
    file.requests().forEach(request -> section("Request", request));
    var before = state();
    var results = new EventFileRunner(stack).run(file);
    section(
        "Settings of " + Seed.USER_POOL_ID + "/" + Seed.CLIENT_ID,
        String.join(System.lineSeparator(), SettingsDiff.lines(before, state())));
    results.forEach(event -> section(event.detailType(), event.detail().toPrettyString()));
    var expected = ExpectedOutcomes.of(file).outcomes();
    var outcomes = results.stream().map(PublishedEvent::outcome).toList();
    var asExpected = outcomes.equals(expected);
    out.println(
        asExpected
            ? "Outcome as expected: " + String.join(", ", outcomes)
            : "Expected outcome: %s; actual outcome: %s"
                .formatted(String.join(", ", expected), String.join(", ", outcomes)));
    return asExpected;
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
