package dev.amend.local.lambda;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.time.Duration;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * An invocation's context.
 *
 * @param requestId the Lambda request id
 * @param remainingMillis tells what is left of the invocation
 */
public record LocalContext(String requestId, IntSupplier remainingMillis) implements Context {

  /**
   * Begins an invocation whose time really runs out.
   *
   * @param timeout how long it may take
   * @return a context with an id of its own
   */
  public static LocalContext within(Duration timeout) {
    var deadline = System.nanoTime() + timeout.toNanos();
    return new LocalContext(
        UUID.randomUUID().toString(),
        () -> (int) Math.max(0, Duration.ofNanos(deadline - System.nanoTime()).toMillis()));
  }

  @Override
  public String getAwsRequestId() {
    return requestId;
  }

  @Override
  public int getRemainingTimeInMillis() {
    return remainingMillis.getAsInt();
  }

  @Override
  public String getLogGroupName() {
    return "/aws/lambda/amend";
  }

  @Override
  public String getLogStreamName() {
    return "local";
  }

  @Override
  public String getFunctionName() {
    return "amend";
  }

  @Override
  public String getFunctionVersion() {
    return "$LATEST";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "arn:aws:lambda:eu-west-1:000000000000:function:amend";
  }

  @Override
  public @Nullable CognitoIdentity getIdentity() {
    return null;
  }

  @Override
  public @Nullable ClientContext getClientContext() {
    return null;
  }

  @Override
  public int getMemoryLimitInMB() {
    return 1024;
  }

  @Override
  public LambdaLogger getLogger() {
    return new LambdaLogger() {
      @Override
      public void log(String message) {
        // Amend logs through its own logger.
      }

      @Override
      public void log(byte[] message) {
        // As above.
      }
    };
  }
}
