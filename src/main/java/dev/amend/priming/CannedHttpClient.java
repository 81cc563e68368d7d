package dev.amend.priming;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Answers the calls of one change, without a network: the ledger is empty, the app client has few
 * settings, and every write succeeds.
 */
public final class CannedHttpClient implements SdkHttpClient {

  /** The user pool of the app client. */
  public static final String USER_POOL_ID = "eu-west-1_Priming";

  /** The ID of the app client. */
  public static final String CLIENT_ID = "priming";

  private static final String CLIENT =
      """
      {"UserPoolClient": {"UserPoolId": "%s", "ClientId": "%s", "ClientName": "priming",
        "CreationDate": 1, "LastModifiedDate": 1,
        "ExplicitAuthFlows": ["ALLOW_REFRESH_TOKEN_AUTH"],
        "TokenValidityUnits": {"AccessToken": "minutes"}, "AccessTokenValidity": 60}}
      """
          .formatted(USER_POOL_ID, CLIENT_ID);

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    var target = request.httpRequest().firstMatchingHeader("X-Amz-Target").orElse("");
    return new CannedRequest(answer(target.substring(target.indexOf('.') + 1)).getBytes(UTF_8));
  }

  private static String answer(String operation) {
    return switch (operation) {
      case "DescribeUserPoolClient", "UpdateUserPoolClient" -> CLIENT;
      case "PutEvents" -> "{\"FailedEntryCount\": 0, \"Entries\": [{\"EventId\": \"none\"}]}";
      default -> "{}";
    };
  }

  @Override
  public void close() {
    // There is nothing to close.
  }

  private record CannedRequest(byte[] body) implements ExecutableHttpRequest {

    @Override
    public HttpExecuteResponse call() {
      var response =
          SdkHttpResponse.builder()
              .statusCode(200)
              .putHeader("Content-Length", Integer.toString(body.length))
              .build();
      return HttpExecuteResponse.builder()
          .response(response)
          .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
          .build();
    }

    @Override
    public void abort() {
      // There is nothing to stop.
    }
  }
}
