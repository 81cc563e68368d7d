package dev.amend.result;

import static software.amazon.lambda.powertools.logging.argument.StructuredArguments.entry;

import dev.amend.request.Origin;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.lambda.powertools.logging.argument.StructuredArgument;

/** The fields of log lines about a request, such as its correlation ID, to search the log by. */
public final class LogFields {

  private LogFields() {}

  /**
   * Returns the arguments of a log call.
   *
   * @param userPoolId empty if the request can't be read
   * @param clientId empty if the request can't be read
   * @param more the fields that only this line has
   */
  public static Object[] of(
      Origin origin,
      Optional<String> userPoolId,
      Optional<String> clientId,
      StructuredArgument... more) {
    return Stream.concat(
            Stream.of(
                entry("idempotencyKey", origin.key()),
                entry("correlationId", origin.correlationId().orElse("")),
                entry("requestedBy", origin.requestedBy().orElse("")),
                entry("userPoolId", userPoolId.orElse("")),
                entry("clientId", clientId.orElse("")),
                entry("causationId", origin.causationId())),
            Stream.of(more))
        .toArray();
  }
}
