package dev.amend.local.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/** An HTTP client for the SDK that calls a service in this process without a network. */
public final class InProcessHttpClient implements SdkHttpClient {

  private final JsonService service;

  public InProcessHttpClient(JsonService service) {
    this.service = service;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new Call(request);
  }

  @Override
  public String clientName() {
    return "InProcess";
  }

  @Override
  public void close() {
    // There are no connections to close.
  }

  private final class Call implements ExecutableHttpRequest {
    private final HttpExecuteRequest request;

    Call(HttpExecuteRequest request) {
      this.request = request;
    }

    @Override
    public HttpExecuteResponse call() throws IOException {
      var target = request.httpRequest().firstMatchingHeader("X-Amz-Target").orElse("");
      var stream = request.contentStreamProvider().orElseThrow().newStream();
      var reply = service.answer(target, stream.readAllBytes());
      return HttpExecuteResponse.builder()
          .response(
              SdkHttpResponse.builder()
                  .statusCode(reply.status())
                  .putHeader("Content-Type", "application/x-amz-json-1.1")
                  .putHeader("Content-Length", Integer.toString(reply.body().length))
                  .build())
          .responseBody(AbortableInputStream.create(new ByteArrayInputStream(reply.body())))
          .build();
    }

    @Override
    public void abort() {
      // A call in the same process can't be aborted.
    }
  }
}
