package dev.amend.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedOutcomesTest {

  private static final JsonMapper MAPPER = new JsonMapper();

  @ParameterizedTest
  @CsvSource({
    "add-callback-url, applied",
    "rejected-expired, rejected",
    "conflicted-expectation, conflicted",
    "unchanged-callback-url, unchanged",
    "plan-new-scope, planned",
    "planned-token-lifetime, planned",
    "price-plan-callback, applied"
  })
  void shouldExpectTheOutcomeWhenTheNameStartsWithIt(String name, String outcome) {
    var file = new EventFile(name, MAPPER.createObjectNode());
    assertThat(ExpectedOutcomes.of(file).outcomes()).containsExactly(outcome);
  }

  @Test
  void shouldExpectAnOutcomeForEachMessageWhenThereAreSeveral() {
    var event = MAPPER.createObjectNode();
    event.putArray("Records").add(message()).add(message());
    assertThat(ExpectedOutcomes.of(new EventFile("fifo-batch", event)).outcomes())
        .isEqualTo(List.of("applied", "applied"));
  }

  private static ObjectNode message() {
    return MAPPER.createObjectNode().put("body", "{}");
  }
}
