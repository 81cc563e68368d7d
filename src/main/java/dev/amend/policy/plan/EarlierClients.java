package dev.amend.policy.plan;

import dev.amend.appclient.Change;
import dev.amend.appclient.Kind.FlagKind;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Value;
import dev.amend.appclient.Value.BoolValue;
import dev.amend.appclient.Value.TextSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The clients that a present one may have been a short time ago: those that differ in one setting
 * that a request names, by one or two elements of a list, by a flag, or by a documented value.
 */
final class EarlierClients {

  /** Bounds the number of clients, which grows with the square of it. */
  private static final int MAX_STEPS = 80;

  private static final int MAX_CLIENTS = 2_000;

  private EarlierClients() {}

  /**
   * An earlier client.
   *
   * @param settings its settings
   * @param inWords what has changed since, as a sentence
   */
  record Earlier(Settings settings, String inWords) {}

  /** A list has gained or lost an element. */
  private record Step(String element, boolean isGain) {}

  static Stream<Earlier> of(Settings now, List<Change> changes) {
    return changes.stream()
        .map(Change::setting)
        .distinct()
        .flatMap(setting -> setting.isList() ? lists(setting, now, changes) : values(setting, now))
        .limit(MAX_CLIENTS);
  }

  private static Stream<Earlier> lists(Setting list, Settings now, List<Change> changes) {
    var steps = steps(list, now, changes);
    var single = steps.stream().map(List::of);
    var pairs =
        steps.stream()
            .flatMap(
                step ->
                    steps.subList(steps.indexOf(step) + 1, steps.size()).stream()
                        .map(other -> List.of(step, other)));
    return Stream.concat(single, pairs).map(taken -> earlier(list, now, taken));
  }

  private static List<Step> steps(Setting list, Settings now, List<Change> changes) {
    var present = List.copyOf(now.list(list).elements());
    var gained = present.stream().map(element -> new Step(element, true));
    var lost =
        changes.stream()
            .filter(change -> change.setting() == list)
            .flatMap(EarlierClients::elements)
            .filter(Predicate.not(present::contains))
            .distinct()
            .map(element -> new Step(element, false));
    return Stream.concat(gained, lost).limit(MAX_STEPS).toList();
  }

  private static Stream<String> elements(Change change) {
    return switch (change) {
      case Change.Add(_, var values) -> values.elements().stream();
      case Change.Remove(_, var values) -> values.elements().stream();
      case Change.Set(_, TextSet values, _) -> values.elements().stream();
      case Change.Set _, Change.Reset _, Change.Merge _ -> Stream.of();
    };
  }

  private static Earlier earlier(Setting list, Settings now, List<Step> steps) {
    var gained = elements(steps, true);
    var lost = elements(steps, false);
    var words =
        Stream.of(words("gained", gained), words("lost", lost))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" and "));
    return new Earlier(
        now.with(list, now.list(list).minus(TextSet.of(gained)).plus(TextSet.of(lost))),
        "%s %s since the plan.".formatted(list, words));
  }

  private static List<String> elements(List<Step> steps, boolean isGain) {
    return steps.stream().filter(step -> step.isGain() == isGain).map(Step::element).toList();
  }

  private static Optional<String> words(String verb, List<String> elements) {
    return Optional.of(verb + " " + String.join(" and ", elements))
        .filter(_ -> !elements.isEmpty());
  }

  private static Stream<Earlier> values(Setting setting, Settings now) {
    var others = new ArrayList<Value>();
    setting.kind().knownValues().forEach(text -> others.add(new Value.Text(text)));
    if (setting.kind() instanceof FlagKind) {
      others.add(new BoolValue(!now.isOn(setting)));
    }
    return Stream.concat(
        Stream.of(new Earlier(now.without(setting), setting + " was at its default in the plan.")),
        others.stream()
            .map(
                value ->
                    new Earlier(
                        now.with(setting, value),
                        "%s was %s in the plan.".formatted(setting, value.toJson().asText()))));
  }
}
