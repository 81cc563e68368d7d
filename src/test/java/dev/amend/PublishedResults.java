package dev.amend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.local.eventbridge.EventBusStandIn;
import dev.amend.local.eventbridge.PublishedEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The results on a bus, where a result can be published several times. */
public final class PublishedResults {

  private PublishedResults() {}

  /** Returns the idempotency keys of all results. */
  public static Set<String> keys(EventBusStandIn bus) {
    return byKey(bus).keySet();
  }

  /**
   * Checks that every request was applied and all publications of its result are the same.
   *
   * @param bus the bus
   * @param keys the idempotency keys of the requests
   */
  public static void assertAppliedOnceEach(EventBusStandIn bus, Set<String> keys) {
    var events = byKey(bus);
    assertThat(events.keySet()).isEqualTo(keys);
    events.forEach(
        (key, published) -> {
          assertThat(published)
              .as(key)
              .allSatisfy(event -> assertThat(event.outcome()).isEqualTo("applied"));
          assertThat(published.stream().map(PublishedResults::lasting).distinct())
              .as(key)
              .hasSize(1);
        });
  }

  private static Map<String, List<PublishedEvent>> byKey(EventBusStandIn bus) {
    return bus.events().stream()
        .collect(
            Collectors.groupingBy(
                event -> event.detail().path("metadata").path("idempotencyKey").asText()));
  }

  /** Returns the parts that are the same in every publication of a result. */
  private static String lasting(PublishedEvent event) {
    var metadata = event.detail().path("metadata");
    return metadata.path("id").asText()
        + metadata.path("occurredAt").asText()
        + event.detail().path("data");
  }
}
