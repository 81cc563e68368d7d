package dev.amend.cognito;

import dev.amend.appclient.Code;

/**
 * The service refused the call, and would refuse it again. It had no effect.
 *
 * @param code {@code client.not-found}, {@code service.forbidden} or {@code service.rejected}
 * @param reason the service's own error code and message
 */
public record Refused(Code code, String reason)
    implements DescribeAnswer, UpdateAnswer, SecretsAnswer {}
