package dev.amend.policy.fact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.appclient.Value;
import dev.amend.codec.Json;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fact that fills in what the fact of a policy's test leaves out. */
public final class SampleFact {

  /** The required members of a fact, with sample values. */
  public static final String JSON =
      """
      {
        "producer": {"alias": "queue", "transport": "sqs"},
        "userPoolId": "eu-west-1_AbCdEf123",
        "clientId": "3n4b5urk1ft4fl3mg5e62d9ado",
        "clientType": "REGULAR",
        "field": "CallbackURLs",
        "change": "added",
        "value": {
          "text": "https://app.example.com/callback",
          "scheme": "https",
          "host": "app.example.com",
          "port": 443,
          "path": "/callback",
          "query": false,
          "userInfo": false
        }
      }
      """;

  private static final List<String> REQUIRED =
      List.of("producer", "userPoolId", "clientId", "clientType", "field", "change", "value");

  private static final List<String> PRODUCER = List.of("alias", "transport");

  /** The flags of a URL, which are always there. */
  private static final List<String> FLAGS = List.of("query", "userInfo");

  /** The changes that give a client a value, as opposed to taking one away. */
  private static final Set<String> GIVEN =
      Set.of(FactChange.ADDED.toString(), FactChange.SET.toString());

  private SampleFact() {}

  /**
   * Completes a fact: required members come from the sample, and the parts of a URL from its text.
   *
   * @param given the fact of a test
   */
  public static ObjectNode complete(ObjectNode given) {
    var sample = (ObjectNode) Json.read(JSON);
    var fact = given.deepCopy();
    fillIn(fact, sample, REQUIRED);
    fillIn(fact.withObject("/producer"), sample.withObject("/producer"), PRODUCER);
    var value = fact.withObject("/value");
    var parts = FactValue.of(field(fact), Optional.of(new Value.Text(text(fact))));
    if (value.has("text")) {
      fillIn(value, parts, names(parts));
    }
    if (value.has("scheme")) {
      fillIn(value, sample.withObject("/value"), FLAGS);
    }
    return fact;
  }

  /** Returns why rules can't judge a complete fact; empty if they can. */
  public static Optional<String> problem(ObjectNode fact) {
    return GIVEN.contains(fact.path("change").asText())
        ? FactValue.problem(field(fact), text(fact))
        : Optional.empty();
  }

  private static void fillIn(ObjectNode object, ObjectNode source, Collection<String> names) {
    names.forEach(name -> object.putIfAbsent(name, source.get(name)));
  }

  private static List<String> names(ObjectNode object) {
    return object.propertyStream().map(Map.Entry::getKey).toList();
  }

  private static String field(ObjectNode fact) {
    return fact.path("field").asText();
  }

  private static String text(ObjectNode fact) {
    return fact.path("value").path("text").asText();
  }
}
