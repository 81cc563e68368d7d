package dev.amend;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an operator sets, by environment variables.
 *
 * @param ledgerTable {@code LEDGER_TABLE}: the DynamoDB table of the ledger
 * @param resultBus {@code RESULT_BUS}: name or ARN of the bus for result events
 * @param resultSource {@code RESULT_SOURCE}: what result events name as their source; {@code amend}
 *     by default
 * @param resultRetention {@code RESULT_RETENTION}: how long a result is kept; 30 days by default
 * @param maxReceiveCount {@code MAX_RECEIVE_COUNT}: the queue's redrive limit; 5 by default
 * @param readOnlyMembers {@code READ_ONLY_MEMBERS}: members of the Describe answer to leave alone;
 *     none by default
 */
public record Configuration(
    String ledgerTable,
    String resultBus,
    String resultSource,
    Duration resultRetention,
    int maxReceiveCount,
    Set<String> readOnlyMembers) {

  /** Copies the set. */
  public Configuration {
    readOnlyMembers = Set.copyOf(readOnlyMembers);
  }

  /**
   * Reads the variables.
   *
   * @param environment by name; an empty variable counts as missing
   * @return the configuration
   * @throws IllegalArgumentException in one line that names the variable, if one is missing or
   *     malformed
   */
  public static Configuration from(Map<String, String> environment) {
    return new Configuration(
        required(environment, "LEDGER_TABLE"),
        required(environment, "RESULT_BUS"),
        source(environment),
        retention(environment),
        maxReceiveCount(environment),
        Stream.of(optional(environment, "READ_ONLY_MEMBERS", "").split(","))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static String source(Map<String, String> environment) {
    var source = optional(environment, "RESULT_SOURCE", "amend");
    if (source.startsWith("aws.") || source.length() > 256) {
      throw malformed(
          "RESULT_SOURCE", "a text of at most 256 characters that does not begin with aws.");
    }
    return source;
  }

  private static Duration retention(Map<String, String> environment) {
    try {
      var retention = Duration.parse(optional(environment, "RESULT_RETENTION", "P30D"));
      if (retention.isPositive()) {
        return retention;
      }
    } catch (DateTimeParseException e) {
      // Said below.
    }
    throw malformed("RESULT_RETENTION", "an ISO-8601 duration such as P30D");
  }

  private static int maxReceiveCount(Map<String, String> environment) {
    try {
      var count = Integer.parseInt(optional(environment, "MAX_RECEIVE_COUNT", "5"));
      if (count >= 1 && count <= 1_000) {
        return count;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw malformed("MAX_RECEIVE_COUNT", "a whole number from 1 to 1000");
  }

  private static String required(Map<String, String> environment, String name) {
    var value = optional(environment, name, "");
    if (value.isEmpty()) {
      throw new IllegalArgumentException(name + " is not set.");
    }
    return value;
  }

  private static String optional(Map<String, String> environment, String name, String otherwise) {
    var value = environment.get(name);
    return value == null || value.isBlank() ? otherwise : value.strip();
  }

  private static IllegalArgumentException malformed(String name, String wanted) {
    return new IllegalArgumentException(name + " must be " + wanted + ".");
  }
}
