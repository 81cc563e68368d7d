package dev.amend;

import static software.amazon.lambda.powertools.logging.argument.StructuredArguments.entry;

import com.amazonaws.services.lambda.runtime.Context;
import dev.amend.appclient.Code;
import dev.amend.flow.Answer;
import dev.amend.flow.BatchItem;
import dev.amend.result.LogFields;
import dev.amend.result.Outcome;
import dev.amend.result.Result;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import software.amazon.lambda.powertools.logging.PowertoolsLogging;
import software.amazon.lambda.powertools.logging.argument.StructuredArgument;
import software.amazon.lambda.powertools.metrics.Metrics;
import software.amazon.lambda.powertools.metrics.MetricsBuilder;
import software.amazon.lambda.powertools.metrics.model.MetricUnit;

/**
 * Logs a line for each request and counts a metric for each outcome. Neither contains a request's
 * body or a setting's value.
 */
final class Telemetry {

  private static final Logger LOG = LoggerFactory.getLogger(Telemetry.class);

  /** What is counted besides the outcome, by the code of a violation. */
  private static final Map<String, String> POLICY_METRICS =
      Map.of(
          Code.POLICY_DENIED.toString(), "PolicyDenied",
          Code.POLICY_APPROVAL_REQUIRED.toString(), "ApprovalRequired",
          Code.APPROVAL_STALE.toString(), "ApprovalStale");

  private static final String SERVICE_MEMBER = "service";

  private final String service;
  private final Metrics metrics;

  /** Uses the service name and the metrics namespace of the configuration. */
  Telemetry(Configuration configuration) {
    this.service = configuration.serviceName();
    this.metrics =
        MetricsBuilder.builder()
            .withNamespace(configuration.metricsNamespace())
            .withService(service)
            .withRaiseOnEmptyMetrics(false)
            .build();
  }

  /** Begins an invocation. */
  void begin(Context context) {
    PowertoolsLogging.initializeLogging(context);
    MDC.put(SERVICE_MEMBER, service);
    metrics.captureColdStartMetric(context);
  }

  /** Logs and counts how the invocation ended for a request. */
  void answered(BatchItem request, Answer answer) {
    switch (answer) {
      case Answer.Ended(var result) -> ended(request, result);
      case Answer.Retry(var code, var _) -> retried(request, code);
    }
  }

  /** Counts members of an app client that this build doesn't know, because Cognito is newer. */
  void unknownMembers(List<String> names) {
    metrics.addMetric("UnknownMembers", names.size(), MetricUnit.COUNT);
    LOG.warn(
        "Cognito returned members that this version of Amend doesn't know",
        entry("members", String.join(" ", names)));
  }

  /** Ends an invocation. */
  void end() {
    metrics.flush();
    PowertoolsLogging.clearState(true);
  }

  private void ended(BatchItem request, Result result) {
    count(name(result.outcome()));
    if (result.replayed()) {
      count("Replayed");
    }
    result.codes().stream().distinct().forEach(this::countPolicy);
    LOG.info(
        "Request ended",
        fields(
            request,
            entry("outcome", result.outcome().toString()),
            entry("resultId", result.id().toString()),
            entry("codes", String.join(" ", result.codes())),
            entry("rules", String.join(" ", result.rules()))));
  }

  private void countPolicy(String code) {
    Optional.ofNullable(POLICY_METRICS.get(code)).ifPresent(this::count);
  }

  private void retried(BatchItem request, Code code) {
    count("Retried");
    if (request.delivery().lastReceive()) {
      count("Abandoned");
    }
    LOG.warn(
        "Request will be retried",
        fields(
            request,
            entry("code", code.toString()),
            entry("lastReceive", request.delivery().lastReceive())));
  }

  private static Object[] fields(BatchItem request, StructuredArgument... more) {
    return LogFields.of(request.origin(), request.userPoolId(), request.clientId(), more);
  }

  private void count(String metric) {
    metrics.addMetric(metric, 1, MetricUnit.COUNT);
  }

  private static String name(Outcome outcome) {
    var word = outcome.toString();
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
