package dev.amend.policy.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.Comparison;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Value.TextSet;
import dev.amend.policy.Effect;
import dev.amend.policy.Rule;
import dev.amend.policy.Ruling;
import dev.amend.policy.Verdict;
import dev.amend.policy.fact.Fact;
import dev.amend.policy.fact.FactChange;
import dev.amend.policy.fact.Facts;
import dev.amend.policy.reader.PolicyReader;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Generated policies, clients and requests. A longer run: {@code mvn -q test
 * -Dtest=PolicyAgreementTest -Dpolicy.cases=1000000}; one case again: {@code -Dpolicy.from=SEED
 * -Dpolicy.cases=1}.
 */
class PolicyAgreementTest {

  private static final long CASES = Long.getLong("policy.cases", 10_000);
  private static final long FROM = Long.getLong("policy.from", 0);

  private final Map<String, LongAdder> tally = new ConcurrentHashMap<>();

  @Test
  void shouldJudgeAsThePolicyReadsWhateverIsAsked() {
    LongStream.range(FROM, FROM + CASES).parallel().forEach(this::check);

    System.out.println("Policy agreement: " + new java.util.TreeMap<>(tally));
    if (CASES >= 10_000) {
      assertThat(count("fact allow by a rule")).isGreaterThan(CASES / 10);
      assertThat(count("fact approve by a rule")).isGreaterThan(CASES / 10);
      assertThat(count("fact deny by a rule")).isGreaterThan(CASES / 10);
      assertThat(count("fact unreadable")).isGreaterThan(CASES / 100);
    }
  }

  private void check(long seed) {
    var draw = new Draw(seed);
    var json = DrawnPolicy.of(draw);
    var request = DrawnRequest.of(draw);
    var before = request.amendment().before();
    var after = request.amendment().after();
    var facts = Facts.of(before, after);

    var verdict =
        PolicyReader.compile(PolicyReader.parse(json.toString())).judge(request.context(), facts);

    var naive = new NaivePolicy(json);
    for (var ruling : verdict.rulings()) {
      check(seed, ruling, naive, request);
    }
    assertThat(verdict.rulings()).as("seed %d", seed).extracting(Ruling::fact).isEqualTo(facts);
    checkVerdict(seed, verdict);
    checkLists(seed, before, after, facts);
  }

  private void check(long seed, Ruling ruling, NaivePolicy naive, DrawnRequest request) {
    var decision = ruling.decision();
    switch (ruling.fact()) {
      case Fact.Unreadable _ -> {
        increment("fact unreadable");
        assertThat(decision.effect()).as("seed %d", seed).isEqualTo(Effect.DENY);
        assertThat(decision.rules()).as("seed %d", seed).containsExactly(Rule.UNREADABLE);
      }
      case Fact.Clear clear -> {
        var fact = clear.toJson(request.context());
        var expected = naive.decide(fact);
        increment(
            "fact %s by %s"
                .formatted(
                    expected.effect(),
                    expected.rules().contains(Rule.DEFAULT) ? "default" : "a rule"));
        if (decision.effect() != expected.effect() || !decision.rules().equals(expected.rules())) {
          throw new AssertionError(
              "seed %d: %s, but %s%n%s%n%s"
                  .formatted(seed, decision, expected, fact, naive.json()));
        }
      }
    }
  }

  private void checkVerdict(long seed, Verdict verdict) {
    var strongest =
        verdict.rulings().stream()
            .map(ruling -> ruling.decision().effect())
            .max(Comparator.comparingInt(Effect::ordinal))
            .orElse(Effect.ALLOW);
    assertThat(verdict.effect()).as("seed %d", seed).isEqualTo(strongest);
    var expected =
        strongest == Effect.ALLOW
            ? 0
            : verdict.rulings().stream()
                .filter(ruling -> ruling.decision().effect() == strongest)
                .count();
    assertThat(verdict.violations()).as("seed %d", seed).hasSize((int) expected);
    increment("request " + strongest);
  }

  /** Each element that a list gains or loses has one fact, however the request puts it. */
  private void checkLists(long seed, Settings before, Settings after, java.util.List<Fact> facts) {
    for (var setting : Setting.values()) {
      if (!setting.isList()) {
        continue;
      }
      assertThat(texts(facts, setting, FactChange.ADDED))
          .as("seed %d", seed)
          .isEqualTo(minus(setting, after, before));
      assertThat(texts(facts, setting, FactChange.REMOVED))
          .as("seed %d", seed)
          .isEqualTo(minus(setting, before, after));
    }
  }

  private static Set<String> texts(java.util.List<Fact> facts, Setting list, FactChange change) {
    var texts = new HashSet<String>();
    facts.stream()
        .filter(fact -> fact.field().equals(list.serviceName()) && fact.change() == change)
        .forEach(fact -> texts.add(fact.shown().orElseThrow().asText()));
    return texts;
  }

  private static Set<String> minus(Setting list, Settings one, Settings other) {
    var rest = new HashSet<>(elements(list, one));
    rest.removeAll(elements(list, other));
    return rest;
  }

  private static Set<String> elements(Setting list, Settings settings) {
    return Comparison.effective(list, settings).orElse(TextSet.EMPTY) instanceof TextSet(var set)
        ? set
        : Set.of();
  }

  private void increment(String what) {
    tally.computeIfAbsent(what, _ -> new LongAdder()).increment();
  }

  private long count(String what) {
    return tally.getOrDefault(what, new LongAdder()).sum();
  }
}
