package dev.amend.service.cognito;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Sends a request body as it is and keeps the answer's body as it came. The SDK's model drops
 * members that it does not know and turns unknown enum values into the text "null" (aws-sdk-java-v2
 * #5221), and Cognito adds settings before the SDK knows them.
 */
final class RawBody implements ExecutionInterceptor {

  /** Where a call that exchanges raw bodies puts them. */
  static final ExecutionAttribute<Exchange> EXCHANGE =
      new ExecutionAttribute<>("dev.amend.RawBody");

  /** What the SDK reads instead of a client, so that no object of its model has the secret. */
  private static final byte[] EMPTY = {'{', '}'};

  /** Runs before the request is signed. */
  @Override
  public Optional<RequestBody> modifyHttpContent(
      Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
    return sent(attributes).map(RequestBody::fromBytes).or(context::requestBody);
  }

  @Override
  public SdkHttpRequest modifyHttpRequest(
      Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
    return sent(attributes)
        .<SdkHttpRequest>map(
            body ->
                context.httpRequest().toBuilder()
                    .putHeader("Content-Length", Integer.toString(body.length))
                    .build())
        .orElse(context.httpRequest());
  }

  @Override
  public Optional<InputStream> modifyHttpResponseContent(
      Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
    var exchange = attributes.getAttribute(EXCHANGE);
    if (exchange == null || context.responseBody().isEmpty()) {
      return context.responseBody();
    }
    try (var body = context.responseBody().get()) {
      exchange.received = body.readAllBytes();
      var modeled = context.httpResponse().isSuccessful() ? EMPTY : exchange.received;
      return Optional.of(new ByteArrayInputStream(modeled));
    } catch (IOException e) {
      throw SdkClientException.create("The answer broke off", e);
    }
  }

  private static Optional<byte[]> sent(ExecutionAttributes attributes) {
    return Optional.ofNullable(attributes.getAttribute(EXCHANGE)).flatMap(Exchange::sent);
  }

  /** The bodies of one call. The answer's may carry a client secret: it is read once, not kept. */
  static final class Exchange {
    private final Optional<byte[]> sent;
    private byte[] received = new byte[0];

    private Exchange(Optional<byte[]> sent) {
      this.sent = sent;
    }

    /** Keeps the answer of a request that the SDK writes. */
    static Exchange receiving() {
      return new Exchange(Optional.empty());
    }

    /** Replaces the request's body by a JSON text and keeps the answer. */
    static Exchange sending(String json) {
      return new Exchange(Optional.of(json.getBytes(StandardCharsets.UTF_8)));
    }

    private Optional<byte[]> sent() {
      return sent;
    }

    byte[] received() {
      return received;
    }
  }
}
