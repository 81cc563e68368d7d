package dev.amend.appclient.rule;

import dev.amend.appclient.Amendment;
import dev.amend.appclient.Change;
import dev.amend.appclient.SecretPresence.Answer;
import dev.amend.appclient.Settings;
import dev.amend.appclient.rule.RuleBook.Finding;
import java.util.List;

/** The findings of the rules, each as "code Setting" or "warning code Setting". */
final class Findings {

  private Findings() {}

  static List<String> on(Settings before, Change... changes) {
    return on(Answer.PRESENT, before, changes);
  }

  static List<String> on(Answer secret, Settings before, Change... changes) {
    return RuleBook.evaluate(Amendment.of(before, List.of(changes)), () -> secret).stream()
        .map(Findings::inShort)
        .toList();
  }

  private static String inShort(Finding finding) {
    return (finding.refuses() ? "" : "warning ")
        + finding.violation().code()
        + " "
        + finding.violation().field().orElseThrow();
  }
}
