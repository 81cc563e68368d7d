package dev.amend.local.run;

import dev.amend.local.ClientState;
import dev.amend.local.LocalStack;
import dev.amend.local.Seed;
import dev.amend.local.eventbridge.PublishedEvent;
import java.io.PrintStream;
import java.util.List;

/** Runs one event file and prints its requests, what changed, and the results. */
final class RunCommand {

  private static final String CLIENT = Seed.USER_POOL_ID + "/" + Seed.CLIENT_ID;

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
    var secretsBefore = SecretsDiff.state(stack);
    var results = new EventFileRunner(stack).run(file);
    section("Settings of " + CLIENT, SettingsDiff.lines(before, state()));
    var secrets = SecretsDiff.state(stack);
    if (!secrets.equals(secretsBefore)) {
      section("Secrets of " + CLIENT, SecretsDiff.lines(secretsBefore, secrets));
    }
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
