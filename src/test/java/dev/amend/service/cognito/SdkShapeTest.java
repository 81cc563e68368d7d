package dev.amend.service.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.Kind;
import dev.amend.appclient.Setting;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AnalyticsConfigurationType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RefreshTokenRotationType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TokenValidityUnitsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UpdateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;

/** Fails the build when a new SDK brings a member that the table of settings does not know. */
class SdkShapeTest {

  private static final Set<String> KEYS = Set.of("UserPoolId", "ClientId");

  /** Settings that are newer than the SDK. */
  private static final EnumSet<Setting> NOT_IN_THE_SDK =
      EnumSet.of(Setting.PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER);

  private static final Set<String> READ_ONLY_NOT_IN_THE_SDK =
      Set.of("ClientSecretArn", "ClientType");

  @Test
  void shouldKnowEverySettingWhenTheSdkBringsThem() {
    var settable = names(UpdateUserPoolClientRequest.builder().build().sdkFields());
    settable.removeAll(KEYS);

    assertThat(settable)
        .containsExactlyInAnyOrderElementsOf(
            EnumSet.complementOf(NOT_IN_THE_SDK).stream().map(Setting::serviceName).toList());
  }

  @Test
  void shouldKnowTheOnlyReadOnlyMembersWhenDescribeShowsThem() {
    var shown = names(UserPoolClientType.builder().build().sdkFields());
    shown.removeAll(names(UpdateUserPoolClientRequest.builder().build().sdkFields()));

    shown.addAll(KEYS);
    shown.addAll(READ_ONLY_NOT_IN_THE_SDK);

    assertThat(Setting.READ_ONLY_MEMBERS).isEqualTo(shown);
  }

  @Test
  void shouldAgreeOnEveryKindWhenComparedWithTheSdk() {
    for (var field : UpdateUserPoolClientRequest.builder().build().sdkFields()) {
      if (!KEYS.contains(field.memberName())) {
        var setting = Setting.named(field.memberName()).orElseThrow();
        assertThat(field.marshallingType()).as(field.memberName()).isEqualTo(type(setting.kind()));
      }
    }
  }

  @Test
  void shouldKnowEveryNestedMemberWhenTheSdkBringsThem() {
    var structures =
        Map.of(
            Setting.ANALYTICS_CONFIGURATION,
            AnalyticsConfigurationType.builder().build().sdkFields(),
            Setting.REFRESH_TOKEN_ROTATION,
            RefreshTokenRotationType.builder().build().sdkFields(),
            Setting.TOKEN_VALIDITY_UNITS,
            TokenValidityUnitsType.builder().build().sdkFields());

    structures.forEach(
        (setting, fields) ->
            assertThat(((Kind.StructureKind) setting.kind()).members().keySet())
                .as(setting.serviceName())
                .isEqualTo(names(fields)));
  }

  private static MarshallingType<?> type(Kind kind) {
    return switch (kind) {
      case Kind.ListKind list -> MarshallingType.LIST;
      case Kind.NumberKind number -> MarshallingType.INTEGER;
      case Kind.FlagKind flag -> MarshallingType.BOOLEAN;
      case Kind.TextKind text -> MarshallingType.STRING;
      case Kind.StructureKind structure -> MarshallingType.SDK_POJO;
    };
  }

  private static Set<String> names(List<SdkField<?>> fields) {
    return fields.stream().map(SdkField::memberName).collect(Collectors.toCollection(HashSet::new));
  }
}
