package dev.amend.cognito;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Keeps the answer as it was sent, since the SDK drops the members that its model does not know and
 * turns unknown enum values into none (aws-sdk-java-v2 #5221).
 */
final class RawAnswer implements ExecutionInterceptor {

  /** Where a call that wants its raw answer puts a place for it. */
  static final ExecutionAttribute<Holder> HOLDER = new ExecutionAttribute<>("dev.amend.RawAnswer");

  @Override
  public Optional<InputStream> modifyHttpResponseContent(
      Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
    var holder = attributes.getAttribute(HOLDER);
    if (holder == null || context.responseBody().isEmpty()) {
      return context.responseBody();
    }
    try (var body = context.responseBody().get()) {
      holder.bytes = body.readAllBytes();
      return Optional.of(new ByteArrayInputStream(holder.bytes));
    } catch (IOException e) {
      throw SdkClientException.create("The answer broke off", e);
    }
  }

  /** Takes one answer. It may carry a client secret: it is read once and not kept. */
  static final class Holder {
    private byte[] bytes = new byte[0];

    byte[] bytes() {
      return bytes;
    }
  }
}
