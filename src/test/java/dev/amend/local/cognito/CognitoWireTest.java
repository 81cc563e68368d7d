package dev.amend.local.cognito;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amend.local.http.JsonService;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls over the wire protocol that the SDK doesn't make. */
class CognitoWireTest {

  private final CognitoFixture cognito = CognitoFixture.confidential();
  private final JsonService wire = CognitoWire.of(cognito.service);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AWSCognitoIdentityProviderService.Nothing | {} | UnknownOperationException",
        "Other.DescribeUserPoolClient | {} | UnknownOperationException",
        "AWSCognitoIdentityProviderService.DescribeUserPoolClient | [] | SerializationException",
        "AWSCognitoIdentityProviderService.DescribeUserPoolClient | {\" | SerializationException",
        "AWSCognitoIdentityProviderService.DescribeUserPoolClient | {} | InvalidParameterException"
      })
  void shouldAnswerWithAnErrorWhenTheCallIsInvalid(String target, String body, String type)
      throws IOException {
    var reply = wire.answer(target, body.getBytes(UTF_8));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(new String(reply.body(), UTF_8)).startsWith("{\"__type\":\"" + type + "\",");
  }

  @Test
  void shouldAnswerWith500WhenTheServiceHasAnInternalError() throws IOException {
    cognito.service.faults().refuse("DescribeUserPoolClient", KnownFaults.internalError());

    assertThat(describe().status()).isEqualTo(500);
    assertThat(describe().status()).isEqualTo(200);
  }

  @Test
  void shouldThrowWhenTheAnswerIsLost() {
    cognito.service.faults().loseAnswer("DescribeUserPoolClient");

    assertThatThrownBy(this::describe).isInstanceOf(IOException.class);
  }

  private JsonService.Reply describe() throws IOException {
    var body = CognitoFixture.input("").toString().getBytes(UTF_8);
    return wire.answer(CognitoWire.PREFIX + "DescribeUserPoolClient", body);
  }
}
