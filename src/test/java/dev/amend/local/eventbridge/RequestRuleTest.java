package dev.amend.local.eventbridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.codec.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestRuleTest {

  private static final String DETAIL_TYPE = "Client Change Requested";

  private final List<PublishedEvent> delivered = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private final RequestRule rule = new RequestRule(delivered::add, lines::add);

  @ParameterizedTest
  @CsvSource({
    "default, portal",
    "default, another",
    "arn:aws:events:eu-west-1:000000000000:event-bus/default, portal"
  })
  void shouldDeliverARequestFromAnySourceOnTheDefaultBus(String bus, String source) {
    var request = event(bus, source, DETAIL_TYPE);

    rule.accept(request);

    assertThat(delivered).containsExactly(request);
    assertThat(lines).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Order Placed", "client change requested", "Client Change Applied"})
  void shouldSayThatItDropsAnEventOfAnotherDetailType(String detailType) {
    rule.accept(event("default", "portal", detailType));

    assertThat(delivered).isEmpty();
    assertThat(lines).singleElement().asString().contains("no rule", detailType);
  }

  @ParameterizedTest
  @CsvSource({"orders", "default-2", "arn:aws:events:eu-west-1:000000000000:event-bus/orders"})
  void shouldSayThatItDropsAnEventOnAnUnknownBus(String bus) {
    rule.accept(event(bus, "portal", DETAIL_TYPE));

    assertThat(delivered).isEmpty();
    assertThat(lines).singleElement().asString().contains("no event bus " + bus);
  }

  private static PublishedEvent event(String bus, String source, String detailType) {
    return new PublishedEvent("event-1", Instant.EPOCH, bus, source, detailType, Json.object());
  }
}
