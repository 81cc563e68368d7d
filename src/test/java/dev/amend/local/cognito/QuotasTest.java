package dev.amend.local.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The request rates, by a clock that moves when told to. */
class QuotasTest {

  private final Scene scene = Scene.confidential();

  @Test
  void shouldNotThrottleWhenNobodyAsksForIt() {
    for (var call = 0; call < 100; call++) {
      assertThat(scene.describe()).isNotNull();
    }
  }

  @Test
  void shouldThrottleWhenAPoolHasTheSixthCallInASecond() {
    scene.service.enforceQuotas();
    for (var call = 0; call < 5; call++) {
      scene.describe();
    }

    var refusal = scene.refusal("DescribeUserPoolClient", "");

    assertThat(refusal.type()).isEqualTo("TooManyRequestsException");
    assertThat(refusal).hasMessage("Rate exceeded");
    assertThat(refusal.status()).isEqualTo(400);
    assertThat(scene.update("")).isNotNull();
  }

  @Test
  void shouldCountACallWhenItsFormIsWrong() {
    scene.service.enforceQuotas();
    for (var call = 0; call < 5; call++) {
      assertThat(scene.refusedUpdate("'ClientName':''").type())
          .isEqualTo("InvalidParameterException");
    }

    assertThat(scene.refusedUpdate("").type()).isEqualTo("TooManyRequestsException");
  }

  @Test
  void shouldServeAgainWhenASecondHasPassed() {
    scene.service.enforceQuotas();
    for (var call = 0; call < 5; call++) {
      scene.update("");
    }
    assertThat(scene.refusedUpdate("")).isNotNull();

    scene.advance(Duration.ofMillis(999));
    assertThat(scene.refusedUpdate("")).isNotNull();
    scene.advance(Duration.ofMillis(1));

    assertThat(scene.update("")).isNotNull();
  }

  @Test
  void shouldThrottleWhenTheAccountHasTheSixteenthCallInASecond() {
    for (var pool = 0; pool < 4; pool++) {
      var id = "'UserPoolId':'eu-west-1_%d'".formatted(pool);
      scene.call("CreateUserPool", "'PoolName':'p'," + id);
    }
    scene.service.enforceQuotas();
    for (var call = 0; call < 15; call++) {
      var id = "'UserPoolId':'eu-west-1_%d'".formatted(call % 3);
      scene.call("ListUserPoolClients", id);
    }

    assertThat(scene.refusal("ListUserPoolClients", "'UserPoolId':'eu-west-1_3'").type())
        .isEqualTo("TooManyRequestsException");
    assertThat(scene.update("")).isNotNull();
  }
}
