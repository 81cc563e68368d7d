package dev.amend.policy.plan;

import dev.amend.appclient.Code;
import dev.amend.appclient.Violation;
import dev.amend.policy.Effect;
import dev.amend.policy.Policy;
import dev.amend.policy.Verdict;
import dev.amend.request.Approval;
import dev.amend.request.ChangeRequest;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** When an approval counts. */
final class ApprovalRules {

  private ApprovalRules() {}

  /**
   * Returns what stands in the way of a request; nothing if it may be applied.
   *
   * @param verdict what the policy says
   * @param policy the policy
   * @param request the request, whose approval is looked at only if the verdict requires one
   */
  static List<Violation> objections(Verdict verdict, Policy policy, ChangeRequest request) {
    return verdict.effect() == Effect.APPROVE && request.approval().isPresent()
        ? ofApproval(
            request.approval().get(),
            policy.trusts(request.producer()),
            request.origin().requestedBy())
        : verdict.violations();
  }

  private static List<Violation> ofApproval(
      Approval approval, boolean isTrusted, Optional<String> requestedBy) {
    var trust =
        Violation.at(
            Code.APPROVAL_NOT_TRUSTED,
            "/approval",
            "The policy doesn't trust approvals from this producer. Send the request through one that its approvers name.");
    var self =
        Violation.at(
            Code.APPROVAL_SELF,
            "/approval/by",
            "The one who asked for the change can't approve it. Have another person approve it.");
    return Stream.of(
            Optional.of(trust).filter(_ -> !isTrusted),
            Optional.of(self)
                .filter(
                    _ ->
                        requestedBy
                            .filter(who -> !plain(who).equals(plain(approval.by())))
                            .isEmpty()))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Writing a name in another way doesn't make it the name of another person. */
  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }
}
