package dev.amend.local.cognito;

import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The form of every operation's request (Cognito API reference).
 *
 * <p>Of the operations that only set the scene (pools, resource servers, identity providers), just
 * what app clients are judged by is required, so that tests stay short.
 */
final class RequestShapes {

  private static final Shape POOL_ID = StringShape.of(1, 55, "[\\w-]+_[0-9a-zA-Z]+");
  private static final Shape CLIENT_ID = StringShape.of(1, 128, "[\\w+]+").kept();
  private static final Shape CLIENT_SECRET = StringShape.of(24, 64, "[\\w+]+").kept();
  private static final Shape TOKEN = StringShape.of(1, 131_072, "[\\S]+");
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
              StringShape.free(1, 256)),
          Set.of("ScopeName"));

  private static final Map<String, StructureShape> ALL =
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
                      TOKEN,
                      "ClientType",
                      StringShape.oneOf("REGULAR", "DCR")))),
          Map.entry("AddUserPoolClientSecret", ofClient(Map.of("ClientSecret", CLIENT_SECRET))),
          Map.entry("ListUserPoolClientSecrets", ofClient(Map.of("NextToken", TOKEN))),
          Map.entry(
              "DeleteUserPoolClientSecret",
              ofClient(Map.of("ClientSecretId", StringShape.free(1, 128)), "ClientSecretId")));

  private RequestShapes() {}

  /**
   * Finds the form of an operation's request.
   *
   * @throws CognitoFault for an operation that this stand-in does not have
   */
  static StructureShape of(String operation) {
    var form = ALL.get(operation);
    if (form == null) {
      throw new CognitoFault(
          "UnknownOperationException",
          "This stand-in has no %s, only %s."
              .formatted(operation, String.join(", ", operations())));
    }
    return form;
  }

  /** Names the operations that this stand-in has, in order. */
  static SortedSet<String> operations() {
    return new TreeSet<>(ALL.keySet());
  }

  /** {@code UserPoolId}, which the service does not know here, chooses the new pool's id. */
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
    members.put("GenerateSecret", new BooleanShape());
    members.put("ClientSecret", CLIENT_SECRET);
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
