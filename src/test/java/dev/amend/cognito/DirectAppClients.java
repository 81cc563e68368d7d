package dev.amend.cognito;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.appclient.AppClient;
import dev.amend.appclient.ClientKey;
import dev.amend.appclient.Code;
import dev.amend.appclient.SecretPresence;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.local.cognito.CognitoFault;
import dev.amend.local.cognito.CognitoStandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Set;

/**
 * App clients straight from the stand-in, for tests of so many cases that the SDK between them
 * would take too long.
 */
public final class DirectAppClients implements AppClients {

  private static final JsonMapper MAPPER = new JsonMapper();

  private final CognitoStandIn service;
  private final ClientJson reader = new ClientJson(Set.of());

  /**
   * Connects to a stand-in.
   *
   * @param service the stand-in
   */
  public DirectAppClients(CognitoStandIn service) {
    this.service = service;
  }

  @Override
  public AppClient describe(ClientKey client) {
    try {
      return reader.read(client, call("DescribeUserPoolClient", ids(client)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Instant update(ClientKey client, Settings settings) {
    var input = ids(client);
    settings
        .without(Setting.PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER)
        .values()
        .forEach((setting, value) -> input.set(setting.serviceName(), value.toJson()));
    try {
      return ClientJson.lastModified(call("UpdateUserPoolClient", input));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public SecretPresence.Answer secret(ClientKey client) {
    return service.call("ListUserPoolClientSecrets", ids(client)).path("ClientSecrets").isEmpty()
        ? SecretPresence.Answer.ABSENT
        : SecretPresence.Answer.PRESENT;
  }

  private byte[] call(String operation, ObjectNode input) throws IOException {
    try {
      return MAPPER.writeValueAsBytes(service.call(operation, input));
    } catch (CognitoFault e) {
      throw new ServiceRefusedException(
          e.type().equals("ResourceNotFoundException")
              ? Code.CLIENT_NOT_FOUND
              : Code.SERVICE_REJECTED,
          e.type() + ": " + e.getMessage());
    }
  }

  private static ObjectNode ids(ClientKey client) {
    return MAPPER
        .createObjectNode()
        .put("UserPoolId", client.userPoolId())
        .put("ClientId", client.clientId());
  }
}
