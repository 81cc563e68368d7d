package dev.amend.local.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.local.standin.ServiceException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A user pool: its app clients, and the resources that they can refer to. */
final class Pool {

  /** Cognito developer guide, user pool attributes. */
  static final Set<String> STANDARD_ATTRIBUTES =
      Set.of(
          "address",
          "birthdate",
          "email",
          "email_verified",
          "family_name",
          "gender",
          "given_name",
          "locale",
          "middle_name",
          "name",
          "nickname",
          "phone_number",
          "phone_number_verified",
          "picture",
          "preferred_username",
          "profile",
          "sub",
          "updated_at",
          "website",
          "zoneinfo");

  /** The scope of access tokens that can register app clients. */
  static final String REGISTRATION_SCOPE = "aws.cognito/dcr/register";

  private static final Set<String> SYSTEM_SCOPES =
      Set.of(
          "openid",
          "email",
          "phone",
          "profile",
          "aws.cognito.signin.user.admin",
          REGISTRATION_SCOPE);

  final String id;
  final String tier;
  final Set<String> attributes = new HashSet<>(STANDARD_ATTRIBUTES);
  final Set<String> required = new HashSet<>();
  final Set<String> scopes = new HashSet<>(SYSTEM_SCOPES);
  final Set<String> resourceServers = new HashSet<>();
  final Set<String> providers = new HashSet<>(Set.of("COGNITO"));
  final Map<String, StoredClient> clients = new LinkedHashMap<>();

  Pool(String id, String tier) {
    this.id = id;
    this.tier = tier;
  }

  /**
   * Returns the app client that a request names.
   *
   * @throws ServiceException if it doesn't exist
   */
  StoredClient client(ObjectNode input) {
    var clientId = input.path("ClientId").asText();
    var client = clients.get(clientId);
    if (client == null) {
      throw new ServiceException(
          "ResourceNotFoundException", "User pool client " + clientId + " does not exist.");
    }
    return client;
  }
}
