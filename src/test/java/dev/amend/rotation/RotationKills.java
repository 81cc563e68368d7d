package dev.amend.rotation;

import dev.amend.local.LocalStack;
import dev.amend.local.standin.LoggedCall;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Counts between which calls the function was killed. */
final class RotationKills {

  private static final String SECRET_INTENT = "secret_intent";

  private final LocalStack stack;
  private final Map<String, Integer> lastCalls = new TreeMap<>();
  private int kills;
  private int killsInRotation;

  RotationKills(LocalStack stack) {
    this.stack = stack;
  }

  void beforeInvocation() {
    stack.cognito().forgetCalls();
    stack.secretsManager().forgetCalls();
  }

  /**
   * Counts a kill, if the function was killed during the invocation.
   *
   * @param killsNow how many times it has been killed by now
   */
  void afterInvocation(int killsNow) {
    if (killsNow == kills) {
      return;
    }
    kills = killsNow;
    var lastCall = calls().max(Comparator.comparing(LoggedCall::time));
    var isInRotation = lastCall.filter(call -> clientsWithOpenIntent().contains(clientId(call)));
    if (isInRotation.isPresent()) {
      killsInRotation++;
      lastCalls.merge(isInRotation.get().call().operation(), 1, Integer::sum);
    }
  }

  /** Returns the clients for which the ledger has a change to a secret that may have been begun. */
  Set<String> clientsWithOpenIntent() {
    return stack.ledger().items().stream()
        .filter(item -> item.containsKey(SECRET_INTENT))
        .flatMap(item -> Stream.ofNullable(item.get("id")))
        .map(AttributeValue::s)
        .map(id -> id.substring(id.lastIndexOf('#') + 1))
        .collect(Collectors.toSet());
  }

  private Stream<LoggedCall> calls() {
    return Stream.concat(stack.cognito().log().stream(), stack.secretsManager().log().stream());
  }

  /** Only one of the members is there; the name of a secret ends with the client ID. */
  private static String clientId(LoggedCall call) {
    var ids = call.call().id("ClientId") + call.call().id("SecretId") + call.call().id("Name");
    return ids.substring(ids.lastIndexOf('/') + 1);
  }

  @Override
  public String toString() {
    return "Killed %d times, %d of them in the middle of a rotation, after %s"
        .formatted(kills, killsInRotation, lastCalls);
  }
}
