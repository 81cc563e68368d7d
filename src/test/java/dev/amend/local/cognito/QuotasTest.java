package dev.amend.local.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The request rate quotas, with a clock that the test moves. */
class QuotasTest {

  private final CognitoFixture cognito = CognitoFixture.confidential();

  @Test
  void shouldNotThrottleWhenQuotasAreNotEnforced() {
    for (var call = 0; call < 100; call++) {
      assertThat(cognito.describe()).isNotNull();
    }
  }

  @Test
  void shouldThrottleWhenAPoolHasTheSixthCallInASecond() {
    cognito.service.enforceQuotas();
    for (var call = 0; call < 5; call++) {
      cognito.describe();
    }

    var refusal = cognito.refusal("DescribeUserPoolClient", "");

    assertThat(refusal.type()).isEqualTo("TooManyRequestsException");
    assertThat(refusal).hasMessage("Rate exceeded");
    assertThat(refusal.status()).isEqualTo(400);
    assertThat(cognito.update("")).isNotNull();
  }

  @Test
  void shouldCountACallWhenItViolatesAConstraint() {
    cognito.service.enforceQuotas();
    for (var call = 0; call < 5; call++) {
      assertThat(cognito.refusedUpdate("'ClientName':''").type())
          .isEqualTo("InvalidParameterException");
    }

    assertThat(cognito.refusedUpdate("").type()).isEqualTo("TooManyRequestsException");
  }

  @Test
  void shouldAcceptCallsAgainWhenASecondHasPassed() {
    cognito.service.enforceQuotas();
    for (var call = 0; call < 5; call++) {
      cognito.update("");
    }
    assertThat(cognito.refusedUpdate("")).isNotNull();

    cognito.advance(Duration.ofMillis(999));
    assertThat(cognito.refusedUpdate("")).isNotNull();
    cognito.advance(Duration.ofMillis(1));

    assertThat(cognito.update("")).isNotNull();
  }

  @Test
  void shouldThrottleWhenTheAccountHasTheSixteenthCallInASecond() {
    for (var pool = 0; pool < 4; pool++) {
      var id = "'UserPoolId':'eu-west-1_%d'".formatted(pool);
      cognito.call("CreateUserPool", "'PoolName':'p'," + id);
    }
    cognito.service.enforceQuotas();
    for (var call = 0; call < 15; call++) {
      var id = "'UserPoolId':'eu-west-1_%d'".formatted(call % 3);
      cognito.call("ListUserPoolClients", id);
    }

    assertThat(cognito.refusal("ListUserPoolClients", "'UserPoolId':'eu-west-1_3'").type())
        .isEqualTo("TooManyRequestsException");
    assertThat(cognito.update("")).isNotNull();
  }
}
