package dev.amend.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.codec.Json;
import java.util.Map;
import java.util.Set;
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
            matching(
                matcher,
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

    assertThat(matching(matcher, object("{\"host\": \"localhost\"}"))).isEmpty();
    assertThat(matching(matcher, object("{\"host\": \"example.com\"}"))).containsExactly("hosts");
  }

  @Test
  void shouldMatchEachFactByItselfWhenItSharesAnswersWithOthers() {
    var matcher =
        new PatternMatcher(
            Map.of(
                "long", object("{\"value\": {\"seconds\": [{\"numeric\": [\">\", 3600]}]}}"),
                "text", object("{\"value\": {\"seconds\": [{\"exists\": false}]}}"),
                "hosts", object("{\"field\": [\"A\"], \"value\": {\"text\": [\"3601\"]}}")));
    var answers = new PatternMatcher.Answers();

    assertThat(matcher.matching(object("{\"value\": {\"seconds\": 3600}}"), answers)).isEmpty();
    assertThat(matcher.matching(object("{\"value\": {\"seconds\": 3601}}"), answers))
        .containsExactly("long");
    assertThat(
            matcher.matching(
                object("{\"field\": \"A\", \"value\": {\"text\": \"3601\"}}"), answers))
        .containsExactlyInAnyOrder("text", "hosts");
    assertThat(matcher.matching(object("{\"value\": {\"seconds\": 3601}}"), answers))
        .containsExactly("long");
  }

  private static Set<String> matching(PatternMatcher matcher, ObjectNode fact) {
    return matcher.matching(fact, new PatternMatcher.Answers());
  }

  private static ObjectNode object(String json) {
    return (ObjectNode) Json.read(json.replace("%s", QUEUE));
  }
}
