package dev.amend.cognito;

import dev.amend.appclient.ClientKey;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Value;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UpdateUserPoolClientRequest;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * Writes settings into an UpdateUserPoolClientRequest, by the members' names and never through
 * typed enums, which send an unknown value as the text "null".
 */
final class UpdateRequest {

  private UpdateRequest() {}

  /**
   * Makes a request that sets all of these settings and, by leaving them out, resets the others.
   */
  static UpdateUserPoolClientRequest of(ClientKey client, Settings settings) {
    var request =
        UpdateUserPoolClientRequest.builder()
            .userPoolId(client.userPoolId())
            .clientId(client.clientId());
    settings
        .without(Setting.PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER)
        .values()
        .forEach((setting, value) -> set(request, setting.serviceName(), value));
    return request.build();
  }

  private static void set(SdkPojo target, String member, Value value) {
    var field = field(target, member);
    field.set(target, plain(field, value));
  }

  private static SdkField<?> field(SdkPojo target, String member) {
    return target.sdkFields().stream()
        .filter(field -> field.memberName().equals(member))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The SDK has no member " + member));
  }

  private static Object plain(SdkField<?> field, Value value) {
    return switch (value) {
      case Value.Text text -> text.text();
      case Value.IntValue whole -> whole.number();
      case Value.BoolValue flag -> flag.on();
      case Value.TextSet words -> List.copyOf(words.elements());
      case Value.Structure structure -> structure(field, structure.members());
    };
  }

  /** The SDK makes structures by builders that are also what their fields are set on. */
  private static Object structure(SdkField<?> field, Map<String, Value> members) {
    var target = field.constructor().get();
    members.forEach((name, value) -> set(target, name, value));
    return ((Buildable) target).build();
  }
}
