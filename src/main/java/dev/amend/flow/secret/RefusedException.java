package dev.amend.flow.secret;

import dev.amend.appclient.Violation;
import dev.amend.service.ServiceAnswer.Refused;

/** A service refused a call, or the client must not be touched any more. */
final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Violation violation;

  RefusedException(Violation violation) {
    super(violation.code().toString());
    this.violation = violation;
  }

  RefusedException(Refused answer) {
    this(Violation.general(answer.code(), answer.reason()));
  }

  Violation violation() {
    return violation;
  }

  /** Returns whether the change can't be done any more; otherwise it is continued later. */
  boolean isFinal() {
    return switch (violation.code()) {
      case CLIENT_NOT_FOUND,
          SECRET_MANAGED_BY_COGNITO,
          SECRET_UNSUPPORTED_CLIENT,
          SECRET_ROTATION_INTERRUPTED ->
          true;
      default -> false;
    };
  }
}
