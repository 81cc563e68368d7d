package dev.amend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.agreement.Vocabulary;
import dev.amend.appclient.SampleClient;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Runs every operation on every setting, generated from the table of settings, against a service
 * that resets what an update leaves out. All other settings must stay as they were.
 */
class EverySettingTest {

  private final HandlerRig rig = new HandlerRig();

  @ParameterizedTest
  @EnumSource(Setting.class)
  void shouldKeepEveryOtherSettingWhenOneIsChanged(Setting setting) {
    var outcomes = new ArrayList<String>();
    for (var change : changes(setting).toList()) {
      rig.seed(SampleClient.SETTINGS);
      var before = rig.describe();

      var result = rig.send("\"changes\":[" + change + "]");

      outcomes.add(result.path("outcome").asText());
      assertThat(without(setting, rig.describe())).as(change).isEqualTo(without(setting, before));
    }
    // Units never change without their numbers, which are other settings.
    assertThat(outcomes).contains(setting == Setting.TOKEN_VALIDITY_UNITS ? "rejected" : "applied");
  }

  private static Stream<String> changes(Setting setting) {
    var name = setting.serviceName();
    var values =
        setting.isList()
            ? Vocabulary.elements(setting).stream().map(Vocabulary::quoted)
            : Vocabulary.scalars(setting).stream();
    var sets = values.map(value -> change("set", name, ",\"value\":" + value + unit(setting)));
    var resets =
        setting.isResettable() ? Stream.of(change("reset", name, "")) : Stream.<String>of();
    return Stream.of(sets, edits(setting), resets).flatMap(changes -> changes);
  }

  private static Stream<String> edits(Setting setting) {
    if (!setting.isList()) {
      return Stream.of();
    }
    var present = SampleClient.SETTINGS.list(setting).elements().stream();
    return Stream.concat(
        Vocabulary.elements(setting).stream()
            .map(Vocabulary::quoted)
            .map(value -> change("add", setting.serviceName(), ",\"value\":" + value)),
        present
            .map(Vocabulary::quoted)
            .map(value -> change("remove", setting.serviceName(), ",\"value\":" + value)));
  }

  private static String unit(Setting setting) {
    return Token.of(setting).map(token -> ",\"unit\":\"minutes\"").orElse("");
  }

  private static String change(String op, String field, String rest) {
    return "{\"op\":\"%s\",\"field\":\"%s\"%s}".formatted(op, field, rest);
  }

  /** Also removes the unit of a token validity; the other units must stay as they were. */
  private static ObjectNode without(Setting setting, ObjectNode client) {
    client.remove(List.of(setting.serviceName()));
    if (client.get("TokenValidityUnits") instanceof ObjectNode units) {
      Token.of(setting).ifPresent(token -> units.remove(token.unitMember()));
    }
    return client;
  }
}
