package dev.amend.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.amend.local.ClientState;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The differences between two states of a client, in lines for people. */
final class SettingsDiff {

  private SettingsDiff() {}

  /** Returns a line for each removed or added value, and one with the number of equal settings. */
  static List<String> lines(ClientState before, ClientState after) {
    var lines = new ArrayList<String>();
    var unchanged = 0;
    var names = new TreeSet<>(before.settings().keySet());
    names.addAll(after.settings().keySet());
    for (var name : names) {
      var old = values(before, name);
      var now = values(after, name);
      old.stream().filter(value -> !now.contains(value)).forEach(value -> lines.add("- " + value));
      now.stream().filter(value -> !old.contains(value)).forEach(value -> lines.add("+ " + value));
      unchanged += old.equals(now) ? 1 : 0;
    }
    lines.add("  " + unchanged + (unchanged == 1 ? " setting" : " settings") + " unchanged");
    return lines;
  }

  private static List<String> values(ClientState state, String name) {
    JsonNode value = state.settings().getOrDefault(name, MissingNode.getInstance());
    if (value.isMissingNode()) {
      return List.of();
    }
    return value.isArray()
        ? value.valueStream().map(element -> name + ": " + element.asText()).toList()
        : List.of(name + ": " + (value.isTextual() ? value.asText() : value.toString()));
  }
}
