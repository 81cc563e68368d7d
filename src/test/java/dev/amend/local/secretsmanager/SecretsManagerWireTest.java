package dev.amend.local.secretsmanager;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amend.local.http.JsonService;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls over the wire protocol that no SDK would make. */
class SecretsManagerWireTest {

  private final SecretsManagerFixture secrets = SecretsManagerFixture.withSecret();
  private final JsonService wire = SecretsManagerWire.of(secrets.service);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "secretsmanager.RotateSecret | {} | UnknownOperationException",
        "secretsmanager.DescribeSecret | [] | SerializationException",
        "secretsmanager.DescribeSecret | {} | ValidationException",
        "secretsmanager.DescribeSecret | {\"SecretId\":\"x\"} | ResourceNotFoundException"
      })
  void shouldAnswerWithAnErrorWhenTheCallIsInvalid(String target, String body, String type)
      throws IOException {
    var reply = wire.answer(target, body.getBytes(UTF_8));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(new String(reply.body(), UTF_8))
        .startsWith("{\"__type\":\"" + type + "\",\"Message\":");
  }

  @Test
  void shouldAnswerWith500WhenTheServiceHasAnInternalError() throws IOException {
    secrets.service.faults().refuse("DescribeSecret", SecretsManagerFaults.internalError());

    assertThat(describe().status()).isEqualTo(500);
    assertThat(describe().status()).isEqualTo(200);
  }

  @Test
  void shouldThrowWhenTheAnswerIsLost() {
    secrets.service.faults().loseAnswer("DescribeSecret");

    assertThatThrownBy(this::describe).isInstanceOf(IOException.class);
  }

  private JsonService.Reply describe() throws IOException {
    var body = "{\"SecretId\":\"%s\"}".formatted(SecretsManagerFixture.NAME);
    return wire.answer("secretsmanager.DescribeSecret", body.getBytes(UTF_8));
  }
}
