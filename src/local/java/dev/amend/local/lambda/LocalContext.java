package dev.amend.local.lambda;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import dev.amend.local.standin.Account;
import java.time.Duration;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The context of an invocation.
 *
 * @param requestId the Lambda request ID
 * @param invokedFunctionArn the ARN that the function was invoked by, with an alias or without
 * @param remainingMillis returns how much time is left, in milliseconds
 */
public record LocalContext(String requestId, String invokedFunctionArn, IntSupplier remainingMillis)
    implements Context {

  /** The function's ARN without an alias. */
  public static final String FUNCTION_ARN =
      "arn:aws:lambda:" + Account.REGION + ":" + Account.ID + ":function:amend";

  /**
   * Creates a context whose timeout starts now.
   *
   * @param requestId the Lambda request ID
   * @param invokedFunctionArn the ARN that the function is invoked by, with an alias or without
   */
  static LocalContext within(String requestId, Duration timeout, String invokedFunctionArn) {
    var deadline = System.nanoTime() + timeout.toNanos();
    return new LocalContext(
        requestId,
        invokedFunctionArn,
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
    return Qualifier.ofArn(invokedFunctionArn).version();
  }

  @Override
  public String getInvokedFunctionArn() {
    return invokedFunctionArn;
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
        // Amend has its own logger.
      }

      @Override
      public void log(byte[] message) {
        // As above.
      }
    };
  }
}
