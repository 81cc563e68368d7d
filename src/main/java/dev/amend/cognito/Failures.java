package dev.amend.cognito;

import dev.amend.appclient.Code;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Sorts what the SDK throws: refused for good, busy, or neither known. */
final class Failures {

  private static final int MOST_CHARACTERS = 500;

  private Failures() {}

  /** Translates a failure of a call that has no effect. */
  static RuntimeException ofReading(SdkException failure) {
    return answered(failure)
        .orElseGet(() -> new ServiceBusyException(Code.SERVICE_UNAVAILABLE, kind(failure)));
  }

  /** Translates a failure of an update, which may have happened all the same. */
  static RuntimeException ofWriting(SdkException failure) {
    return answered(failure).orElseGet(() -> new OutcomeUnclearException(kind(failure)));
  }

  /**
   * An answer that says clearly that nothing was done; empty for a lost one and for the service's
   * own failure.
   */
  private static Optional<RuntimeException> answered(SdkException failure) {
    if (!(failure instanceof AwsServiceException service) || service.awsErrorDetails() == null) {
      return Optional.empty();
    }
    var code = service.awsErrorDetails().errorCode();
    if (service.isThrottlingException()) {
      return Optional.of(new ServiceBusyException(Code.SERVICE_THROTTLED, kind(service)));
    }
    return switch (code == null ? "" : code) {
      case "ConcurrentModificationException" ->
          Optional.of(new ServiceBusyException(Code.SERVICE_CONCURRENT_MODIFICATION, code));
      case "ExpiredToken",
          "ExpiredTokenException",
          "UnrecognizedClientException",
          "InvalidClientTokenId",
          "InvalidSignatureException",
          "SignatureDoesNotMatch",
          "MissingAuthenticationTokenException",
          "IncompleteSignatureException",
          "RequestExpired" ->
          Optional.of(new ServiceBusyException(Code.SERVICE_UNAVAILABLE, code));
      case "ResourceNotFoundException" ->
          Optional.of(new ServiceRefusedException(Code.CLIENT_NOT_FOUND, words(service)));
      case "NotAuthorizedException", "AccessDeniedException" ->
          Optional.of(new ServiceRefusedException(Code.SERVICE_FORBIDDEN, words(service)));
      default ->
          service.statusCode() >= 500 || code == null || code.startsWith("Internal")
              ? Optional.empty()
              : Optional.of(new ServiceRefusedException(Code.SERVICE_REJECTED, words(service)));
    };
  }

  private static String words(AwsServiceException service) {
    var details = service.awsErrorDetails();
    var words = details.errorCode() + ": " + details.errorMessage();
    return words.length() <= MOST_CHARACTERS ? words : words.substring(0, MOST_CHARACTERS) + "…";
  }

  private static String kind(SdkException failure) {
    return failure instanceof AwsServiceException service
        ? "HTTP status " + service.statusCode()
        : failure.getClass().getSimpleName();
  }
}
