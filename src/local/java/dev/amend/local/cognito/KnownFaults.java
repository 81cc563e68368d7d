package dev.amend.local.cognito;

import dev.amend.local.standin.CallMatch;
import dev.amend.local.standin.Effect;
import dev.amend.local.standin.SeededFaults;
import dev.amend.local.standin.ServiceException;
import java.util.Set;

/** Errors that don't depend on the content of a request. */
public final class KnownFaults {

  private static final String INTERNAL = "Something went wrong, please try again.";
  private static final Set<String> SECRET_OPERATIONS =
      Set.of("AddUserPoolClientSecret", "ListUserPoolClientSecrets", "DeleteUserPoolClientSecret");

  private KnownFaults() {}

  /**
   * Injects the faults that every caller must expect: concurrent modification, throttling, internal
   * errors, lost calls and lost answers.
   *
   * @param seed determines which calls get a fault
   * @param probability the probability of each kind of fault in each call, from 0 to 1
   * @return the faults
   */
  public static SeededFaults usual(long seed, double probability) {
    return new SeededFaults(seed)
        .with(
            probability,
            CallMatch.on("UpdateUserPoolClient"),
            Effect.refuse(concurrentModification()))
        .with(probability, CallMatch.ANY, Effect.refuse(throttled()))
        .with(probability, CallMatch.ANY, call -> Effect.refuse(internalError(call.operation())))
        .with(probability, CallMatch.ANY, Effect.loseCall())
        .with(probability, CallMatch.ANY, Effect.loseAnswer());
  }

  /** Another update of a client is in progress (terraform-provider-aws #19794). */
  public static ServiceException concurrentModification() {
    return new ServiceException(
        "ConcurrentModificationException",
        "Only one request to update user pool client can be processed at a time.");
  }

  /** The request rate is too high (developer guide, quotas). */
  public static ServiceException throttled() {
    return new ServiceException("TooManyRequestsException", "Rate exceeded");
  }

  /**
   * An internal error of an operation that isn't about secrets. A caller can't tell whether the
   * call took effect: with {@link Effect#refuse} it didn't, with {@link Effect#replaceAnswer} it
   * did.
   *
   * @return the error, with HTTP status 500
   */
  public static ServiceException internalError() {
    return new ServiceException("InternalErrorException", INTERNAL, 500);
  }

  /**
   * An internal error of any operation. The operations on secrets are newer and have their own type
   * for it (API reference).
   *
   * @param operation for example {@code AddUserPoolClientSecret}
   * @return the error, with HTTP status 500
   */
  public static ServiceException internalError(String operation) {
    return SECRET_OPERATIONS.contains(operation)
        ? new ServiceException("InternalServerException", INTERNAL, 500)
        : internalError();
  }

  /** Cognito doesn't authorize the caller. */
  public static ServiceException notAuthorized() {
    return new ServiceException("NotAuthorizedException", "Access denied.");
  }
}
