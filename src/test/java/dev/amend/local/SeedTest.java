package dev.amend.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.Setting;
import dev.amend.local.cognito.CognitoStandIn;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeedTest {

  @Test
  void shouldSetEverySettingWhenLoaded() {
    var names = Stream.of(Setting.values()).map(Setting::serviceName).toArray(String[]::new);
    assertThat(Seed.settings().fieldNames()).toIterable().containsExactlyInAnyOrder(names);
  }

  @Test
  void shouldBreakNoRuleOfTheServiceWhenWrittenBack() {
    var cognito = new CognitoStandIn(Clock.systemUTC(), 1);
    Seed.load(cognito);
    var update =
        Seed.settings().put("UserPoolId", Seed.USER_POOL_ID).put("ClientId", Seed.CLIENT_ID);
    var client = cognito.call("UpdateUserPoolClient", update).path("UserPoolClient");
    assertThat(client.path("ClientName")).isEqualTo(Seed.settings().path("ClientName"));
  }
}
