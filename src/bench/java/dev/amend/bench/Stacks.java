package dev.amend.bench;

import dev.amend.local.LocalStack;
import dev.amend.local.Ports;
import dev.amend.local.Seed;
import dev.amend.local.http.JsonService;
import java.util.function.UnaryOperator;

/** Starts local stacks for measurements. */
final class Stacks {

  private Stacks() {}

  /**
   * Starts a stack.
   *
   * @param clients the number of clients
   */
  static LocalStack start(int clients) {
    return start(UnaryOperator.identity(), clients);
  }

  /**
   * Starts a stack whose calls are observed. It has app clients without an analytics configuration,
   * because an update that copies it from the Describe answer is refused. It delivers events
   * nowhere, because a delivery would make PutEvents slower than it is.
   *
   * @param observer gets the service that answers the calls
   * @param clients the number of clients
   */
  static LocalStack start(UnaryOperator<JsonService> observer, int clients) {
    var stack = LocalStack.start(Ports.EPHEMERAL, observer);
    stack.bus().removeTargets();
    var settings = Seed.settings();
    settings.remove("AnalyticsConfiguration");
    for (var number = 0; number < clients; number++) {
      stack.cognito().seedClient(Seed.USER_POOL_ID, Requests.clientId(number), settings, true);
    }
    return stack;
  }
}
