package dev.amend.service.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.appclient.CarriedMembers;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.codec.Json;
import dev.amend.codec.Sha256;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Members of an app client that this build does not know, as the service showed them.
 *
 * @param values by name, inside a structure {@code Name/Member}; never logged or published, since
 *     what they mean is unknown
 */
record RawMembers(SortedMap<String, JsonNode> values) implements CarriedMembers {

  /** No members. */
  static final RawMembers NONE = new RawMembers(new TreeMap<>());

  /** Returns the values of members that this adapter read. */
  static RawMembers of(CarriedMembers members) {
    return members instanceof RawMembers raw ? raw : NONE;
  }

  @Override
  public List<String> names() {
    return List.copyOf(values.keySet());
  }

  @Override
  public String digest() {
    var object = Json.object();
    values.forEach(object::set);
    return values.isEmpty() ? "" : Sha256.shortHex(object.toString());
  }

  @Override
  public RawMembers sentWith(Settings target) {
    var sent = new TreeMap<>(values);
    sent.keySet().removeIf(name -> isInside(name) && !has(target, name));
    return new RawMembers(sent);
  }

  /** Puts them into the body of an update, into structures that are there already. */
  void writeTo(ObjectNode body) {
    values.forEach(
        (name, value) -> {
          if (isInside(name)) {
            ((ObjectNode) body.path(structure(name)))
                .set(name.substring(name.indexOf('/') + 1), value);
          } else {
            body.set(name, value);
          }
        });
  }

  /**
   * Returns the names of those that another state shows otherwise, or does not show, or has new.
   */
  List<String> differences(RawMembers other) {
    var names = new TreeSet<>(values.keySet());
    names.addAll(other.values.keySet());
    names.removeIf(name -> Objects.equals(values.get(name), other.values.get(name)));
    return List.copyOf(names);
  }

  private static boolean has(Settings target, String name) {
    return Setting.named(structure(name)).flatMap(target::get).isPresent();
  }

  private static boolean isInside(String name) {
    return name.indexOf('/') > 0;
  }

  private static String structure(String name) {
    return name.substring(0, name.indexOf('/'));
  }

  /** Leaves the values out. */
  @Override
  public String toString() {
    return names().toString();
  }
}
