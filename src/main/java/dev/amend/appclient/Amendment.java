package dev.amend.appclient;

import dev.amend.appclient.Value.TextSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What one request makes of an app client.
 *
 * @param before the settings that the request finds
 * @param after the settings that it leaves; equal to {@code before} in all that it did not change
 * @param requested the settings exactly as the request gives them; {@code after} has the client's
 *     own form where both mean the same
 * @param named every setting that the request names, changed or not
 * @param atDefault lists that it adds to or removes from while the client has them unset and unset
 *     does not mean empty
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

  /**
   * Applies changes in order.
   *
   * @param before the settings that the request finds
   * @param changes what it asks for
   * @return the outcome, not yet judged by any rule
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
      after = apply(change, after);
    }
    return new Amendment(
        before, Comparison.keepWhatIsSame(before, after, named), after, named, atDefault);
  }

  /**
   * Tells whether any of these settings differs between before and after.
   *
   * @param settings which
   * @return true when a rule over them has to run
   */
  public boolean changes(Setting... settings) {
    return Stream.of(settings).anyMatch(setting -> !Comparison.same(setting, before, after));
  }

  /**
   * Tells whether the request gives a setting a value that the client does not have as it stands,
   * even if both mean the same.
   */
  public boolean givesAnotherValue(Setting setting) {
    return !requested.get(setting).equals(before.get(setting));
  }

  /**
   * Tells whether anything differs between before and after.
   *
   * @return false for a request that changes nothing
   */
  public boolean changesAnything() {
    return changes(Setting.values());
  }

  /**
   * Lists the elements that a list has after and had not before.
   *
   * @param list a list setting
   * @return none where the list did not grow
   */
  public TextSet added(Setting list) {
    return after.list(list).minus(before.list(list));
  }

  /** Returns the elements that are added to a list, or the new text of a string that changes. */
  public Stream<String> addedStrings(Setting setting) {
    if (setting.isList()) {
      return added(setting).elements().stream();
    }
    return changes(setting) ? after.strings(setting) : Stream.of();
  }

  /**
   * Tells whether a list that had elements has none any more.
   *
   * @param list a list setting
   * @return true also where the service takes both states for the same
   */
  public boolean empties(Setting list) {
    return Comparison.empties(list, before, after);
  }

  private static boolean editsUnsetList(Change change, Settings before, Settings now) {
    return (change instanceof Change.Add || change instanceof Change.Remove)
        && change.setting().unset() != Setting.Unset.PLAIN
        && isUnset(change.setting(), before, now);
  }

  // A list that this very request emptied on its way is not the service's default.
  private static boolean isUnset(Setting list, Settings before, Settings now) {
    var present = now.get(list);
    return present.isEmpty()
        || (now.list(list).equals(TextSet.EMPTY) && present.equals(before.get(list)));
  }

  private static Settings apply(Change change, Settings now) {
    return switch (change) {
      case Change.Add add -> now.with(add.setting(), now.list(add.setting()).plus(add.values()));
      case Change.Remove remove -> remove(remove, now);
      case Change.Set set -> set(set, now);
      case Change.Reset reset -> reset(reset.setting(), now);
      case Change.Merge merge -> merge(merge, now);
    };
  }

  private static Settings remove(Change.Remove remove, Settings now) {
    return now.get(remove.setting()).isEmpty()
        ? now
        : now.with(remove.setting(), now.list(remove.setting()).minus(remove.values()));
  }

  private static Settings set(Change.Set set, Settings now) {
    if (meansUnset(set)) {
      return reset(set.setting(), now);
    }
    var unit =
        set.unit()
            .map(
                text ->
                    Map.of(unitMember(set.setting()), Optional.<Value>of(new Value.Text(text))));
    return unit.map(members -> merge(new Change.Merge(Setting.TOKEN_VALIDITY_UNITS, members), now))
        .orElse(now)
        .with(set.setting(), set.value());
  }

  /** The service reads a refresh validity of 0 as its default; an empty structure says nothing. */
  private static boolean meansUnset(Change.Set set) {
    return (set.value() instanceof Value.Structure structure && structure.members().isEmpty())
        || (set.setting() == Setting.REFRESH_TOKEN_VALIDITY
            && set.value().equals(new Value.IntValue(0)));
  }

  private static String unitMember(Setting validity) {
    return Token.of(validity).orElseThrow().unitMember();
  }

  private static Settings reset(Setting setting, Settings now) {
    return Token.of(setting).map(token -> withoutUnit(token, now)).orElse(now).without(setting);
  }

  private static Settings withoutUnit(Token token, Settings now) {
    return merge(
        new Change.Merge(
            Setting.TOKEN_VALIDITY_UNITS, Map.of(token.unitMember(), Optional.empty())),
        now);
  }

  private static Settings merge(Change.Merge merge, Settings now) {
    var members = new TreeMap<String, Value>();
    if (now.get(merge.setting()).orElse(null) instanceof Value.Structure present) {
      members.putAll(present.members());
    }
    merge
        .members()
        .forEach(
            (name, value) ->
                value.ifPresentOrElse(
                    given -> members.put(name, given), () -> members.remove(name)));
    return members.isEmpty()
        ? now.without(merge.setting())
        : now.with(merge.setting(), new Value.Structure(members));
  }
}
