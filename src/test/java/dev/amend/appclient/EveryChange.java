package dev.amend.appclient;

import dev.amend.appclient.Value.Structure;
import dev.amend.appclient.Value.TextSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every operation on every setting that supports it, generated from the table of settings. */
final class EveryChange {

  private EveryChange() {}

  static Stream<Change> all() {
    return Stream.of(Setting.values()).flatMap(EveryChange::on);
  }

  private static Stream<Change> on(Setting setting) {
    return Stream.of(sets(setting), lists(setting), resets(setting), merges(setting))
        .flatMap(changes -> changes);
  }

  private static Stream<Change> sets(Setting setting) {
    var plain = Changes.set(setting, other(setting.kind()));
    return Token.of(setting).isPresent()
        ? Stream.of(plain, Changes.set(setting, 7, "days"))
        : Stream.of(plain);
  }

  private static Stream<Change> lists(Setting setting) {
    var present = SampleClient.SETTINGS.list(setting).elements().toArray(String[]::new);
    return setting.isList()
        ? Stream.of(
            Changes.add(setting, "x", "y"),
            Changes.remove(setting, present),
            Changes.add(setting, present))
        : Stream.of();
  }

  private static Stream<Change> resets(Setting setting) {
    return setting.isResettable() ? Stream.of(Changes.reset(setting)) : Stream.of();
  }

  private static Stream<Change> merges(Setting setting) {
    return setting.kind() instanceof Kind.StructureKind structure
        ? structure.members().entrySet().stream()
            .map(member -> Changes.merge(setting, member.getKey(), other(member.getValue())))
        : Stream.of();
  }

  private static Value other(Kind kind) {
    return switch (kind) {
      case Kind.ListKind list -> TextSet.of("x");
      case Kind.NumberKind number -> new Value.IntValue(7);
      case Kind.FlagKind flag -> new Value.BoolValue(false);
      case Kind.TextKind text -> new Value.Text("days");
      case Kind.StructureKind structure ->
          new Structure(
              new TreeMap<>(
                  structure.members().entrySet().stream()
                      .collect(
                          Collectors.toMap(Map.Entry::getKey, entry -> other(entry.getValue())))));
    };
  }
}
