package dev.amend.local.sts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Answers GetCallerIdentity, which uses AWS's query protocol: a form in the request, XML in the
 * answer. Every other request goes to another handler.
 *
 * @param other handles requests without a form
 */
public record CallerIdentity(HttpHandler other) implements HttpHandler {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final int MAX_BYTES = 64 * 1024;

  private static final String ANSWER =
      """
      <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
        <GetCallerIdentityResult>
          <Arn>arn:aws:iam::000000000000:root</Arn>
          <UserId>000000000000</UserId>
          <Account>000000000000</Account>
        </GetCallerIdentityResult>
        <ResponseMetadata><RequestId>00000000-0000-0000-0000-000000000000</RequestId></ResponseMetadata>
      </GetCallerIdentityResponse>
      """;

  private static final String REFUSAL =
      """
      <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
        <Error>
          <Type>Sender</Type>
          <Code>InvalidAction</Code>
          <Message>The stand-in of STS supports only GetCallerIdentity.</Message>
        </Error>
        <RequestId>00000000-0000-0000-0000-000000000000</RequestId>
      </ErrorResponse>
      """;

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    var type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"));
    if (type.filter(value -> value.startsWith(FORM)).isEmpty()) {
      other.handle(exchange);
      return;
    }
    try (exchange) {
      var form = new String(exchange.getRequestBody().readNBytes(MAX_BYTES), UTF_8);
      var isKnown = Arrays.asList(form.split("&")).contains("Action=GetCallerIdentity");
      var answer = (isKnown ? ANSWER : REFUSAL).getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/xml");
      exchange.sendResponseHeaders(isKnown ? 200 : 400, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }
}
