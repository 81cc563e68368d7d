package dev.amend.service.cognito;

import dev.amend.appclient.Code;
import dev.amend.service.ServiceAnswer;
import dev.amend.service.ServiceAnswer.Busy;
import dev.amend.service.ServiceAnswer.Refused;
import dev.amend.service.ServiceAnswer.Unconfirmed;
import java.util.Objects;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Tells from what the SDK throws whether the service refused a call, was busy, or did not answer.
 */
final class CognitoFailures {

  private static final int MAX_MESSAGE_CHARACTERS = 500;

  private CognitoFailures() {}

  /** Returns what came of a Describe that failed. */
  static ServiceAnswer.ToDescribe ofDescribe(RuntimeException failure) {
    return answered(failure) instanceof Refused refused ? refused : busy(failure);
  }

  /** Returns what came of a call that lists secrets and failed. */
  static ServiceAnswer.ToListSecrets ofList(RuntimeException failure) {
    return answered(failure) instanceof Refused refused ? refused : busy(failure);
  }

  /** Returns what came of an Update that failed, which may have been applied all the same. */
  static ServiceAnswer.ToUpdate ofUpdate(RuntimeException failure) {
    return answered(failure);
  }

  private static Busy busy(RuntimeException failure) {
    return answered(failure) instanceof Busy busy
        ? busy
        : new Busy(Code.SERVICE_UNAVAILABLE, kind(failure));
  }

  /** A lost answer and the service's internal errors leave open whether the call had an effect. */
  private static ServiceAnswer.ToUpdate answered(RuntimeException failure) {
    if (!(failure instanceof AwsServiceException service) || service.awsErrorDetails() == null) {
      return new Unconfirmed(kind(failure));
    }
    if (service.isThrottlingException()) {
      return new Busy(Code.SERVICE_THROTTLED, kind(service));
    }
    var code = Objects.requireNonNullElse(service.awsErrorDetails().errorCode(), "");
    return switch (code) {
      case "ConcurrentModificationException" ->
          new Busy(Code.SERVICE_CONCURRENT_MODIFICATION, code);
      case "ExpiredToken",
          "ExpiredTokenException",
          "UnrecognizedClientException",
          "InvalidClientTokenId",
          "InvalidSignatureException",
          "SignatureDoesNotMatch",
          "MissingAuthenticationTokenException",
          "IncompleteSignatureException",
          "RequestExpired" ->
          new Busy(Code.SERVICE_UNAVAILABLE, code);
      case "ResourceNotFoundException" -> new Refused(Code.CLIENT_NOT_FOUND, message(service));
      case "NotAuthorizedException", "AccessDeniedException" ->
          new Refused(Code.SERVICE_FORBIDDEN, message(service));
      default ->
          service.statusCode() >= 500 || code.isEmpty() || code.startsWith("Internal")
              ? new Unconfirmed(kind(service))
              : new Refused(Code.SERVICE_REJECTED, message(service));
    };
  }

  private static String message(AwsServiceException service) {
    var details = service.awsErrorDetails();
    var message = details.errorCode() + ": " + details.errorMessage();
    return message.length() <= MAX_MESSAGE_CHARACTERS
        ? message
        : message.substring(0, MAX_MESSAGE_CHARACTERS) + "…";
  }

  private static String kind(RuntimeException failure) {
    return switch (failure) {
      case AwsServiceException service -> "HTTP status " + service.statusCode();
      case SdkException sdk -> sdk.getClass().getSimpleName();
      default -> "timed out";
    };
  }
}
