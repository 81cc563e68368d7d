package dev.amend.simulation;

import dev.amend.appclient.CarriedMembers;
import dev.amend.appclient.Settings;
import dev.amend.codec.Sha256;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Members that no build knows, as Describe shows them.
 *
 * @param values by name
 */
record SimulatedMembers(Map<String, String> values) implements CarriedMembers {

  @Override
  public List<String> names() {
    return values.keySet().stream().sorted().toList();
  }

  @Override
  public String digest() {
    return values.isEmpty() ? "" : Sha256.shortHex(new TreeMap<>(values).toString());
  }

  @Override
  public CarriedMembers sentWith(Settings target) {
    return this;
  }

  static Map<String, String> values(CarriedMembers carried) {
    return carried instanceof SimulatedMembers(var values) ? values : Map.of();
  }
}
