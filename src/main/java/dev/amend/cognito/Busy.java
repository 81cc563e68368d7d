package dev.amend.cognito;

import dev.amend.appclient.Code;

/**
 * The service did not carry out the call for a transient reason. It had no effect.
 *
 * @param code {@code service.throttled}, {@code service.unavailable} or {@code
 *     service.concurrent-modification}
 * @param reason the service's own error code, or how the call failed
 */
public record Busy(Code code, String reason)
    implements DescribeAnswer, UpdateAnswer, SecretsAnswer {

  /** Returns the reason as a sentence. */
  public String message() {
    return switch (code) {
      case SERVICE_THROTTLED -> "Cognito is throttling requests: %s.".formatted(reason);
      case SERVICE_CONCURRENT_MODIFICATION ->
          "Cognito is processing another update: %s.".formatted(reason);
      default -> "Cognito is unavailable: %s.".formatted(reason);
    };
  }
}
