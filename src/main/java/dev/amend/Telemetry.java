package dev.amend;

import static software.amazon.lambda.powertools.logging.argument.StructuredArguments.entry;

import com.amazonaws.services.lambda.runtime.Context;
import dev.amend.flow.Answer;
import dev.amend.request.Delivery;
import dev.amend.result.Outcome;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import software.amazon.lambda.powertools.logging.PowertoolsLogging;
import software.amazon.lambda.powertools.metrics.Metrics;
import software.amazon.lambda.powertools.metrics.MetricsBuilder;
import software.amazon.lambda.powertools.metrics.model.MetricUnit;

/**
 * Tells operators what happens: a log line for each request, a metric for each outcome. Never a
 * body, never a value.
 */
final class Telemetry {

  private static final Logger LOG = LoggerFactory.getLogger(Telemetry.class);

  private static final String SERVICE_MEMBER = "service";

  private final String service;
  private final Metrics metrics;

  /** Takes its names from what an operator sets. */
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

  /** Tells what came of an invocation's requests. */
  void tell(List<Delivery> deliveries, List<Answer> answers) {
    for (var index = 0; index < answers.size(); index++) {
      switch (answers.get(index)) {
        case Answer.Ended ended -> tell(ended);
        case Answer.HandedBack back -> tell(deliveries.get(index), back);
      }
    }
  }

  /** Ends an invocation. */
  void end() {
    metrics.flush();
    PowertoolsLogging.clearState(true);
  }

  private void tell(Answer.Ended ended) {
    var result = ended.result();
    count(name(result.outcome()));
    if (result.replayed()) {
      count("Replayed");
    }
    LOG.info(
        "Request ended",
        entry("outcome", result.outcome().toString()),
        entry("resultId", result.id().toString()),
        entry("causationId", result.origin().causationId()),
        entry("userPoolId", result.data().path("userPoolId").asText()),
        entry("clientId", result.data().path("clientId").asText()),
        entry(
            "codes", String.join(" ", result.data().path("violations").findValuesAsText("code"))));
  }

  private void tell(Delivery delivery, Answer.HandedBack back) {
    count("HandedBack");
    if (delivery.lastReceive()) {
      count("Abandoned");
    }
    LOG.warn(
        "Request handed back",
        entry("code", back.code().toString()),
        entry("causationId", delivery.causationId()),
        entry("lastReceive", delivery.lastReceive()));
  }

  private void count(String metric) {
    metrics.addMetric(metric, 1, MetricUnit.COUNT);
  }

  private static String name(Outcome outcome) {
    var word = outcome.toString();
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
