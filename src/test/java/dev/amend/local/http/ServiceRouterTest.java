package dev.amend.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.amend.local.http.JsonService.Reply;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceRouterTest {

  private final ServiceRouter router =
      new ServiceRouter(
          Map.of(
              "One.", (target, body) -> new Reply(200, body),
              "Two.", (target, body) -> new Reply(201, body)));

  @Test
  void shouldCallTheServiceWhenTheTargetNamesIt() throws IOException {
    assertThat(router.answer("Two.Do", "{}".getBytes(UTF_8)).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource({"'', is missing", "Three.\"Do\", is Three.\"Do\""})
  void shouldNameThePrefixesWhenTheTargetIsUnknown(String target, String found) throws IOException {
    var reply = router.answer(target, new byte[0]);
    var error = new JsonMapper().readTree(reply.body());
    assertThat(reply.status()).isEqualTo(400);
    assertThat(error.path("__type").asText()).isEqualTo("UnknownOperationException");
    assertThat(error.path("message").asText())
        .isEqualTo("X-Amz-Target %s. It must start with one of One., Two.", found);
  }
}
