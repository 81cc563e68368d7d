package dev.amend.cognito;

import dev.amend.appclient.ClientKey;
import dev.amend.appclient.Settings;
import dev.amend.codec.Json;

/** Writes the JSON body of an UpdateUserPoolClient. */
final class UpdateBody {

  private UpdateBody() {}

  /**
   * Writes a body that sets all of these settings and, by leaving them out, resets the others.
   *
   * @param client which client
   * @param target the settings to send
   * @param carried members that this build does not know, sent back as they are
   */
  static String write(ClientKey client, Settings target, RawMembers carried) {
    var body =
        Json.object().put("UserPoolId", client.userPoolId()).put("ClientId", client.clientId());
    target.values().forEach((setting, value) -> body.set(setting.serviceName(), value.toJson()));
    carried.writeTo(body);
    return Json.write(body);
  }
}
