package dev.amend.local.sts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.local.http.LoopbackServer;
import dev.amend.local.standin.Account;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallerIdentityTest {

  private static final String FORM = "application/x-www-form-urlencoded";

  private final LoopbackServer server =
      LoopbackServer.start(
          0,
          new CallerIdentity(
              exchange -> {
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
              }));
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void stop() {
    http.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {FORM, FORM + "; charset=utf-8"})
  void shouldAnswerWithTheAccountOfTheStack(String contentType) throws Exception {
    var answer = call(contentType, "Action=GetCallerIdentity&Version=2011-06-15");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("<Account>" + Account.ID + "</Account>");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/xml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Action=AssumeRole&Version=2011-06-15", "Name=Action=GetCallerIdentity", ""})
  void shouldRefuseEveryOtherAction(String form) throws Exception {
    var answer = call(FORM, form);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("<Code>InvalidAction</Code>", "only GetCallerIdentity");
  }

  @Test
  void shouldPassOnWhatIsNotAForm() throws Exception {
    assertThat(call("application/x-amz-json-1.1", "Action=GetCallerIdentity").statusCode())
        .isEqualTo(204);
  }

  private HttpResponse<String> call(String contentType, String body)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(server.endpoint())
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
