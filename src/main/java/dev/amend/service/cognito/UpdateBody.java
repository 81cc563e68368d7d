package dev.amend.service.cognito;

import static dev.amend.appclient.Setting.PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.Settings;
import dev.amend.codec.Json;
import java.util.Optional;

/** Writes the JSON body of an UpdateUserPoolClient. */
final class UpdateBody {

  private UpdateBody() {}

  /**
   * Writes a body that sets all of these settings and, by leaving them out, resets the others. The
   * one setting that an update doesn't reset is sent only if it changes.
   *
   * @param described the client as it was read
   * @param target the settings to send
   * @param carried members that this build does not know, sent back as they are
   */
  static String write(AppClient described, Settings target, RawMembers carried) {
    var client = described.key();
    var body =
        Json.object().put("UserPoolId", client.userPoolId()).put("ClientId", client.clientId());
    target
        .values()
        .forEach(
            (setting, value) -> {
              if (setting != PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER
                  || !described.settings().get(setting).equals(Optional.of(value))) {
                body.set(setting.serviceName(), value.toJson());
              }
            });
    carried.writeTo(body);
    return Json.write(body);
  }
}
