package dev.amend.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A handler that runs in this process, invoked as Lambda does. */
public final class InProcessFunction implements LambdaFunction {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final RequestStreamHandler handler;
  private final Duration timeout;
  private final String arn;

  /** Creates a function with the timeout of a deployment. */
  public InProcessFunction(RequestStreamHandler handler) {
    this(handler, TIMEOUT);
  }

  /**
   * Creates a function.
   *
   * @param handler the handler
   * @param timeout the timeout that its context tells; it isn't enforced
   */
  public InProcessFunction(RequestStreamHandler handler, Duration timeout) {
    this(handler, timeout, LocalContext.FUNCTION_ARN);
  }

  private InProcessFunction(RequestStreamHandler handler, Duration timeout, String arn) {
    this.handler = handler;
    this.timeout = timeout;
    this.arn = arn;
  }

  /** Returns the same function, invoked through an alias or a version, which its context tells. */
  public InProcessFunction through(String qualifier) {
    return new InProcessFunction(handler, timeout, new Qualifier(Optional.of(qualifier)).arn());
  }

  @Override
  public InvocationResult invoke(String requestId, String payload) {
    var output = new ByteArrayOutputStream();
    try {
      handler.handleRequest(
          new ByteArrayInputStream(payload.getBytes(UTF_8)),
          output,
          LocalContext.within(requestId, timeout, arn));
      return new InvocationResult.Returned(output.toString(UTF_8));
    } catch (IOException | RuntimeException e) {
      return new InvocationResult.Failed(
          e.getClass().getName(), String.valueOf(e.getMessage()), stackTrace(e));
    }
  }

  /** Leaves out the frames of the caller, as Lambda's runtime interface client does. */
  private static List<String> stackTrace(Exception e) {
    return Stream.of(e.getStackTrace())
        .takeWhile(frame -> !frame.getClassName().equals(InProcessFunction.class.getName()))
        .map(StackTraceElement::toString)
        .toList();
  }
}
