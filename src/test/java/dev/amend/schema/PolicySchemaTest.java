package dev.amend.schema;

import static dev.amend.schema.PublishedSchema.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.policy.Policies;
import dev.amend.policy.PolicyException;
import dev.amend.policy.agreement.DrawnPolicy;
import dev.amend.policy.fact.FactMember;
import dev.amend.policy.fact.FactMember.Structure;
import dev.amend.policy.fact.FactSchema;
import dev.amend.policy.fact.SampleFact;
import dev.amend.policy.reader.PolicyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The policy's schema and its reader say the same, as far as a schema can. */
class PolicySchemaTest {

  private static final int GENERATED = 5_000;

  /** What only the reader finds. */
  private static final List<String> BEYOND_A_SCHEMA =
      List.of(
          "An earlier rule has the same ID.",
          "A member is named both here and beside it.",
          "Anyone can claim to be anyone.",
          "Event Ruler doesn't accept the pattern:",
          "It must be the ID of a rule.",
          "It must be a host in lower case",
          "No fact has this here. It must be part of a host");

  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "1",
          "-1.5",
          "\"\"",
          "\"x\"",
          "\"X\"",
          "[]",
          "{}",
          "[1]",
          "[\"x\"]",
          "{\"x\":1}",
          "[{\"exists\":true}]",
          "[{\"prefix\":\"x\"}]",
          "[{\"numeric\":[\">\",1]}]",
          "[{\"numeric\":[\">\",2,\"<\",1]}]",
          "[{\"anything-but\":[\"x\"]}]",
          "[{\"anything-but\":{\"prefix\":\"x\"}}]",
          "\"deny\"",
          "\"sqs\"",
          "[\"set\"]",
          "[\"ClientName\"]",
          "\"default\"",
          "[{\"wildcard\":\"**\"}]",
          "[{\"suffix\":\".\"}]",
          "[{\"equals-ignore-case\":\"x\"}]",
          "[{\"cidr\":\"10.0.0.0/8\"}]");

  private static final List<String> NAMES =
      List.of("id", "when", "value", "host", "field", "$or", "producer", "x", "exists", "prefix");

  static Stream<Path> policies() throws IOException {
    try (var files = Files.list(Path.of("docs", "policies"))) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("policies")
  void shouldDescribeEveryPolicyThatTheDocumentsShow(Path file) throws IOException {
    assertThat(POLICY.errors(PublishedSchema.json(Files.readString(file)))).isEmpty();
  }

  @Test
  void shouldDescribeTheExampleOfTheContract() {
    assertThat(POLICY.errors(Policies.example())).isEmpty();
  }

  @Test
  void shouldDescribeTheSampleFact() {
    var policy = Policies.example();
    ((ObjectNode) policy.at("/tests/0")).set("fact", PublishedSchema.json(SampleFact.JSON));

    assertThat(POLICY.errors(policy)).isEmpty();
  }

  @Test
  void shouldDrawTheSameLineAsTheReaderWhenPoliciesAreGenerated() {
    var accepted = 0;
    for (var seed = 0; seed < GENERATED; seed++) {
      var policy = generated(seed);
      var errors = POLICY.errors(policy);
      var problem = problem(policy);
      if (problem.isEmpty()) {
        accepted++;
        assertThat(errors).as("seed %d: %s", seed, policy).isEmpty();
      } else if (errors.isEmpty()) {
        assertThat(BEYOND_A_SCHEMA)
            .as("seed %d: %s%n%s", seed, policy, problem)
            .anyMatch(problem.get()::contains);
      }
    }
    assertThat(accepted).isBetween(GENERATED / 5, GENERATED * 4 / 5);
  }

  @Test
  void shouldNameTheMembersOfFacts() {
    assertMembers(FactSchema.FACT, "/$defs/fact/properties");
    FactSchema.FACT
        .members()
        .forEach(
            (name, member) -> {
              if (member instanceof Structure structure) {
                assertMembers(structure, "/$defs/%sFact/properties".formatted(name));
              }
            });
  }

  private static void assertMembers(Structure structure, String pointer) {
    Map<String, FactMember> members = structure.members();
    assertThat(POLICY.text().at(pointer).propertyStream().map(Map.Entry::getKey))
        .containsExactlyInAnyOrderElementsOf(members.keySet());
  }

  private static Optional<String> problem(JsonNode policy) {
    try {
      PolicyReader.parse(policy.toString());
      return Optional.empty();
    } catch (PolicyException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private static ObjectNode generated(long seed) {
    var random = new SplittableRandom(seed);
    var policy = random.nextInt(3) == 0 ? Policies.example() : DrawnPolicy.of(seed);
    for (var count = random.nextInt(3); count > 0; count--) {
      mutate(policy, random);
    }
    return policy;
  }

  /** Replaces, adds or removes one member or element, anywhere. */
  private static void mutate(ObjectNode policy, SplittableRandom random) {
    var containers = new ArrayList<JsonNode>();
    collect(policy, containers);
    var container = containers.get(random.nextInt(containers.size()));
    var value = PublishedSchema.json(VALUES.get(random.nextInt(VALUES.size())));
    switch (container) {
      case ObjectNode object when random.nextInt(4) == 0 ->
          object.set(NAMES.get(random.nextInt(NAMES.size())), value);
      case ObjectNode object when !object.isEmpty() -> {
        var names = object.propertyStream().map(Map.Entry::getKey).toList();
        var name = names.get(random.nextInt(names.size()));
        if (random.nextInt(4) == 0) {
          object.remove(name);
        } else {
          object.set(name, value);
        }
      }
      case ArrayNode array when random.nextInt(3) == 0 -> array.add(value);
      case ArrayNode array when !array.isEmpty() -> array.set(random.nextInt(array.size()), value);
      default -> {}
    }
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainerNode()) {
      containers.add(node);
      node.forEach(child -> collect(child, containers));
    }
  }
}
