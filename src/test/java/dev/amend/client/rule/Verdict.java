package dev.amend.client.rule;

import dev.amend.client.Amendment;
import dev.amend.client.Change;
import dev.amend.client.Finding;
import dev.amend.client.SecretPresence.Answer;
import dev.amend.client.Settings;
import java.util.List;

/**
 * What the rule book says of a request, short enough for tables: "code Setting", warnings marked.
 */
final class Verdict {

  private Verdict() {}

  static List<String> on(Settings before, Change... changes) {
    return on(Answer.PRESENT, before, changes);
  }

  static List<String> on(Answer secret, Settings before, Change... changes) {
    return RuleBook.judge(Amendment.of(before, List.of(changes)), () -> secret).stream()
        .map(Verdict::inShort)
        .toList();
  }

  private static String inShort(Finding finding) {
    return (finding.refuses() ? "" : "warning ")
        + finding.violation().code()
        + " "
        + finding.violation().field().orElseThrow();
  }
}
