package dev.amend.appclient;

import dev.amend.appclient.Value.TextSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a request changes about an app client's settings.
 *
 * @param before the settings before the request
 * @param after the settings after the request; a setting that means the same as before is in its
 *     original form
 * @param requested the settings after the request, exactly as the request gives them
 * @param named the settings that the request names, changed or not
 * @param atDefault the lists that the request adds to or removes from while they are unset, if
 *     unset doesn't mean empty
 */
public record Amendment(
    Settings before,
    Settings after,
    Settings requested,
    Set<Setting> named,
    Set<Setting> atDefault) {

  /** Copies the sets. */
  public Amendment {
    named = Set.copyOf(named);
    atDefault = Set.copyOf(atDefault);
  }

  /** Returns the amendment of a request that changes nothing. */
  public static Amendment none() {
    return of(Settings.NONE, List.of());
  }

  /**
   * Applies changes in order. It doesn't check any rule.
   *
   * @param before the settings before the request
   * @param changes the changes that the request asks for
   */
  public static Amendment of(Settings before, List<Change> changes) {
    var after = before;
    var named = EnumSet.noneOf(Setting.class);
    var atDefault = EnumSet.noneOf(Setting.class);
    for (var change : changes) {
      named.add(change.setting());
      if (editsUnsetList(change, before, after)) {
        atDefault.add(change.setting());
      } else if (change instanceof Change.Set || change instanceof Change.Reset) {
        atDefault.remove(change.setting());
      }
      after = change.applyTo(after);
    }
    return new Amendment(
        before, Comparison.keepWhatIsSame(before, after, named), after, named, atDefault);
  }

  /** Tells whether one of these settings differs between before and after. */
  public boolean changes(Setting... settings) {
    return Stream.of(settings).anyMatch(setting -> !Comparison.same(setting, before, after));
  }

  /**
   * Tells whether the request gives a setting a value that isn't exactly the one before, even if
   * both mean the same.
   */
  public boolean givesAnotherValue(Setting setting) {
    return !requested.get(setting).equals(before.get(setting));
  }

  /** Tells whether any setting differs between before and after. */
  public boolean changesAnything() {
    return changes(Setting.values());
  }

  /** Returns the elements that are in a list after the request and weren't before. */
  public TextSet added(Setting list) {
    return after.list(list).minus(before.list(list));
  }

  /** Returns the elements that are added to a list, or the text of a string that changes. */
  public Stream<String> addedStrings(Setting setting) {
    if (setting.isList()) {
      return added(setting).elements().stream();
    }
    return changes(setting) ? after.strings(setting) : Stream.of();
  }

  /** Tells whether a list loses all its elements, even if Cognito uses the same elements then. */
  public boolean empties(Setting list) {
    return Comparison.empties(list, before, after);
  }

  private static boolean editsUnsetList(Change change, Settings before, Settings now) {
    return (change instanceof Change.Add || change instanceof Change.Remove)
        && change.setting().unset() != Setting.Unset.PLAIN
        && isUnset(change.setting(), before, now);
  }

  // A list that an earlier change of the same request has emptied isn't at the service's default.
  private static boolean isUnset(Setting list, Settings before, Settings now) {
    var present = now.get(list);
    return present.isEmpty()
        || (now.list(list).equals(TextSet.EMPTY) && present.equals(before.get(list)));
  }
}
