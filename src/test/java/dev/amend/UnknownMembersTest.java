package dev.amend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.appclient.SampleClient;
import dev.amend.codec.Json;
import dev.amend.local.standin.Call;
import dev.amend.local.standin.ServiceException;
import dev.amend.service.cognito.MemberRules.UnknownMembers;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What happens to members of an app client that this build doesn't know. */
class UnknownMembersTest {

  private static final String RENAME = "\"patch\":{\"ClientName\":\"renamed\"}";

  private final HandlerRig rig = new HandlerRig(UnknownMembers.CARRY);

  @Test
  void shouldSendThemBackWhenTheyAreCarried() {
    rig.cognito.acceptSetting("DreamMode");
    rig.cognito.acceptSetting("TokenValidityUnits/DreamToken");
    seedWithUnknownMembers();
    var before = rig.describe();

    var data = rig.send(RENAME);

    assertThat(data.path("outcome").asText()).isEqualTo("applied");
    assertThat(data.path("warnings")).isEmpty();
    assertThat(rig.describe()).isEqualTo(before.put("ClientName", "renamed"));
  }

  @Test
  void shouldWarnWithoutTheValueWhenTheUpdateChangesThem() {
    seedWithUnknownMembers();

    var data = rig.send(RENAME);

    assertThat(data.path("outcome").asText()).isEqualTo("applied");
    assertThat(data.path("warnings").findValuesAsText("code"))
        .containsOnly("client.unknown-setting-changed");
    assertThat(data.path("warnings").findValuesAsText("field"))
        .containsExactly("DreamMode", "TokenValidityUnits/DreamToken");
    assertThat(data.toString()).doesNotContain("deep");
  }

  @Test
  void shouldRejectAndReleaseTheKeyWhenTheServiceRefusesThem() {
    seedWithUnknownMembers();
    refuseUpdate(2);
    var request = "\"idempotencyKey\":\"k\"," + RENAME;

    assertThat(HandlerRig.codes(rig.send(request)))
        .containsOnly("client.unknown-setting")
        .hasSize(2);
    assertThat(rig.send(request).path("outcome").asText()).isEqualTo("applied");
  }

  @Test
  void shouldRejectTheRequestWhenTheServiceAcceptsTheClientAsItIs() {
    rig.cognito.acceptSetting("DreamMode");
    rig.cognito.acceptSetting("TokenValidityUnits/DreamToken");
    seedWithUnknownMembers();

    var data = rig.send("\"patch\":{\"SupportedIdentityProviders\":[\"COGNITO\",\"Missing\"]}");

    assertThat(HandlerRig.codes(data)).containsExactly("service.rejected");
    assertThat(Collections.frequency(rig.cognito.calls(), update())).isEqualTo(2);
  }

  @Test
  void shouldWriteNothingWhenTheyAreRefused() {
    var refusing = new HandlerRig();
    seedWithUnknownMembers(refusing);

    var data = refusing.send(RENAME);

    assertThat(HandlerRig.codes(data)).containsOnly("client.unknown-setting");
    assertThat(data.path("violations").findValuesAsText("field"))
        .containsExactly("DreamMode", "TokenValidityUnits/DreamToken");
    assertThat(data.toString()).doesNotContain("deep");
    assertThat(refusing.cognito.calls()).doesNotContain(update());
  }

  private void refuseUpdate(int times) {
    for (var time = 0; time < times; time++) {
      rig.cognito
          .faults()
          .refuse("UpdateUserPoolClient", new ServiceException("InvalidParameterException", "no"));
    }
  }

  private void seedWithUnknownMembers() {
    seedWithUnknownMembers(rig);
  }

  private static void seedWithUnknownMembers(HandlerRig rig) {
    var members = Json.object();
    SampleClient.SETTINGS
        .values()
        .forEach((setting, value) -> members.set(setting.serviceName(), value.toJson()));
    members.set("DreamMode", value());
    ((ObjectNode) members.path("TokenValidityUnits")).set("DreamToken", value());
    rig.cognito.seedClient(HandlerRig.POOL, HandlerRig.CLIENT, members, true);
  }

  private static JsonNode value() {
    return Json.object().put("Level", "deep");
  }

  private static Call update() {
    return new Call(
        "UpdateUserPoolClient",
        Map.of("UserPoolId", HandlerRig.POOL, "ClientId", HandlerRig.CLIENT));
  }
}
