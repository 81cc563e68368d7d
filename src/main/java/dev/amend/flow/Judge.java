package dev.amend.flow;

import dev.amend.appclient.Amendment;
import dev.amend.appclient.AppClient;
import dev.amend.appclient.Code;
import dev.amend.appclient.Finding;
import dev.amend.appclient.SecretPresence;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Violation;
import dev.amend.appclient.rule.RuleBook;
import dev.amend.cognito.ServiceRefusedException;
import dev.amend.request.ChangeRequest;
import dev.amend.request.Operation;
import dev.amend.result.Outcome;
import dev.amend.result.Result;
import dev.amend.result.ResultData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Judges requests one after another, each on what the earlier ones leave. It reads no clock and
 * writes nothing.
 */
final class Judge {

  private final Instant now;
  private final Map<Task, Violation> culprits;

  /**
   * Makes a judge.
   *
   * @param now when the requests are judged
   * @param culprits requests that the service has refused already, and why
   */
  Judge(Instant now, Map<Task, Violation> culprits) {
    this.now = now;
    this.culprits = Map.copyOf(culprits);
  }

  /** Judges requests on a client that was read. */
  Course judge(List<Task> tasks, AppClient client, SecretPresence secret) {
    var settings = client.settings();
    var changed = false;
    var judgements = new ArrayList<Judgement>();
    for (var task : tasks) {
      var judgement = judge(task, client, settings, changed, secret);
      judgements.add(judgement);
      if (judgement.applies()) {
        settings = judgement.amendment().after();
        changed = true;
      }
    }
    return new Course(client, settings, judgements);
  }

  /** Judges requests on a client that the service did not show. */
  List<Judgement> refuse(List<Task> tasks, ServiceRefusedException refusal) {
    var violation = Violation.general(refusal.code(), refusal.reason());
    return tasks.stream()
        .map(
            task ->
                isExpired(task.request())
                    ? expired(task)
                    : rejected(task, List.of(violation), binds(refusal.code())))
        .toList();
  }

  /** Tells whether every request has expired, so that the client need not be read. */
  boolean allExpired(List<Task> tasks) {
    return tasks.stream().allMatch(task -> isExpired(task.request()));
  }

  /** Rejects a request that has expired. */
  Judgement expired(Task task) {
    var violation =
        Violation.at(
            Code.REQUEST_EXPIRED,
            "/expiresAt",
            "The request has expired. Send a new one if it is still wanted.");
    return rejected(task, List.of(violation), true);
  }

  private Judgement judge(
      Task task, AppClient client, Settings settings, boolean changed, SecretPresence secret) {
    var request = task.request();
    if (isExpired(request)) {
      return expired(task);
    }
    if (!client.unknownMembers().isEmpty()) {
      return rejected(
          task,
          client.unknownMembers().stream().map(Judge::unknown).toList(),
          binds(Code.CLIENT_UNKNOWN_SETTING));
    }
    var mismatches = request.expect().mismatches(settings, client, changed);
    if (!mismatches.isEmpty()) {
      var data =
          ResultData.of(request.client(), Outcome.CONFLICTED)
              .violations(mismatches)
              .lastModified(client.lastModified());
      return judgement(task, Outcome.CONFLICTED, data, true, unchanged(settings));
    }
    return amend(task, client, settings, secret);
  }

  private Judgement amend(Task task, AppClient client, Settings settings, SecretPresence secret) {
    var request = task.request();
    var amendment =
        switch (request.operation()) {
          case Operation.ChangeSettings(var changes) -> Amendment.of(settings, changes);
        };
    var findings = RuleBook.judge(amendment, secret);
    var violations = findings.stream().filter(Finding::refuses).map(Finding::violation).toList();
    var warnings =
        findings.stream().filter(finding -> !finding.refuses()).map(Finding::violation).toList();
    if (!violations.isEmpty()) {
      return rejected(task, violations, warnings, true);
    }
    var culprit = culprits.get(task);
    if (culprit != null) {
      return rejected(task, List.of(culprit), warnings, binds(culprit.code()));
    }
    var outcome =
        request.isPlan()
            ? Outcome.PLANNED
            : amendment.changesAnything() ? Outcome.APPLIED : Outcome.UNCHANGED;
    var data =
        ResultData.of(request.client(), outcome)
            .warnings(warnings)
            .lastModified(client.lastModified());
    if (outcome != Outcome.UNCHANGED) {
      data.changed(amendment.before(), amendment.after());
    }
    return judgement(task, outcome, data, true, amendment);
  }

  private Judgement rejected(Task task, List<Violation> violations, boolean binds) {
    return rejected(task, violations, List.of(), binds);
  }

  private Judgement rejected(
      Task task, List<Violation> violations, List<Violation> warnings, boolean binds) {
    var data =
        ResultData.of(task.request().client(), Outcome.REJECTED)
            .violations(violations)
            .warnings(warnings);
    return judgement(task, Outcome.REJECTED, data, binds, unchanged(Settings.NONE));
  }

  private Judgement judgement(
      Task task, Outcome outcome, ResultData data, boolean binds, Amendment amendment) {
    var result = Result.of(task.request().origin(), outcome, data.build(), now);
    return new Judgement(task, result, binds, amendment);
  }

  private boolean isExpired(ChangeRequest request) {
    return request.expiresAt().filter(end -> end.isBefore(now)).isPresent();
  }

  /** A rejection that an operator can repair binds no key. */
  private static boolean binds(Code code) {
    return code != Code.SERVICE_FORBIDDEN && code != Code.CLIENT_UNKNOWN_SETTING;
  }

  private static Violation unknown(String member) {
    return Violation.at(
        Code.CLIENT_UNKNOWN_SETTING,
        member,
        "This version of Amend does not know %s and would reset it. Update Amend, or name it in READ_ONLY_MEMBERS if it is read-only."
            .formatted(member));
  }

  private static Amendment unchanged(Settings settings) {
    return Amendment.of(settings, List.of());
  }
}
