package dev.amend.bench;

import dev.amend.bench.CallRecorder.Call;
import java.util.List;

/**
 * The number of calls to each service.
 *
 * @param cognito calls to Cognito
 * @param dynamoDb calls to DynamoDB
 * @param eventBridge calls to EventBridge
 */
record Tally(int cognito, int dynamoDb, int eventBridge) {

  /** Counts calls. */
  static Tally of(List<Call> calls) {
    return new Tally(
        count(calls, "AWSCognitoIdentityProviderService."),
        count(calls, "DynamoDB_"),
        count(calls, "AWSEvents."));
  }

  int all() {
    return cognito + dynamoDb + eventBridge;
  }

  @Override
  public String toString() {
    return "Cognito %d, DynamoDB %d, EventBridge %d".formatted(cognito, dynamoDb, eventBridge);
  }

  private static int count(List<Call> calls, String prefix) {
    return (int) calls.stream().filter(call -> call.target().startsWith(prefix)).count();
  }
}
