package dev.amend.policy.fact;

import dev.amend.appclient.Comparison;
import dev.amend.appclient.Kind.StructureKind;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Value;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The facts of a setting that is a structure: one for each member that differs. */
final class StructureFacts {

  /** What members mean that are absent, as {@link Comparison} has it. */
  private static final Map<String, Value> WHEN_ABSENT =
      Map.of(
          "Feature", new Value.Text("DISABLED"),
          "RetryGracePeriodSeconds", new Value.IntValue(0),
          "UserDataShared", new Value.BoolValue(false));

  private StructureFacts() {}

  static Stream<Fact> of(
      Setting setting, StructureKind structure, Settings before, Settings after) {
    return structure.members().keySet().stream()
        .sorted()
        .filter(
            member -> !effective(setting, member, before).equals(effective(setting, member, after)))
        .map(
            member ->
                Facts.ofValue(
                    setting.serviceName() + "." + member,
                    own(setting, member, after).isPresent(),
                    effective(setting, member, before),
                    effective(setting, member, after)));
  }

  private static Optional<Value> effective(Setting setting, String member, Settings settings) {
    return Comparison.effective(setting, settings)
        .flatMap(value -> member(value, member))
        .or(() -> Optional.ofNullable(WHEN_ABSENT.get(member)));
  }

  private static Optional<Value> own(Setting setting, String member, Settings settings) {
    return settings.get(setting).flatMap(value -> member(value, member));
  }

  private static Optional<Value> member(Value value, String member) {
    return value instanceof Value.Structure(var members)
        ? Optional.ofNullable(members.get(member))
        : Optional.empty();
  }
}
