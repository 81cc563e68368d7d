package dev.amend.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amend.appclient.Amendment;
import dev.amend.appclient.AppClient;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Violation;
import dev.amend.policy.Effect;
import dev.amend.policy.InputShape;
import dev.amend.policy.Policy;
import dev.amend.policy.Ruling;
import dev.amend.policy.Verdict;
import dev.amend.policy.fact.Fact;
import dev.amend.policy.fact.FactContext;
import dev.amend.policy.fact.Facts;
import dev.amend.policy.fact.SecretChange;
import dev.amend.request.ChangeRequest;
import dev.amend.request.Delivery;
import dev.amend.request.Invocation;
import dev.amend.request.Operation;
import dev.amend.request.ParsedRequest;
import dev.amend.request.reader.InvocationReader;
import dev.amend.request.reader.RequestReader;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shows what a policy says of the requests in an event file, without running them: the facts, the
 * rules that decide about each, and the verdict. Other rules than the policy's aren't checked.
 */
final class DryRunCommand {

  private static final Duration RETENTION = Duration.ofDays(30);

  private final Policy policy;
  private final PrintStream out;
  private Settings settings;

  /**
   * Creates a command.
   *
   * @param client the settings of the client, as Describe shows them; other members are left out
   */
  DryRunCommand(Policy policy, JsonNode client, PrintStream out) {
    this.policy = policy;
    this.out = out;
    this.settings = settings(client);
  }

  /**
   * Prints what the policy says.
   *
   * @param alias the alias that the function is invoked through; empty for the first one that takes
   *     the event
   */
  void run(EventFile file, Optional<String> alias) {
    var text = file.content().toString();
    var shape = shape(read(text, Optional.of("any")));
    var taken = alias.or(() -> first(shape));
    var refusal = policy.entries().refusal(taken, shape);
    out.println("Alias: " + taken.orElse("none"));
    if (refusal.isPresent()) {
      out.println("Verdict: deny. " + refusal.get().message());
      return;
    }
    deliveries(read(text, taken)).forEach(this::judge);
  }

  private void judge(Delivery delivery) {
    out.println();
    out.println("Producer: " + delivery.producer().toJson());
    switch (new RequestReader(RETENTION, Instant.now()).read(delivery)) {
      case ParsedRequest.Valid(var request) -> judge(request);
      case ParsedRequest.Invalid invalid -> invalid(invalid.violations());
      case ParsedRequest.Unreadable unreadable -> invalid(unreadable.violations());
    }
  }

  private void invalid(List<Violation> violations) {
    out.println("The policy isn't asked, because the request is invalid:");
    violations.forEach(violation -> out.println("  " + violation.message()));
  }

  private void judge(ChangeRequest request) {
    switch (request.operation()) {
      case Operation.ChangeSettings(var changes) -> {
        var amendment = Amendment.of(settings, changes);
        var verdict = judge(request, Facts.of(amendment.before(), amendment.after()));
        if (verdict.effect() == Effect.ALLOW) {
          settings = amendment.after();
        }
      }
      case Operation.RotateSecret(var maxAge, var overlap) ->
          judge(
              request,
              List.of(
                  Facts.of(
                      new SecretChange.Rotation(SecretChange.Action.ISSUED, maxAge, overlap))));
      case Operation.RetireSecret(var secretId) ->
          judge(request, List.of(Facts.of(new SecretChange.Retirement(secretId))));
    }
  }

  private Verdict judge(ChangeRequest request, List<Fact> facts) {
    var context =
        new FactContext(
            request.producer(),
            request.origin().requestedBy(),
            request.client(),
            AppClient.REGULAR);
    var verdict = policy.judge(context, facts);
    verdict.rulings().forEach(ruling -> print(ruling, context));
    out.println(
        facts.isEmpty()
            ? "Verdict: nothing would change."
            : "Verdict: %s by %s".formatted(verdict.effect(), String.join(", ", verdict.rules())));
    return verdict;
  }

  private void print(Ruling ruling, FactContext context) {
    var decision = ruling.decision();
    out.println(
        switch (ruling.fact()) {
          case Fact.Clear clear -> "Fact: " + clear.toJson(context);
          case Fact.Unreadable unreadable ->
              "No fact: %s %s. %s"
                  .formatted(unreadable.field(), unreadable.text(), unreadable.reason());
        });
    out.println("  %s by %s".formatted(decision.effect(), String.join(", ", decision.rules())));
  }

  private Optional<String> first(InputShape shape) {
    return policy.entries().shapes().entrySet().stream()
        .filter(entry -> entry.getValue() == shape)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Invocation read(String text, Optional<String> alias) {
    return new InvocationReader(1).read(text, "dry-run", alias);
  }

  private static InputShape shape(Invocation invocation) {
    return switch (invocation) {
      case Invocation.Messages _ -> InputShape.SQS;
      case Invocation.Event _ -> InputShape.EVENTBRIDGE;
      case Invocation.Request _ -> InputShape.INVOKE;
      case Invocation.Audit _ -> InputShape.AUDIT;
    };
  }

  private static List<Delivery> deliveries(Invocation invocation) {
    return switch (invocation) {
      case Invocation.Messages(var _, var deliveries) -> deliveries;
      case Invocation.Event(var delivery) -> List.of(delivery);
      case Invocation.Request(var delivery) -> List.of(delivery);
      case Invocation.Audit _ -> List.of();
    };
  }

  private static Settings settings(JsonNode client) {
    var settings = Settings.NONE;
    for (var setting : Setting.values()) {
      if (client.has(setting.serviceName())) {
        var value = setting.kind().read(client.get(setting.serviceName()));
        settings = value.isPresent() ? settings.with(setting, value.get()) : settings;
      }
    }
    return settings;
  }
}
