package dev.amend;

import static software.amazon.lambda.powertools.logging.argument.StructuredArguments.entry;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.amend.appclient.Code;
import dev.amend.flow.Answer;
import dev.amend.flow.BatchItem;
import dev.amend.policy.Verdict;
import dev.amend.request.ChangeRequest;
import dev.amend.result.LogFields;
import dev.amend.result.Outcome;
import dev.amend.result.Result;
import dev.amend.service.cognito.CallObserver;
import dev.amend.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import software.amazon.cloudwatchlogs.emf.exception.InvalidMetricException;
import software.amazon.cloudwatchlogs.emf.model.MetricsContext;
import software.amazon.cloudwatchlogs.emf.model.Unit;
import software.amazon.lambda.powertools.logging.PowertoolsLogging;
import software.amazon.lambda.powertools.logging.argument.StructuredArgument;
import software.amazon.lambda.powertools.metrics.Metrics;
import software.amazon.lambda.powertools.metrics.MetricsBuilder;
import software.amazon.lambda.powertools.metrics.model.DimensionSet;

/**
 * Logs a line for each request, and reports the {@linkplain Metric metrics}. Neither contains a
 * request's body or a setting's value.
 */
final class Telemetry implements AdapterObserver {

  private static final Logger LOG = LoggerFactory.getLogger(Telemetry.class);

  /** What is counted besides the outcome, by the code of a violation. */
  private static final Map<String, Metric> POLICY_METRICS =
      Map.of(
          Code.POLICY_DENIED.toString(), Metric.POLICY_DENIED,
          Code.POLICY_APPROVAL_REQUIRED.toString(), Metric.APPROVAL_REQUIRED,
          Code.APPROVAL_STALE.toString(), Metric.APPROVAL_STALE);

  private static final String SERVICE_MEMBER = "service";

  /** Outcomes that leave a client's secret no older than the request asked for. */
  private static final Set<Outcome> CONFIRMING = Set.of(Outcome.APPLIED, Outcome.UNCHANGED);

  private final String service;
  private final String namespace;
  private final Metrics metrics;
  private final Map<Metric, LongAdder> counters = new ConcurrentHashMap<>();

  /** Uses the service name and the metrics namespace of the configuration. */
  Telemetry(Configuration configuration) {
    this.service = configuration.serviceName();
    this.namespace = configuration.metricsNamespace();
    this.metrics =
        MetricsBuilder.builder()
            .withNamespace(namespace)
            .withService(service)
            .withRaiseOnEmptyMetrics(false)
            .build();
  }

  /** Loads what writing metrics takes. Writes none. */
  void prime() {
    try {
      var context = new MetricsContext();
      context.putMetric("Priming", 1, Unit.COUNT);
      context.serialize();
    } catch (InvalidMetricException | JsonProcessingException e) {
      throw new IllegalStateException("A constant metric can always be written", e);
    }
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

  @Override
  public void cognitoCall(CallObserver.End end) {
    count(Metric.COGNITO_CALLS);
    switch (end) {
      case THROTTLED -> count(Metric.COGNITO_THROTTLES);
      case CONFLICTED -> count(Metric.COGNITO_CONFLICTS);
      case DONE, FAILED -> {}
    }
  }

  @Override
  public void leaseWait() {
    count(Metric.LEASE_WAITS);
  }

  /** Measures how long the invocation worked on its requests. */
  void worked(Duration time) {
    measure(Metric.LATENCY, time);
  }

  @Override
  public void unknownMembers(List<String> names) {
    counter(Metric.UNKNOWN_MEMBERS).add(names.size());
    LOG.warn(
        "Cognito returned members that this version of Amend doesn't know",
        entry("members", String.join(" ", names)));
  }

  @Override
  public void policyJudged(ChangeRequest request, Verdict verdict) {
    LOG.info(
        "Policy judged a request",
        LogFields.of(
            request.origin(),
            Optional.of(request.client().userPoolId()),
            Optional.of(request.client().clientId()),
            entry("effect", verdict.effect().toString()),
            entry("rules", String.join(" ", verdict.rules()))));
  }

  /** Ends an invocation. */
  void end() {
    counters.forEach((metric, counter) -> report(metric, counter.sumThenReset()));
    metrics.flush();
    PowertoolsLogging.clearState(true);
  }

  private void ended(BatchItem request, Result result) {
    count(Metric.of(result.outcome()));
    if (result.replayed()) {
      count(Metric.REPLAYED);
    } else {
      judged(request, result);
    }
    result.codes().stream().distinct().forEach(this::countPolicy);
    request.delivery().sentAt().ifPresent(sentAt -> measure(Metric.REQUEST_AGE, since(sentAt)));
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
    count(Metric.RETRIED);
    if (request.delivery().lastReceive()) {
      count(Metric.ABANDONED);
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

  private void judged(BatchItem request, Result result) {
    if (result.outcome() == Outcome.APPLIED) {
      counter(Metric.CHANGES).add(result.data().path("changes").size());
    }
    if (request.isSecretRotation() && CONFIRMING.contains(result.outcome())) {
      metrics.flushSingleMetric(
          Metric.ROTATION_CONFIRMED.toString(),
          1,
          Metric.ROTATION_CONFIRMED.unit(),
          namespace,
          DimensionSet.of("Service", service, "ClientId", request.clientId().orElseThrow()));
    }
  }

  /** The clocks of SQS and of this machine can differ. */
  private static Duration since(Instant sentAt) {
    var age = Duration.between(sentAt, TimeSource.SYSTEM.now());
    return age.isNegative() ? Duration.ZERO : age;
  }

  private void report(Metric metric, long count) {
    if (count > 0) {
      metrics.addMetric(metric.toString(), (double) count, metric.unit());
    }
  }

  private void measure(Metric metric, Duration duration) {
    metrics.addMetric(metric.toString(), (double) duration.toMillis(), metric.unit());
  }

  private void count(Metric metric) {
    counter(metric).increment();
  }

  /** Calls to AWS run on threads of their own, which the metrics of Powertools aren't made for. */
  private LongAdder counter(Metric metric) {
    return counters.computeIfAbsent(metric, _ -> new LongAdder());
  }
}
