package dev.amend.local.run;

import dev.amend.local.ClientState;
import dev.amend.local.LocalStack;
import dev.amend.local.Seed;
import dev.amend.local.eventbridge.PublishedEvent;
import java.io.PrintStream;

/** Runs one event file and shows a person what came of it. */
final class RunCommand {

  private final LocalStack stack;
  private final PrintStream out;

  RunCommand(LocalStack stack, PrintStream out) {
    this.stack = stack;
    this.out = out;
  }

  /** Runs a file; returns whether the outcome is what its name promises. */
  boolean run(EventFile file) {
    file.requests().forEach(request -> section("Request", request));
    var before = state();
    var results = new EventFileRunner(stack).run(file);
    section(
        "Settings of " + Seed.USER_POOL_ID + "/" + Seed.CLIENT_ID,
        String.join(System.lineSeparator(), SettingsDiff.lines(before, state())));
    results.forEach(event -> section(event.detailType(), event.detail().toPrettyString()));
    var promised = ExpectedOutcomes.of(file).outcomes();
    var outcomes = results.stream().map(PublishedEvent::outcome).toList();
    var kept = outcomes.equals(promised);
    out.println(
        kept
            ? "As promised: " + String.join(", ", outcomes)
            : "Promised: " + String.join(", ", promised) + "; got: " + String.join(", ", outcomes));
    return kept;
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
