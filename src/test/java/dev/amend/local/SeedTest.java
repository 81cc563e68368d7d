package dev.amend.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.Setting;
import dev.amend.local.cognito.CognitoStandIn;
import java.time.Clock;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class SeedTest {

  @Test
  void shouldSetEverySettingWhenPlanted() {
    var shown = EnumSet.allOf(Setting.class);
    shown.remove(Setting.PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER);
    var names = shown.stream().map(Setting::serviceName).toArray(String[]::new);
    assertThat(Seed.settings().fieldNames()).toIterable().containsExactlyInAnyOrder(names);
  }

  @Test
  void shouldBreakNoRuleOfTheServiceWhenWrittenBack() {
    var cognito = new CognitoStandIn(Clock.systemUTC(), 1);
    Seed.plant(cognito);
    var update =
        Seed.settings().put("UserPoolId", Seed.USER_POOL_ID).put("ClientId", Seed.CLIENT_ID);
    var client = cognito.call("UpdateUserPoolClient", update).path("UserPoolClient");
    assertThat(client.path("ClientName")).isEqualTo(Seed.settings().path("ClientName"));
  }
}
