package dev.amend.policy.fact;

import dev.amend.appclient.Comparison;
import dev.amend.appclient.Kind.StructureKind;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Token;
import dev.amend.appclient.Value;
import dev.amend.appclient.Value.TextSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes facts of a client as it stands, as if every value that it states were added now. */
public final class StandingFacts {

  private StandingFacts() {}

  /** Returns a fact for each value, in the order of the table of settings. */
  public static List<Fact> of(Settings settings) {
    return Stream.of(Setting.values())
        .filter(setting -> setting != Setting.TOKEN_VALIDITY_UNITS)
        .filter(setting -> settings.get(setting).isPresent())
        .flatMap(setting -> of(setting, settings))
        .toList();
  }

  private static Stream<Fact> of(Setting setting, Settings settings) {
    var effective = Comparison.effective(setting, settings);
    return switch (effective.orElse(null)) {
      case TextSet(var elements) ->
          elements.stream().map(text -> Facts.ofElement(setting.serviceName(), text));
      case Value.Structure _ ->
          StructureFacts.of(setting, structure(setting), Settings.NONE, settings);
      case null, default ->
          Stream.of(
              Token.of(setting)
                  .map(token -> Facts.ofLifetime(token, Settings.NONE, settings))
                  .orElseGet(
                      () ->
                          Facts.ofValue(setting.serviceName(), true, Optional.empty(), effective)));
    };
  }

  private static StructureKind structure(Setting setting) {
    return (StructureKind) setting.kind();
  }
}
