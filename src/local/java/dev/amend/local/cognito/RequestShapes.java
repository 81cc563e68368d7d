package dev.amend.local.cognito;

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

/**
 * The shape of every operation's request (Cognito API reference).
 *
 * <p>User pools, resource servers and identity providers only exist here for app clients to refer
 * to. So their requests require only what the rules on app clients need, which keeps tests short.
 */
final class RequestShapes {

  private static final Shape POOL_ID = StringShape.of(1, 55, "[\\w-]+_[0-9a-zA-Z]+");
  private static final Shape CLIENT_ID = StringShape.of(1, 128, "[\\w+]+").sensitive();
  private static final Shape CLIENT_SECRET = StringShape.of(24, 64, "[\\w+]+").sensitive();

  /** Members of CreateUserPoolClient alone. Describe doesn't show them as they were sent. */
  static final Map<String, Shape> ONLY_TO_CREATE =
      Map.of("GenerateSecret", new BooleanShape(), "ClientSecret", CLIENT_SECRET);

  private static final Shape NEXT_TOKEN = StringShape.of(1, 131_072, "[\\S]+");
  private static final Shape NAME = StringShape.of(1, 128, "[\\w\\s+=,.@-]+");

  private static final Shape ATTRIBUTE =
      new StructureShape(
          Map.of(
              "Name",
              StringShape.of(1, 20, "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+"),
              "AttributeDataType",
              StringShape.oneOf("String", "Number", "DateTime", "Boolean"),
              "Mutable",
              new BooleanShape(),
              "Required",
              new BooleanShape()),
          Set.of());

  private static final Shape SCOPE =
      new StructureShape(
          Map.of(
              "ScopeName",
              StringShape.of(1, 256, "[\\x21\\x23-\\x2E\\x30-\\x5B\\x5D-\\x7E]+"),
              "ScopeDescription",
              StringShape.ofLength(1, 256)),
          Set.of("ScopeName"));

  static final OperationShapes ALL =
      new OperationShapes(
          Map.ofEntries(
              Map.entry("CreateUserPool", createPool()),
              Map.entry("CreateResourceServer", createResourceServer()),
              Map.entry("CreateIdentityProvider", createProvider()),
              Map.entry("CreateUserPoolClient", createClient()),
              Map.entry("DescribeUserPoolClient", ofClient(Map.of())),
              Map.entry("UpdateUserPoolClient", ofClient(SettingShapes.all())),
              Map.entry("DeleteUserPoolClient", ofClient(Map.of())),
              Map.entry(
                  "ListUserPoolClients",
                  ofPool(
                      Map.of(
                          "MaxResults",
                          new IntegerShape(1, 60),
                          "NextToken",
                          NEXT_TOKEN,
                          "ClientType",
                          StringShape.oneOf("REGULAR", "DCR")))),
              Map.entry("AddUserPoolClientSecret", ofClient(Map.of("ClientSecret", CLIENT_SECRET))),
              Map.entry("ListUserPoolClientSecrets", ofClient(Map.of("NextToken", NEXT_TOKEN))),
              Map.entry(
                  "DeleteUserPoolClientSecret",
                  ofClient(
                      Map.of("ClientSecretId", StringShape.ofLength(1, 128)), "ClientSecretId"))));

  private RequestShapes() {}

  /** The service has no {@code UserPoolId} here; it lets a test choose the ID. */
  private static StructureShape createPool() {
    return new StructureShape(
        Map.of(
            "PoolName",
            NAME,
            "UserPoolId",
            POOL_ID,
            "UserPoolTier",
            StringShape.oneOf("LITE", "ESSENTIALS", "PLUS"),
            "Schema",
            new ListShape(ATTRIBUTE, 1, 50)),
        Set.of("PoolName"));
  }

  private static StructureShape createResourceServer() {
    return ofPool(
        Map.of(
            "Identifier",
            StringShape.of(1, 256, "[\\x21\\x23-\\x5B\\x5D-\\x7E]+"),
            "Name",
            StringShape.of(1, 256, "[\\w\\s+=,.@-]+"),
            "Scopes",
            ListShape.of(SCOPE, 100)),
        "Identifier");
  }

  private static StructureShape createProvider() {
    return ofPool(
        Map.of(
            "ProviderName",
            StringShape.of(1, 32, "[^_\\p{Z}][\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}][^_\\p{Z}]+"),
            "ProviderType",
            StringShape.oneOf(
                "SAML", "Facebook", "Google", "LoginWithAmazon", "SignInWithApple", "OIDC")),
        "ProviderName");
  }

  private static StructureShape createClient() {
    var members = new TreeMap<>(SettingShapes.all());
    members.putAll(ONLY_TO_CREATE);
    return ofPool(members, "ClientName");
  }

  private static StructureShape ofClient(Map<String, Shape> members, String... required) {
    var all = new TreeMap<>(members);
    all.put("ClientId", CLIENT_ID);
    var names = new TreeSet<>(Set.of(required));
    names.add("ClientId");
    return ofPool(all, names.toArray(String[]::new));
  }

  private static StructureShape ofPool(Map<String, Shape> members, String... required) {
    var all = new TreeMap<>(members);
    all.put("UserPoolId", POOL_ID);
    var names = new TreeSet<>(Set.of(required));
    names.add("UserPoolId");
    return new StructureShape(all, names);
  }
}
