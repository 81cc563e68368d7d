package dev.amend;

import dev.amend.appclient.Kind;
import dev.amend.appclient.Setting;
import dev.amend.service.cognito.MemberRules.UnknownMembers;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The configuration, which operators set as environment variables.
 *
 * @param ledgerTable {@code LEDGER_TABLE}: the DynamoDB table of the ledger
 * @param resultBus {@code RESULT_BUS}: the name or ARN of the event bus for results
 * @param resultSource {@code RESULT_SOURCE}: the source of result events; {@code amend} by default
 * @param resultRetention {@code RESULT_RETENTION}: how long a result is kept; 30 days by default
 * @param maxReceiveCount {@code MAX_RECEIVE_COUNT}: the queue's redrive limit; 5 by default
 * @param readOnlyMembers {@code READ_ONLY_MEMBERS}: read-only members of the Describe answer, which
 *     updates leave out; inside a structure {@code Name/Member}; none by default
 * @param unknownMembers {@code UNKNOWN_MEMBERS}: {@code refuse} or {@code carry}: what to do with
 *     members of the Describe answer that this build doesn't know; {@code refuse} by default
 * @param policyFile {@code POLICY_FILE}: the path of the policy, which says who may change what;
 *     none by default, which allows every change
 * @param secretKmsKeyId {@code SECRET_KMS_KEY_ID}: the AWS KMS key for client secrets; {@code
 *     aws/secretsmanager} by default
 * @param secretNamePrefix {@code SECRET_NAME_PREFIX}: what the names of client secrets in AWS
 *     Secrets Manager begin with; {@code amend/} by default
 * @param serviceName {@code POWERTOOLS_SERVICE_NAME}: the service in logs and metrics; {@code
 *     amend} by default
 * @param metricsNamespace {@code POWERTOOLS_METRICS_NAMESPACE}: the namespace of metrics; {@code
 *     Amend} by default
 */
public record Configuration(
    String ledgerTable,
    String resultBus,
    String resultSource,
    Duration resultRetention,
    int maxReceiveCount,
    Set<String> readOnlyMembers,
    UnknownMembers unknownMembers,
    Optional<Path> policyFile,
    Optional<String> secretKmsKeyId,
    String secretNamePrefix,
    String serviceName,
    String metricsNamespace) {

  /** A name, or an ARN, which has colons and slashes too. */
  private static final Pattern RESOURCE = Pattern.compile("[A-Za-z0-9_.:/-]{1,1024}");

  /** The limits of a namespace and a dimension (CloudWatch API reference, PutMetricData). */
  private static final Pattern METRIC_NAME = Pattern.compile("[A-Za-z0-9_.#:/-]{1,250}");

  /** The characters of a secret's name (Secrets Manager API reference, CreateSecret). */
  private static final Pattern SECRET_NAME_PREFIX = Pattern.compile("[A-Za-z0-9/_+=.@-]{1,256}");

  /** 100 years, so that adding it to a date can't overflow. */
  private static final Duration LONGEST_RETENTION = Duration.ofDays(36_500);

  /** Copies the set. */
  public Configuration {
    readOnlyMembers = Set.copyOf(readOnlyMembers);
  }

  /**
   * Reads the variables.
   *
   * @param environment by name; an empty variable counts as missing
   * @throws IllegalArgumentException in one line that names a missing or malformed variable
   */
  public static Configuration from(Map<String, String> environment) {
    return new Configuration(
        resource(environment, "LEDGER_TABLE"),
        resource(environment, "RESULT_BUS"),
        source(environment),
        retention(environment),
        maxReceiveCount(environment),
        readOnlyMembers(environment),
        unknownMembers(environment),
        policyFile(environment),
        kmsKey(environment),
        secretNamePrefix(environment),
        metricName(environment, "POWERTOOLS_SERVICE_NAME", "amend"),
        metricName(environment, "POWERTOOLS_METRICS_NAMESPACE", "Amend"));
  }

  /** A setting isn't allowed here: every update would leave it out and so reset it. */
  private static Set<String> readOnlyMembers(Map<String, String> environment) {
    var names =
        Stream.of(optional(environment, "READ_ONLY_MEMBERS", "").split(","))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
    if (names.stream().anyMatch(Configuration::isSettable)) {
      throw malformed("READ_ONLY_MEMBERS", "a list of member names that aren't settings");
    }
    return names;
  }

  private static UnknownMembers unknownMembers(Map<String, String> environment) {
    return switch (optional(environment, "UNKNOWN_MEMBERS", "refuse")) {
      case "refuse" -> UnknownMembers.REFUSE;
      case "carry" -> UnknownMembers.CARRY;
      default -> throw malformed("UNKNOWN_MEMBERS", "refuse or carry");
    };
  }

  private static boolean isSettable(String name) {
    var parts = name.split("/", 2);
    return Setting.named(parts[0])
        .filter(
            setting ->
                parts.length == 1
                    || (setting.kind() instanceof Kind.StructureKind structure
                        && structure.members().containsKey(parts[1])))
        .isPresent();
  }

  private static Optional<Path> policyFile(Map<String, String> environment) {
    try {
      return Optional.of(optional(environment, "POLICY_FILE", ""))
          .filter(path -> !path.isEmpty())
          .map(Path::of);
    } catch (InvalidPathException _) {
      throw malformed("POLICY_FILE", "the path of a file");
    }
  }

  private static Optional<String> kmsKey(Map<String, String> environment) {
    return optional(environment, "SECRET_KMS_KEY_ID", "").isEmpty()
        ? Optional.empty()
        : Optional.of(resource(environment, "SECRET_KMS_KEY_ID"));
  }

  private static String secretNamePrefix(Map<String, String> environment) {
    var prefix = optional(environment, "SECRET_NAME_PREFIX", "amend/");
    if (!SECRET_NAME_PREFIX.matcher(prefix).matches()) {
      throw malformed("SECRET_NAME_PREFIX", "1 to 256 letters, digits and / _ + = . @ -");
    }
    return prefix;
  }

  private static String metricName(Map<String, String> environment, String name, String otherwise) {
    var value = optional(environment, name, otherwise);
    if (!METRIC_NAME.matcher(value).matches()) {
      throw malformed(name, "1 to 250 letters, digits and . - _ / # :");
    }
    return value;
  }

  private static String source(Map<String, String> environment) {
    var source = optional(environment, "RESULT_SOURCE", "amend");
    if (source.startsWith("aws.") || source.length() > 256) {
      throw malformed("RESULT_SOURCE", "at most 256 characters that don't begin with aws.");
    }
    return source;
  }

  private static Duration retention(Map<String, String> environment) {
    try {
      var retention = Duration.parse(optional(environment, "RESULT_RETENTION", "P30D"));
      if (retention.isPositive() && retention.compareTo(LONGEST_RETENTION) <= 0) {
        return retention;
      }
    } catch (DateTimeParseException e) {
      // Reported below.
    }
    throw malformed("RESULT_RETENTION", "an ISO-8601 duration such as P30D, at most P36500D");
  }

  private static int maxReceiveCount(Map<String, String> environment) {
    try {
      var count = Integer.parseInt(optional(environment, "MAX_RECEIVE_COUNT", "5"));
      if (count >= 1 && count <= 1_000) {
        return count;
      }
    } catch (NumberFormatException e) {
      // Reported below.
    }
    throw malformed("MAX_RECEIVE_COUNT", "an integer from 1 to 1000");
  }

  private static String resource(Map<String, String> environment, String name) {
    var value = optional(environment, name, "");
    if (value.isEmpty()) {
      throw new IllegalArgumentException(name + " is not set.");
    }
    if (!RESOURCE.matcher(value).matches()) {
      throw malformed(name, "a name or an ARN");
    }
    return value;
  }

  private static String optional(Map<String, String> environment, String name, String otherwise) {
    var value = environment.get(name);
    return value == null || value.isBlank() ? otherwise : value.strip();
  }

  private static IllegalArgumentException malformed(String name, String expected) {
    return new IllegalArgumentException(name + " must be " + expected + ".");
  }
}
