package dev.amend.local.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoolOperationsTest {

  private final CognitoFixture cognito = CognitoFixture.confidential();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CreateUserPool | \"PoolName\":\"p\" | InvalidParameterException",
        "CreateResourceServer | \"Identifier\":\"api\" | InvalidParameterException",
        "CreateIdentityProvider | \"ProviderName\":\"Partner\" | DuplicateProviderException"
      })
  void shouldRefuseAndChangeNothingWhenItExists(String operation, String members, String type) {
    var before = cognito.describe();

    var refusal = cognito.refusal(operation, members);

    assertThat(refusal.type()).isEqualTo(type);
    assertThat(refusal).hasMessageContaining("already");
    assertThat(cognito.describe()).isEqualTo(before);
    assertThat(cognito.update("'AllowedOAuthScopes':['api/read']")).isNotNull();
  }
}
