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
    implements DescribeAnswer, UpdateAnswer, SecretsAnswer {}
