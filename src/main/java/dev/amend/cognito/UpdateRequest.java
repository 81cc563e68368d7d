package dev.amend.cognito;

import dev.amend.client.ClientKey;
import dev.amend.client.Settings;
import dev.amend.client.Value;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AnalyticsConfigurationType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RefreshTokenRotationType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TokenValidityUnitsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UpdateUserPoolClientRequest;

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
    settings.values().forEach((setting, value) -> set(request, setting.serviceName(), value));
    return request.build();
  }

  private static void set(SdkPojo target, String member, Value value) {
    field(target, member).set(target, plain(member, value));
  }

  private static SdkField<?> field(SdkPojo target, String member) {
    return target.sdkFields().stream()
        .filter(field -> field.memberName().equals(member))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The SDK has no member " + member));
  }

  private static Object plain(String member, Value value) {
    return switch (value) {
      case Value.Text text -> text.text();
      case Value.Whole whole -> whole.number();
      case Value.Flag flag -> flag.on();
      case Value.Words words -> List.copyOf(words.elements());
      case Value.Structure structure -> structure(member, structure.members());
    };
  }

  private static Object structure(String member, Map<String, Value> members) {
    return switch (member) {
      case "AnalyticsConfiguration" -> {
        var builder = AnalyticsConfigurationType.builder();
        members.forEach((name, value) -> set(builder, name, value));
        yield builder.build();
      }
      case "RefreshTokenRotation" -> {
        var builder = RefreshTokenRotationType.builder();
        members.forEach((name, value) -> set(builder, name, value));
        yield builder.build();
      }
      case "TokenValidityUnits" -> {
        var builder = TokenValidityUnitsType.builder();
        members.forEach((name, value) -> set(builder, name, value));
        yield builder.build();
      }
      default -> throw new IllegalStateException("The SDK has no structure " + member);
    };
  }
}
