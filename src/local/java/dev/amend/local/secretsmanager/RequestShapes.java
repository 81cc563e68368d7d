package dev.amend.local.secretsmanager;

import dev.amend.local.shape.BooleanShape;
import dev.amend.local.shape.IntegerShape;
import dev.amend.local.shape.ListShape;
import dev.amend.local.shape.OperationShapes;
import dev.amend.local.shape.Shape;
import dev.amend.local.shape.StringShape;
import dev.amend.local.shape.StructureShape;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The shape of every operation's request (Secrets Manager API reference). */
final class RequestShapes {

  private static final Shape BOOLEAN = new BooleanShape();
  private static final Shape VERSION_ID = StringShape.ofLength(32, 64);
  private static final Shape STAGE = StringShape.ofLength(1, 256);
  private static final Shape TAG_KEY = StringShape.ofLength(1, 128);
  private static final Shape TAGS =
      ListShape.of(
          new StructureShape(
              Map.of("Key", TAG_KEY, "Value", StringShape.ofLength(0, 256)), Set.of()));

  private static final Map<String, Shape> VALUE =
      Map.of(
          "ClientRequestToken",
          StringShape.ofLength(32, 64),
          "SecretString",
          StringShape.ofLength(1, 65_536).sensitive(),
          "SecretBinary",
          StringShape.ofLength(1, 65_536).sensitive());

  static final OperationShapes ALL =
      new OperationShapes(
          Map.of(
              "CreateSecret",
              create(),
              "PutSecretValue",
              of(with(VALUE, "VersionStages", new ListShape(STAGE, 1, 20))),
              "GetSecretValue",
              of(Map.of("VersionId", VERSION_ID, "VersionStage", STAGE)),
              "DescribeSecret",
              of(Map.of()),
              "ListSecretVersionIds",
              of(
                  Map.of(
                      "MaxResults",
                      new IntegerShape(1, 100),
                      "NextToken",
                      StringShape.ofLength(1, 4_096),
                      "IncludeDeprecated",
                      BOOLEAN)),
              "UpdateSecretVersionStage",
              of(
                  Map.of(
                      "VersionStage",
                      STAGE,
                      "RemoveFromVersionId",
                      VERSION_ID,
                      "MoveToVersionId",
                      VERSION_ID),
                  "VersionStage"),
              "DeleteSecret",
              of(
                  Map.of(
                      "RecoveryWindowInDays",
                      new IntegerShape(Integer.MIN_VALUE, Integer.MAX_VALUE),
                      "ForceDeleteWithoutRecovery",
                      BOOLEAN)),
              "RestoreSecret",
              of(Map.of()),
              "TagResource",
              of(Map.of("Tags", TAGS), "Tags"),
              "UntagResource",
              of(Map.of("TagKeys", ListShape.of(TAG_KEY)), "TagKeys")));

  private RequestShapes() {}

  private static StructureShape create() {
    var members = new TreeMap<>(VALUE);
    members.put("Name", StringShape.ofLength(1, 512));
    members.put("Description", StringShape.ofLength(0, 2_048));
    members.put("KmsKeyId", StringShape.ofLength(0, 2_048));
    members.put("Tags", TAGS);
    return new StructureShape(members, Set.of("Name"));
  }

  private static StructureShape of(Map<String, Shape> members, String... required) {
    var names = new TreeSet<>(Set.of(required));
    names.add("SecretId");
    return new StructureShape(with(members, "SecretId", StringShape.ofLength(1, 2_048)), names);
  }

  private static Map<String, Shape> with(Map<String, Shape> members, String name, Shape shape) {
    var all = new TreeMap<>(members);
    all.put(name, shape);
    return all;
  }
}
