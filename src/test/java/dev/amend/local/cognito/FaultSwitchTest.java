package dev.amend.local.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amend.HandlerRig;
import dev.amend.RetryLaterException;
import dev.amend.appclient.SampleClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultSwitchTest {

  private static final String NAME = "\"patch\":{\"ClientName\":\"x\"}";

  private final HandlerRig rig = new HandlerRig();

  @ParameterizedTest
  @CsvSource({
    "throttle, service.throttled",
    "busy, service.concurrent-modification",
    "error, service.unavailable",
    "lost, service.unavailable",
    "lost-call, service.unavailable",
  })
  void shouldMakeRequestsFailForATransientReason(String fault, String code) {
    rig.seed(SampleClient.SETTINGS);
    rig.cognito.faults().injectSeeded(FaultSwitch.read(fault, 1));

    assertThatThrownBy(() -> rig.send(NAME))
        .isInstanceOf(RetryLaterException.class)
        .hasMessageStartingWith(code + ": ");
  }

  @ParameterizedTest
  @CsvSource({
    "forbidden, service.forbidden",
    "refused, service.rejected",
    "unknown-member, client.unknown-setting",
  })
  void shouldMakeRequestsEndRejected(String fault, String code) {
    rig.seed(SampleClient.SETTINGS);
    rig.cognito.faults().injectSeeded(FaultSwitch.read(fault, 1));

    var result = rig.send(NAME);

    assertThat(result.path("outcome").asText()).isEqualTo("rejected");
    assertThat(result.path("violations").path(0).path("code").asText()).isEqualTo(code);
  }

  @Test
  void shouldDoNothingWhenTheProbabilityIsZeroOrTheTextIsEmpty() {
    rig.seed(SampleClient.SETTINGS);
    rig.cognito.faults().injectSeeded(FaultSwitch.read("throttle:0, busy:0", 1));
    assertThat(rig.send(NAME).path("outcome").asText()).isEqualTo("applied");

    rig.cognito.faults().injectSeeded(FaultSwitch.read("", 1));
    assertThat(rig.send("\"patch\":{\"ClientName\":\"y\"}").path("outcome").asText())
        .isEqualTo("applied");
  }

  @ParameterizedTest
  @ValueSource(strings = {"storm", "throttle:2", "throttle:-0.1", "throttle:often", "busy,,lost"})
  void shouldRefuseWhatItCannotRead(String text) {
    assertThatThrownBy(() -> FaultSwitch.read(text, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain("\n");
  }

  @Test
  void shouldBeDocumented() throws IOException {
    var page = Files.readString(Path.of("docs/local.md"));

    assertThat(FaultSwitch.values())
        .allSatisfy(fault -> assertThat(page).contains("| `%s` |".formatted(fault)));
    assertThat(page.lines().filter(line -> line.matches("\\| `[a-z-]+` \\| .* \\| .* \\|")))
        .hasSize(Arrays.asList(FaultSwitch.values()).size());
  }
}
