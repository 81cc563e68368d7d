package dev.amend.service.sdk;

import dev.amend.appclient.Code;
import dev.amend.service.ServiceAnswer.Busy;
import dev.amend.service.ServiceAnswer.Failed;
import dev.amend.service.ServiceAnswer.NotDone;
import dev.amend.service.ServiceAnswer.Refused;
import dev.amend.service.ServiceAnswer.Unconfirmed;
import java.util.Objects;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Tells from what the SDK throws whether a service refused a call, was busy, or did not answer.
 *
 * @param service the service's name, for messages
 * @param showsMessages whether reasons contain the service's messages
 */
public record SdkFailures(String service, boolean showsMessages) {

  private static final int MAX_MESSAGE_CHARACTERS = 500;

  /** Creates one for calls that neither carry nor return a secret value. */
  public SdkFailures(String service) {
    this(service, true);
  }

  /** Returns one for calls that carry or return a secret value, which a message could quote. */
  public SdkFailures withoutMessages() {
    return new SdkFailures(service, false);
  }

  /** Returns what came of a call without an effect, or one that can be repeated. */
  public NotDone ofRepeatable(RuntimeException failure) {
    return switch (ofEffect(failure)) {
      case NotDone notDone -> notDone;
      case Unconfirmed(var reason) -> busy(Code.SERVICE_UNAVAILABLE, reason);
    };
  }

  /**
   * Returns what came of a call with an effect. A lost answer and the service's internal errors
   * leave open whether it had it.
   */
  public Failed ofEffect(RuntimeException failure) {
    if (!(failure instanceof AwsServiceException service) || service.awsErrorDetails() == null) {
      return new Unconfirmed(kind(failure));
    }
    if (service.isThrottlingException()) {
      return busy(Code.SERVICE_THROTTLED, kind(service));
    }
    var code = Objects.requireNonNullElse(service.awsErrorDetails().errorCode(), "");
    return switch (code) {
      case "ConcurrentModificationException" -> busy(Code.SERVICE_CONCURRENT_MODIFICATION, code);
      case "ExpiredToken",
          "ExpiredTokenException",
          "UnrecognizedClientException",
          "InvalidClientTokenId",
          "InvalidSignatureException",
          "SignatureDoesNotMatch",
          "MissingAuthenticationTokenException",
          "IncompleteSignatureException",
          "RequestExpired" ->
          busy(Code.SERVICE_UNAVAILABLE, code);
      case "ResourceNotFoundException" -> new Refused(Code.CLIENT_NOT_FOUND, reason(service));
      case "NotAuthorizedException", "AccessDeniedException" ->
          new Refused(Code.SERVICE_FORBIDDEN, reason(service));
      default ->
          service.statusCode() >= 500 || code.isEmpty() || code.startsWith("Internal")
              ? new Unconfirmed(kind(service))
              : new Refused(Code.SERVICE_REJECTED, reason(service));
    };
  }

  private Busy busy(Code code, String reason) {
    return new Busy(service, code, reason);
  }

  private String reason(AwsServiceException failure) {
    var details = failure.awsErrorDetails();
    return showsMessages
        ? message(details)
        : "%s. AWS CloudTrail has the message.".formatted(details.errorCode());
  }

  private static String message(AwsErrorDetails details) {
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
