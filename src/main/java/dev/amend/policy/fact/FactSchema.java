package dev.amend.policy.fact;

import static dev.amend.policy.fact.FactType.CHANGE;
import static dev.amend.policy.fact.FactType.FIELD;
import static dev.amend.policy.fact.FactType.FLAG;
import static dev.amend.policy.fact.FactType.HOST;
import static dev.amend.policy.fact.FactType.NUMBER;
import static dev.amend.policy.fact.FactType.SCHEME;
import static dev.amend.policy.fact.FactType.TEXT;
import static dev.amend.policy.fact.FactType.TRANSPORT;

import dev.amend.policy.fact.FactMember.Leaf;
import dev.amend.policy.fact.FactMember.Structure;
import java.util.Map;
import java.util.TreeMap;

/** The members that facts can have. */
public final class FactSchema {

  private static final Structure PRODUCER =
      new Structure(
          leaves(
              Map.of(
                  "alias", TEXT,
                  "transport", TRANSPORT,
                  "queue", TEXT,
                  "senderId", TEXT,
                  "source", TEXT,
                  "account", TEXT,
                  "detailType", TEXT)));

  private static final Map<String, FactType> VALUE =
      Map.ofEntries(
          Map.entry("text", TEXT),
          Map.entry("number", NUMBER),
          Map.entry("seconds", NUMBER),
          Map.entry("flag", FLAG),
          Map.entry("default", FLAG),
          Map.entry("scheme", SCHEME),
          Map.entry("host", HOST),
          Map.entry("port", NUMBER),
          Map.entry("path", TEXT),
          Map.entry("query", FLAG),
          Map.entry("userInfo", FLAG));

  private static final Map<String, FactType> SECRET =
      Map.of("maxAgeSeconds", NUMBER, "overlapSeconds", NUMBER, "secretId", TEXT);

  /** What the patterns of {@code approvers} can name. */
  public static final Structure APPROVER = new Structure(Map.of("producer", PRODUCER));

  /** What the patterns of rules can name. */
  public static final Structure FACT =
      new Structure(
          Map.of(
              "producer", PRODUCER,
              "claimed", new Structure(leaves(Map.of("requestedBy", TEXT))),
              "userPoolId", new Leaf(TEXT),
              "clientId", new Leaf(TEXT),
              "clientType", new Leaf(TEXT),
              "field", new Leaf(FIELD),
              "change", new Leaf(CHANGE),
              "value", new Structure(union(leaves(VALUE), leaves(SECRET))),
              "before", new Structure(leaves(VALUE))));

  private FactSchema() {}

  private static Map<String, FactMember> leaves(Map<String, FactType> types) {
    var leaves = new TreeMap<String, FactMember>();
    types.forEach((name, type) -> leaves.put(name, new Leaf(type)));
    return leaves;
  }

  private static Map<String, FactMember> union(
      Map<String, FactMember> members, Map<String, FactMember> others) {
    var union = new TreeMap<>(members);
    union.putAll(others);
    return union;
  }
}
