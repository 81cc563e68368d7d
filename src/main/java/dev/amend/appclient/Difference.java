package dev.amend.appclient;

import dev.amend.appclient.Value.TextSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a setting differs between two states of a client, as results show it. */
public sealed interface Difference {

  Setting setting();

  /** A list. An unset list has the elements of its documented default. */
  record OfList(Setting setting, TextSet added, TextSet removed) implements Difference {}

  /**
   * A setting that is neither a list nor a token validity.
   *
   * @param before empty if the setting was unset
   * @param after the documented default if the setting is unset; empty if there isn't one
   */
  record OfValue(Setting setting, Optional<Value> before, Optional<Value> after)
      implements Difference {}

  /**
   * A token validity with its unit.
   *
   * @param before empty if the validity was unset
   * @param after the default if the validity is unset
   */
  record OfLifetime(Setting setting, Optional<Lifetime> before, Lifetime after)
      implements Difference {}

  /**
   * Returns what differs between two states of a client, in the order of the table of settings. A
   * unit is part of its token validity.
   */
  static List<Difference> between(Settings before, Settings after) {
    return Stream.of(Setting.values())
        .filter(setting -> setting != Setting.TOKEN_VALIDITY_UNITS)
        .filter(setting -> !Comparison.same(setting, before, after))
        .map(setting -> of(setting, before, after))
        .toList();
  }

  /** Tells whether a setting differs that {@link #undo} doesn't restore. */
  static boolean isUndoPartial(Settings before, Settings after) {
    return between(before, after).stream()
        .anyMatch(difference -> !difference.setting().isUndoable());
  }

  /**
   * Returns changes that, applied to {@code after}, restore every setting that differs and that
   * {@link Setting#isUndoable() can be undone}.
   */
  static List<Change> undo(Settings before, Settings after) {
    var changes = new ArrayList<Change>();
    for (var difference : between(before, after)) {
      var setting = difference.setting();
      if (!setting.isUndoable()) {
        continue;
      }
      if (difference instanceof OfList list && isEditable(setting, before, after)) {
        if (!list.removed().elements().isEmpty()) {
          changes.add(new Change.Add(setting, list.removed()));
        }
        if (!list.added().elements().isEmpty()) {
          changes.add(new Change.Remove(setting, list.added()));
        }
      } else {
        changes.add(restore(setting, before));
      }
    }
    return changes;
  }

  private static boolean isEditable(Setting setting, Settings before, Settings after) {
    return setting.unset() == Setting.Unset.PLAIN
        || Stream.of(before, after).noneMatch(state -> state.list(setting).equals(TextSet.EMPTY));
  }

  private static Change restore(Setting setting, Settings before) {
    var unit = Token.of(setting).map(token -> token.unit(before));
    return before
        .get(setting)
        .filter(value -> setting.unset() != Setting.Unset.WIDE || !value.equals(TextSet.EMPTY))
        .<Change>map(value -> new Change.Set(setting, value, unit))
        .orElseGet(() -> new Change.Reset(setting));
  }

  private static Difference of(Setting setting, Settings before, Settings after) {
    var token = Token.of(setting);
    if (token.isPresent()) {
      return new OfLifetime(setting, token.get().stated(before), token.get().lifetime(after));
    }
    if (setting.isList()) {
      var from = listed(setting, before);
      var to = listed(setting, after);
      return new OfList(setting, to.minus(from), from.minus(to));
    }
    return new OfValue(
        setting,
        before.get(setting),
        after.get(setting).or(() -> Comparison.effective(setting, after)));
  }

  private static TextSet listed(Setting setting, Settings settings) {
    return Comparison.effective(setting, settings).orElse(TextSet.EMPTY) instanceof TextSet list
        ? list
        : TextSet.EMPTY;
  }
}
