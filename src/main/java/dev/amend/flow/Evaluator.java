package dev.amend.flow;

import dev.amend.appclient.Amendment;
import dev.amend.appclient.AppClient;
import dev.amend.appclient.Change;
import dev.amend.appclient.Code;
import dev.amend.appclient.SecretPresence;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Violation;
import dev.amend.appclient.rule.RuleBook;
import dev.amend.appclient.rule.RuleBook.Finding;
import dev.amend.policy.plan.Authorizer;
import dev.amend.policy.plan.Proposal;
import dev.amend.request.ChangeRequest;
import dev.amend.request.Operation.ChangeSettings;
import dev.amend.request.Operation.SecretOperation;
import dev.amend.result.Outcome;
import dev.amend.result.ResultData;
import dev.amend.service.ServiceAnswer.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Decides how requests end, one after another, each on what the earlier ones leave. It reads no
 * clock and calls nothing.
 */
final class Evaluator {

  private static final Setting PUBLISH = Setting.PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER;

  private final Instant now;
  private final Map<BatchItem, Violation> refused;
  private final Authorizer authorizer;

  /**
   * Creates an evaluator.
   *
   * @param now when the requests are evaluated
   * @param refused requests that the service has refused, and why
   * @param authorizer who may change what
   */
  Evaluator(Instant now, Map<BatchItem, Violation> refused, Authorizer authorizer) {
    this.now = now;
    this.refused = Map.copyOf(refused);
    this.authorizer = authorizer;
  }

  /**
   * Decides how requests on a client end.
   *
   * @param describedAt when the client was read, on the monotonic clock
   * @param secret is asked only by rules that need to know
   */
  UpdatePlan evaluate(
      List<BatchItem> items, AppClient described, long describedAt, SecretPresence secret) {
    var client = withPublishing(items, described, secret);
    var settings = client.settings();
    var changed = false;
    var decisions = new ArrayList<Decision>();
    for (var item : items) {
      var decision = evaluate(item, client, settings, changed, secret);
      decisions.add(decision);
      if (decision.applies()) {
        settings = decision.amendment().after();
        changed = true;
      }
    }
    return new UpdatePlan(client, describedAt, settings, decisions);
  }

  private static AppClient withPublishing(
      List<BatchItem> items, AppClient client, SecretPresence secret) {
    return client.leavesPublishingOpen()
            && items.stream().anyMatch(item -> names(PUBLISH, item.request()))
            && secret.ask() == SecretPresence.Answer.PRESENT
        ? client.withListedSecret()
        : client;
  }

  private static boolean names(Setting setting, ChangeRequest request) {
    return request.expect().settings().containsKey(setting)
        || changes(request).stream().anyMatch(change -> change.setting() == setting);
  }

  /** Decides how requests on a client that the service did not show end. */
  List<Decision> refuse(List<BatchItem> items, Refused answer) {
    var violation = Violation.general(answer.code(), answer.reason());
    return items.stream()
        .map(
            item ->
                isExpired(item.request())
                    ? expired(item)
                    : rejected(item, List.of(violation), List.of()))
        .toList();
  }

  /** Rejects requests because the service does not accept unknown members that are sent back. */
  List<Decision> refuseUnknown(List<BatchItem> items, List<String> members) {
    var violations = members.stream().map(Evaluator::notAccepted).toList();
    return items.stream().map(item -> rejected(item, violations, List.of())).toList();
  }

  /** Returns whether all requests have expired, so that the client need not be read. */
  boolean allExpired(List<BatchItem> items) {
    return items.stream().allMatch(item -> isExpired(item.request()));
  }

  /** Rejects an expired request. */
  Decision expired(BatchItem item) {
    return rejected(item, item.request().expired(now).stream().toList(), List.of());
  }

  private Decision evaluate(
      BatchItem item, AppClient client, Settings settings, boolean changed, SecretPresence secret) {
    var request = item.request();
    if (isExpired(request)) {
      return expired(item);
    }
    if (!client.unknownMembers().isEmpty()) {
      return rejected(
          item, client.unknownMembers().stream().map(Evaluator::unknown).toList(), List.of());
    }
    var mismatches = request.expect().mismatches(settings, client, changed);
    return mismatches.isEmpty()
        ? amend(item, client, settings, secret)
        : conflicted(item, client, mismatches);
  }

  private Decision amend(
      BatchItem item, AppClient client, Settings settings, SecretPresence secret) {
    var amendment = Amendment.of(settings, changes(item.request()));
    var findings = RuleBook.evaluate(amendment, secret);
    var violations = findings.stream().filter(Finding::refuses).map(Finding::violation).toList();
    var warnings =
        findings.stream().filter(finding -> !finding.refuses()).map(Finding::violation).toList();
    if (!violations.isEmpty()) {
      return rejected(item, violations, warnings);
    }
    if (refused.containsKey(item)) {
      return rejected(item, List.of(refused.get(item)), warnings);
    }
    var authorization =
        authorizer.authorize(item.request(), client.type(), proposal(item.request(), amendment));
    return new AuthorizedChange(item, client, amendment, warnings, now).decision(authorization);
  }

  private static Proposal proposal(ChangeRequest request, Amendment amendment) {
    return amendment.changesAnything()
        ? new Proposal.SettingsChange(amendment, changes(request))
        : new Proposal.NoChange();
  }

  private static List<Change> changes(ChangeRequest request) {
    return switch (request.operation()) {
      case ChangeSettings(var changes) -> changes;
      case SecretOperation secret ->
          throw new IllegalArgumentException("Not a change to settings: " + secret);
    };
  }

  private Decision conflicted(BatchItem item, AppClient client, List<Violation> mismatches) {
    var data =
        ResultData.of(item.request().client(), Outcome.CONFLICTED)
            .violations(mismatches)
            .lastModified(client.lastModified());
    return Decision.of(item, Outcome.CONFLICTED, data, Amendment.none(), now);
  }

  private Decision rejected(BatchItem item, List<Violation> violations, List<Violation> warnings) {
    return Decision.rejected(item, violations, warnings, now);
  }

  private boolean isExpired(ChangeRequest request) {
    return request.expired(now).isPresent();
  }

  private static Violation unknown(String member) {
    return Violation.at(
        Code.CLIENT_UNKNOWN_SETTING,
        member,
        "Cognito shows %s, which this version of Amend does not know and would reset. Update Amend, set UNKNOWN_MEMBERS to carry, or, if the member is read-only, add it to READ_ONLY_MEMBERS."
            .formatted(member));
  }

  private static Violation notAccepted(String member) {
    return Violation.at(
        Code.CLIENT_UNKNOWN_SETTING,
        member,
        "Cognito shows %s but does not accept it in an update. Update Amend or, if the member is read-only, add it to READ_ONLY_MEMBERS."
            .formatted(member));
  }
}
