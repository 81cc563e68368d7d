package dev.amend.appclient;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.Kind.StructureKind;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.FeatureType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.OAuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PreventUserExistenceErrorTypes;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TimeUnitsType;

/** Fails the build if a new SDK has a value that the table of settings doesn't have. */
class KnownValuesTest {

  /** The first is documented with GetClientToken; the others are newer than the SDK. */
  private static final List<String> FLOWS_NOT_IN_THE_SDK =
      List.of(
          "ALLOW_CLIENT_TOKEN_AUTH",
          "ALLOW_TOKEN_EXCHANGE_DELEGATION",
          "ALLOW_TOKEN_EXCHANGE_IMPERSONATION");

  @Test
  void shouldKnowTheOAuthFlowsWhenTheSdkHasThem() {
    assertThat(Setting.ALLOWED_OAUTH_FLOWS.kind().knownValues())
        .isEqualTo(names(OAuthFlowType.knownValues()));
  }

  @Test
  void shouldKnowTheSignInFlowsWhenTheSdkHasOrLacksThem() {
    var expected = new TreeSet<>(names(ExplicitAuthFlowsType.knownValues()));
    expected.addAll(FLOWS_NOT_IN_THE_SDK);
    assertThat(Setting.EXPLICIT_AUTH_FLOWS.kind().knownValues()).isEqualTo(expected);
  }

  @Test
  void shouldKnowTheRotationFeaturesWhenTheSdkHasThem() {
    assertThat(member(Setting.REFRESH_TOKEN_ROTATION, "Feature").knownValues())
        .isEqualTo(names(FeatureType.knownValues()));
  }

  @Test
  void shouldKnowTheUserExistenceValuesWhenTheSdkHasThem() {
    assertThat(Setting.PREVENT_USER_EXISTENCE_ERRORS.kind().knownValues())
        .isEqualTo(names(PreventUserExistenceErrorTypes.knownValues()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"AccessToken", "IdToken", "RefreshToken"})
  void shouldKnowTheUnitsWhenTheSdkHasThem(String token) {
    assertThat(member(Setting.TOKEN_VALIDITY_UNITS, token).knownValues())
        .isEqualTo(names(TimeUnitsType.knownValues()))
        .allSatisfy(unit -> assertThat(new Lifetime(1, unit).seconds()).isPresent());
  }

  private static Kind member(Setting setting, String name) {
    return requireNonNull(((StructureKind) setting.kind()).members().get(name));
  }

  private static Set<String> names(Set<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.toSet());
  }
}
