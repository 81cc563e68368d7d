package dev.amend.flow.secret;

import dev.amend.appclient.Code;
import dev.amend.flow.secret.SecretDecision.Retire;
import dev.amend.service.ServiceAnswer.Busy;
import dev.amend.service.ServiceAnswer.Refused;
import dev.amend.service.ServiceAnswer.SecretDeleted;
import dev.amend.service.ServiceAnswer.Unconfirmed;

/** Deletes a secret, after {@code AWSCURRENT} has moved to the other one if need be. */
final class SecretRetirement {

  private final SecretCalls calls;

  SecretRetirement(SecretCalls calls) {
    this.calls = calls;
  }

  void run(Retire decision) {
    decision.successor().ifPresent(calls::promote);
    var isGone = false;
    while (!isGone) {
      calls.describeManageable();
      isGone = delete(decision.secretId());
    }
  }

  private boolean delete(String secretId) {
    return switch (calls.delete(secretId)) {
      case SecretDeleted _ -> true;
      case Unconfirmed _ -> calls.awaitLateEffect(() -> isGone(secretId), isGone -> isGone);
      case Refused refused when refused.code() == Code.CLIENT_NOT_FOUND && isGone(secretId) -> true;
      case Refused refused -> throw calls.refused(refused);
      case Busy busy -> {
        calls.backOff(busy);
        yield false;
      }
    };
  }

  private boolean isGone(String secretId) {
    return calls.list().stream().noneMatch(secret -> secret.id().equals(secretId));
  }
}
