package dev.amend.appclient;

import dev.amend.appclient.Value.TextSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How one setting differs between two states, as it stands in a result. */
public sealed interface Difference {

  /**
   * Names what differs.
   *
   * @return the setting
   */
  Setting setting();

  /**
   * A list setting; an unset one counts as its documented default.
   *
   * @param setting which
   * @param added elements that came, sorted
   * @param removed elements that went, sorted
   */
  record OfList(Setting setting, TextSet added, TextSet removed) implements Difference {}

  /**
   * Any setting that is neither a list nor a token validity.
   *
   * @param setting which
   * @param before empty where it was unset
   * @param after empty where it is unset and no default is known
   */
  record OfValue(Setting setting, Optional<Value> before, Optional<Value> after)
      implements Difference {}

  /**
   * A token validity with its unit.
   *
   * @param setting which
   * @param before empty where it was unset
   * @param after the lifetime stated, else the default
   */
  record OfLifetime(Setting setting, Optional<Lifetime> before, Lifetime after)
      implements Difference {}

  /**
   * Compares two states.
   *
   * @param before the one
   * @param after the other
   * @return what differs, in the order of the table of settings; units stand with their token's
   *     validity
   */
  static List<Difference> between(Settings before, Settings after) {
    return Stream.of(Setting.values())
        .filter(setting -> setting != Setting.TOKEN_VALIDITY_UNITS)
        .filter(setting -> !Comparison.same(setting, before, after))
        .map(setting -> of(setting, before, after))
        .toList();
  }

  /**
   * Tells whether something differs that {@link #undo} can't restore.
   *
   * @param before the state to come back to
   * @param after the state to leave
   */
  static boolean isUndoPartial(Settings before, Settings after) {
    return between(before, after).stream()
        .anyMatch(difference -> !difference.setting().isUndoable());
  }

  /**
   * Says how to restore what differs.
   *
   * @param before the state to come back to
   * @param after the state to leave
   * @return changes that, applied to {@code after}, restore every setting that differs and {@link
   *     Setting#isUndoable() can be undone}
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
    return Comparison.effective(setting, settings).orElse(TextSet.EMPTY) instanceof TextSet words
        ? words
        : TextSet.EMPTY;
  }
}
