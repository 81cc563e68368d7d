package dev.amend.appclient.rule;

import dev.amend.appclient.Amendment;
import dev.amend.appclient.Change;
import dev.amend.appclient.Code;
import dev.amend.appclient.SecretPresence.Answer;
import dev.amend.appclient.Settings;
import dev.amend.appclient.rule.RuleBook.Finding;
import java.util.List;
import java.util.stream.Stream;

/**
 * The smallest request that breaks a rule.
 *
 * @param code the rule's code
 * @param before the client's settings before the request
 * @param secret whether the client has a secret
 * @param changes the changes of the request
 */
record RuleExample(Code code, Settings before, Answer secret, List<Change> changes) {

  RuleExample(Code code, Settings before, Change... changes) {
    this(code, before, Answer.ABSENT, List.of(changes));
  }

  Amendment amendment() {
    return Amendment.of(before, changes);
  }

  List<Code> codes(Amendment amendment) {
    return RuleBook.evaluate(amendment, () -> secret).stream()
        .map(finding -> finding.violation().code())
        .toList();
  }

  Stream<Finding> findings(Rule rule) {
    return rule.evaluate(amendment(), () -> secret).stream();
  }

  @Override
  public String toString() {
    return code.toString();
  }
}
