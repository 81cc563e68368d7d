package dev.amend.service.cognito;

import java.util.function.Consumer;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ConcurrentModificationException;

/**
 * Tells an observer how each call to Cognito ended.
 *
 * @param observer called on the thread of the call
 */
public record CallObserver(Consumer<End> observer) implements ExecutionInterceptor {

  /** How a call ended. */
  public enum End {
    /** Cognito carried it out. */
    DONE,
    /** There were too many calls. */
    THROTTLED,
    /** Another update of the client was running. */
    CONFLICTED,
    /** It failed for another reason, or its answer was lost. */
    FAILED
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    observer.accept(End.DONE);
  }

  @Override
  public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
    observer.accept(end(context.exception()));
  }

  private static End end(Throwable failure) {
    return switch (failure) {
      case ConcurrentModificationException _ -> End.CONFLICTED;
      case AwsServiceException service when service.isThrottlingException() -> End.THROTTLED;
      default -> End.FAILED;
    };
  }
}
