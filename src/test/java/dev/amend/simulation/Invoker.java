package dev.amend.simulation;

import dev.amend.flow.Answer;
import dev.amend.flow.ChangeFlow;
import dev.amend.request.Delivery;
import dev.amend.request.Invocation;
import dev.amend.request.reader.InvocationReader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Runs the function on one payload. */
interface Invoker {

  /**
   * Runs it.
   *
   * @param flow the flow of one invocation
   * @return the ids of the messages to be delivered again
   */
  Set<String> invoke(
      ChangeFlow flow,
      int mostReceives,
      String payload,
      Duration left,
      UnaryOperator<List<Delivery>> deliveries);

  /** The flow without the handler around it, whose log would take longer than everything else. */
  Invoker FLOW =
      (flow, mostReceives, payload, left, deliveries) -> {
        var messages =
            (Invocation.Messages)
                new InvocationReader(mostReceives).read(payload, "request", Optional.empty());
        return flow.run(deliveries.apply(messages.deliveries()), left).entrySet().stream()
            .filter(answered -> answered.getValue() instanceof Answer.Retry)
            .map(answered -> messages.messageIds().get(answered.getKey().position()))
            .collect(Collectors.toSet());
      };
}
