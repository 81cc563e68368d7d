package dev.amend.appclient.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.Lifetime;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.FeatureType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.OAuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PreventUserExistenceErrorTypes;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TimeUnitsType;

/** A newer SDK that knows more values than the rules breaks the build here. */
class KnownValuesTest {

  @Test
  void shouldKnowTheOAuthFlowsOfTheSdk() {
    assertThat(OAuthFlows.KNOWN).isEqualTo(names(OAuthFlowType.knownValues()));
  }

  @Test
  void shouldKnowTheSignInFlowsOfTheSdkAndTheOneThatItLacks() {
    var known = new TreeSet<>(AuthFlows.CURRENT);
    known.addAll(AuthFlows.LEGACY);
    var expected = new TreeSet<>(names(ExplicitAuthFlowsType.knownValues()));
    expected.add("ALLOW_CLIENT_TOKEN_AUTH");
    assertThat(known).isEqualTo(expected);
  }

  @Test
  void shouldKnowTheStatesOfRotationOfTheSdk() {
    assertThat(Rotation.KNOWN).isEqualTo(names(FeatureType.knownValues()));
  }

  @Test
  void shouldKnowTheUserExistenceValuesOfTheSdk() {
    assertThat(UserExistenceUnknown.KNOWN)
        .isEqualTo(names(PreventUserExistenceErrorTypes.knownValues()));
  }

  @Test
  void shouldKnowTheUnitsOfTheSdk() {
    assertThat(names(TimeUnitsType.knownValues()))
        .allSatisfy(unit -> assertThat(Lifetime.knowsUnit(unit)).isTrue());
  }

  private static Set<String> names(Set<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.toSet());
  }
}
