package dev.amend.service.cognito;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.appclient.AppClient;
import dev.amend.appclient.CarriedMembers;
import dev.amend.appclient.ClientKey;
import dev.amend.appclient.ClientSecret;
import dev.amend.appclient.Code;
import dev.amend.appclient.Settings;
import dev.amend.local.cognito.CognitoStandIn;
import dev.amend.local.standin.ServiceException;
import dev.amend.service.AppClients;
import dev.amend.service.ServiceAnswer;
import dev.amend.service.ServiceAnswer.Described;
import dev.amend.service.ServiceAnswer.Refused;
import dev.amend.service.ServiceAnswer.SecretsListed;
import dev.amend.service.ServiceAnswer.Updated;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * App clients straight from the stand-in, for tests of so many cases that the SDK between them
 * would take too long.
 */
public final class DirectAppClients implements AppClients {

  private static final JsonMapper MAPPER = new JsonMapper();

  private final CognitoStandIn service;

  /**
   * Connects to a stand-in.
   *
   * @param service the stand-in
   */
  public DirectAppClients(CognitoStandIn service) {
    this.service = service;
  }

  @Override
  public ServiceAnswer.ToDescribe describe(ClientKey client) {
    try {
      var shown = shown(service.call("DescribeUserPoolClient", ids(client)));
      return new Described(
          new AppClient(
              client,
              shown.type(),
              shown.settings(),
              shown.lastModified(),
              shown.secret(),
              shown.unknown().names(),
              CarriedMembers.NONE));
    } catch (ServiceException e) {
      return refused(e);
    }
  }

  @Override
  public ServiceAnswer.ToUpdate update(AppClient described, Settings target) {
    try {
      var body = MAPPER.readTree(UpdateBody.write(described, target, RawMembers.NONE));
      var shown = shown(service.call("UpdateUserPoolClient", (ObjectNode) body));
      return new Updated(shown.lastModified(), List.of());
    } catch (ServiceException e) {
      return refused(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public ServiceAnswer.ToListSecrets secrets(ClientKey client) {
    var secrets = new ArrayList<ClientSecret>();
    service
        .call("ListUserPoolClientSecrets", ids(client))
        .path("ClientSecrets")
        .forEach(
            secret ->
                secrets.add(
                    new ClientSecret(
                        secret.path("ClientSecretId").asText(),
                        Instant.ofEpochSecond(secret.path("ClientSecretCreateDate").asLong()))));
    return new SecretsListed(secrets);
  }

  @Override
  public ServiceAnswer.ToDeleteSecret deleteSecret(ClientKey client, String secretId) {
    throw new UnsupportedOperationException();
  }

  private static ShownClient shown(ObjectNode answer) {
    try {
      return ShownClient.read(MAPPER.writeValueAsBytes(answer), Set.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Refused refused(ServiceException fault) {
    return new Refused(
        fault.type().equals("ResourceNotFoundException")
            ? Code.CLIENT_NOT_FOUND
            : Code.SERVICE_REJECTED,
        fault.type() + ": " + fault.getMessage());
  }

  private static ObjectNode ids(ClientKey client) {
    return MAPPER
        .createObjectNode()
        .put("UserPoolId", client.userPoolId())
        .put("ClientId", client.clientId());
  }
}
