package dev.amend.bench.sdkcalls;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Sends a request with a body that is already written. */
final class WrittenBody implements ExecutionInterceptor {

  private static final ExecutionAttribute<byte[]> BODY =
      new ExecutionAttribute<>("dev.amend.bench.body");

  /** Returns the configuration of a request with this body. */
  static AwsRequestOverrideConfiguration sending(String body) {
    return AwsRequestOverrideConfiguration.builder()
        .putExecutionAttribute(BODY, body.getBytes(UTF_8))
        .build();
  }

  /** Runs before the request is signed. */
  @Override
  public Optional<RequestBody> modifyHttpContent(
      Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
    return Optional.of(RequestBody.fromBytes(body(attributes)));
  }

  @Override
  public SdkHttpRequest modifyHttpRequest(
      Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
    return context.httpRequest().toBuilder()
        .putHeader("Content-Length", Integer.toString(body(attributes).length))
        .build();
  }

  private static byte[] body(ExecutionAttributes attributes) {
    return Objects.requireNonNull(attributes.getAttribute(BODY));
  }
}
