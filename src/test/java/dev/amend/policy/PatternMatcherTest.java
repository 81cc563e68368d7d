package dev.amend.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.codec.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PatternMatcherTest {

  private static final String QUEUE = "arn:aws:sqs:eu-west-1:111122223333:q";

  /** Case 536746 of PolicyAgreementTest. */
  @Test
  void shouldMatchEveryPatternWhenAnotherHasAValueInCommon() {
    var matcher =
        new PatternMatcher(
            Map.of(
                "broad",
                object(
                    """
                    {"producer": {"queue": ["%s", {"prefix": {"equals-ignore-case": "A"}}]},
                     "$or": [
                       {"value": {"userInfo": [false, true, true],
                                  "text": [{"exists": true}, "phone"]}},
                       {"value": {"port": [3000, {"anything-but": 443}]}},
                       {"before": {"seconds": [{"numeric": [">=", 0, "<=", 300]}]}}]}
                    """),
                "narrow",
                object("{\"producer\": {\"queue\": [\"%s\"]}}")));

    assertThat(
            matcher.matching(
                object(
                    """
                    {"producer": {"queue": "%s"},
                     "value": {"text": "https://10.1.2.3/cb", "port": 443, "userInfo": false}}
                    """)))
        .containsExactlyInAnyOrder("broad", "narrow");
  }

  /** Case 301013 of PolicyAgreementTest. */
  @Test
  void shouldNotMatchWhenNoValueOfAListDoes() {
    var matcher =
        new PatternMatcher(
            Map.of(
                "hosts",
                object(
                    """
                    {"host": [{"wildcard": "*-bcher-kva.example"},
                              {"suffix": {"equals-ignore-case": "OM"}}]}
                    """)));

    assertThat(matcher.matching(object("{\"host\": \"localhost\"}"))).isEmpty();
    assertThat(matcher.matching(object("{\"host\": \"example.com\"}"))).containsExactly("hosts");
  }

  private static ObjectNode object(String json) {
    return (ObjectNode) Json.read(json.replace("%s", QUEUE));
  }
}
