package dev.amend.flow.secret;

import dev.amend.appclient.Code;
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

  /** Returns whether the reason can pass, so that the change is continued later. */
  boolean mayPass() {
    return violation.code() == Code.SERVICE_FORBIDDEN
        || violation.code() == Code.SECRET_STORE_REFUSED;
  }
}
