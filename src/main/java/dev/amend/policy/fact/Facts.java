package dev.amend.policy.fact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.appclient.Comparison;
import dev.amend.appclient.Difference;
import dev.amend.appclient.Kind.StructureKind;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Setting.Default;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Token;
import dev.amend.appclient.Value;
import dev.amend.appclient.Value.TextSet;
import dev.amend.codec.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes the facts of a request from what it changes, however the request says it.
 *
 * <p>Values are the effective ones: an unset setting has its documented default.
 */
public final class Facts {

  /** The field of facts about secret operations. */
  static final String CLIENT_SECRET = "ClientSecret";

  private Facts() {}

  /**
   * Returns the facts of a change of settings, in the order of the table of settings.
   *
   * @param before the settings before the request
   * @param after the settings after the request
   * @return at least one fact for each setting that differs
   */
  public static List<Fact> of(Settings before, Settings after) {
    return Difference.between(before, after).stream()
        .flatMap(difference -> of(difference, before, after).stream())
        .toList();
  }

  /** Returns the fact of a secret operation. */
  public static Fact of(SecretChange change) {
    return switch (change) {
      case SecretChange.Rotation(var action, var maxAge, var overlap) ->
          secret(
              FactChange.ROTATE_SECRET,
              FactValue.text(action.toString())
                  .put("maxAgeSeconds", maxAge.toSeconds())
                  .put("overlapSeconds", overlap.toSeconds()));
      case SecretChange.Retirement(var secretId) ->
          secret(FactChange.RETIRE_SECRET, FactValue.text("retired").put("secretId", secretId));
    };
  }

  private static Fact secret(FactChange change, ObjectNode value) {
    return new Fact.Clear(CLIENT_SECRET, change, value, Optional.empty());
  }

  private static List<Fact> of(Difference difference, Settings before, Settings after) {
    var setting = difference.setting();
    var facts =
        switch (difference) {
          case Difference.OfList(_, var added, var removed) ->
              Stream.of(
                      added(setting, added),
                      removed(setting, removed),
                      ofDefault(setting, before, after))
                  .flatMap(stream -> stream)
                  .toList();
          case Difference.OfLifetime _ ->
              Token.of(setting).stream().map(token -> ofLifetime(token, before, after)).toList();
          case Difference.OfValue _ when setting.kind() instanceof StructureKind structure ->
              StructureFacts.of(setting, structure, before, after).toList();
          case Difference.OfValue _ ->
              List.of(
                  ofValue(
                      setting.serviceName(),
                      after.get(setting).isPresent(),
                      Comparison.effective(setting, before),
                      Comparison.effective(setting, after)));
        };
    return facts.isEmpty() ? List.of(unseen(setting)) : facts;
  }

  /** Fails closed: what differs without a fact can't be judged. */
  private static Fact unseen(Setting setting) {
    return new Fact.Unreadable(
        setting.serviceName(), FactChange.SET, "", "Rules can't see what differs.");
  }

  private static Stream<Fact> added(Setting list, TextSet elements) {
    return elements.elements().stream().map(text -> ofElement(list.serviceName(), text));
  }

  /** Returns the fact that a list gains an element. */
  static Fact ofElement(String list, String element) {
    return added(list, FactChange.ADDED, new Value.Text(element), Optional.empty());
  }

  private static Stream<Fact> removed(Setting list, TextSet elements) {
    return elements.elements().stream()
        .map(
            text ->
                new Fact.Clear(
                    list.serviceName(),
                    FactChange.REMOVED,
                    FactValue.of(list.serviceName(), Optional.of(new Value.Text(text))),
                    Optional.empty()));
  }

  /** A list that enters or leaves a default whose elements aren't documented. */
  private static Stream<Fact> ofDefault(Setting list, Settings before, Settings after) {
    var wasDefault = Comparison.effective(list, before).isEmpty();
    var isDefault = Comparison.effective(list, after).isEmpty();
    if (!(list.whenUnset() instanceof Default.Unknown) || wasDefault == isDefault) {
      return Stream.of();
    }
    var standard = FactValue.of(list.serviceName(), Optional.empty());
    return Stream.of(
        isDefault
            ? new Fact.Clear(list.serviceName(), FactChange.UNSET, standard, Optional.empty())
            : new Fact.Clear(
                list.serviceName(), FactChange.SET, Json.object(), Optional.of(standard)));
  }

  /** Returns the fact that a lifetime differs. */
  static Fact ofLifetime(Token token, Settings before, Settings after) {
    var field = token.validity().serviceName();
    var change = change(token.stated(after).isPresent());
    var lifetime = token.lifetime(after);
    return lifetime.seconds().isPresent()
        ? new Fact.Clear(
            field,
            change,
            FactValue.of(lifetime),
            Optional.of(FactValue.of(token.lifetime(before))))
        : new Fact.Unreadable(
            field, change, lifetime.inWords(), "This version of Amend doesn't know the unit.");
  }

  /**
   * Returns the fact of one value.
   *
   * @param isSet whether the setting has a value of its own afterwards
   * @param before the effective value before; empty if it is a default that isn't documented
   * @param after the effective value afterwards, likewise
   */
  static Fact ofValue(String field, boolean isSet, Optional<Value> before, Optional<Value> after) {
    var was = Optional.of(FactValue.of(field, before));
    return after
        .map(value -> added(field, change(isSet), value, was))
        .orElseGet(() -> new Fact.Clear(field, change(isSet), FactValue.of(field, after), was));
  }

  private static Fact added(
      String field, FactChange change, Value value, Optional<ObjectNode> before) {
    return value instanceof Value.Text(var text) && FactValue.problem(field, text).isPresent()
        ? new Fact.Unreadable(field, change, text, FactValue.problem(field, text).get())
        : new Fact.Clear(field, change, FactValue.of(field, Optional.of(value)), before);
  }

  private static FactChange change(boolean isSet) {
    return isSet ? FactChange.SET : FactChange.UNSET;
  }
}
