package dev.amend.policy.plan;

import dev.amend.appclient.Code;
import dev.amend.appclient.Violation;
import dev.amend.policy.Effect;
import dev.amend.policy.Policy;
import dev.amend.policy.Verdict;
import dev.amend.policy.fact.Producer;
import dev.amend.request.Approval;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** When an approval is complete, and when it counts. */
public final class ApprovalRules {

  private ApprovalRules() {}

  /** The members that an approval requires beside it, as the request states them. */
  public record Surroundings(
      boolean hasIdempotencyKey,
      boolean hasRequestedBy,
      boolean hasPlanHash,
      Optional<Instant> expiresAt) {}

  /**
   * Returns what is wrong with an approval in its request.
   *
   * @param approval the approval
   * @param request what the request states beside it
   * @param retention how long a result is kept ({@code RESULT_RETENTION}): afterwards the
   *     approval's idempotency key could be used again
   * @param now when the request is read
   */
  public static List<Violation> ofRequest(
      Approval approval, Surroundings request, Duration retention, Instant now) {
    return Stream.of(
            missing("/idempotencyKey", request.hasIdempotencyKey()),
            missing("/requestedBy", request.hasRequestedBy()),
            missing("/expect/planHash", request.hasPlanHash()),
            missing("/expiresAt", request.expiresAt().isPresent()),
            invalid(
                "/expiresAt",
                request
                    .expiresAt()
                    .filter(end -> end.isAfter(approval.at().plus(retention)))
                    .isEmpty(),
                "expiresAt must be no later than %s after the approval's at.".formatted(retention)),
            invalid("/approval/at", !approval.at().isAfter(now), "at must not be in the future."))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * Returns what stands in the way of a request; nothing if it may be applied.
   *
   * @param verdict what the policy says
   * @param policy the policy
   * @param producer who sent the request
   * @param requestedBy who asked for the change
   * @param approval the request's approval, which is looked at only if the verdict requires one
   */
  public static List<Violation> ofVerdict(
      Verdict verdict,
      Policy policy,
      Producer producer,
      Optional<String> requestedBy,
      Optional<Approval> approval) {
    return verdict.effect() == Effect.APPROVE && approval.isPresent()
        ? ofApproval(approval.get(), policy.trusts(producer), requestedBy)
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

  private static Optional<Violation> missing(String pointer, boolean isThere) {
    var name = pointer.substring(pointer.lastIndexOf('/') + 1);
    return Optional.of(
            Violation.at(
                Code.REQUEST_MISSING_MEMBER,
                pointer,
                "%s is required in a request with an approval.".formatted(name)))
        .filter(_ -> !isThere);
  }

  private static Optional<Violation> invalid(String pointer, boolean isValid, String message) {
    return Optional.of(Violation.at(Code.REQUEST_INVALID_MEMBER, pointer, message))
        .filter(_ -> !isValid);
  }
}
