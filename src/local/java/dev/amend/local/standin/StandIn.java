package dev.amend.local.standin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A service in memory whose protocol is AWS JSON. It takes an operation's name and its request as
 * JSON and returns the answer as JSON. It has no threads and no clock of its own, and never waits.
 * Thread-safe.
 */
public abstract class StandIn {

  private final Set<String> idMembers;
  private final Faults faults = new Faults();
  private final CallLog log;

  /**
   * Creates a service without calls and faults.
   *
   * @param time its clock
   * @param idMembers the request members that identify what a call is about, for the call log and
   *     for faults
   */
  protected StandIn(InstantSource time, Set<String> idMembers) {
    this.idMembers = Set.copyOf(idMembers);
    this.log = new CallLog(time);
  }

  /**
   * Calls an operation, without waiting where a fault makes the answer slow.
   *
   * @param operation for example {@code DescribeUserPoolClient}
   * @param input the request
   * @return the answer, which the caller may change
   * @throws ServiceException if the service refuses the call
   * @throws Faults.LostAnswer if a fault loses the call or its answer
   */
  public final ObjectNode call(String operation, ObjectNode input) {
    return call(operation, input, delay -> {});
  }

  /**
   * Calls an operation.
   *
   * @param operation for example {@code DescribeUserPoolClient}
   * @param input the request
   * @param wait waits for as long as a fault delays the answer
   * @return the answer, which the caller may change
   * @throws ServiceException if the service refuses the call
   * @throws Faults.LostAnswer if a fault loses the call or its answer
   */
  public final ObjectNode call(String operation, ObjectNode input, Consumer<Duration> wait) {
    var call = Call.of(operation, input, idMembers);
    var effect = faults.next(call);
    var answer = executeOrSendRefusal(call, input, effect, wait);
    send(answer, effect, wait);
    return answer;
  }

  /**
   * Calls an operation as another user of the service: without faults or quotas, and the call log
   * doesn't record it.
   *
   * @param operation for example {@code UpdateUserPoolClient}
   * @param input the request
   * @return the answer
   * @throws ServiceException if the service refuses the call
   */
  public final synchronized ObjectNode foreignCall(String operation, ObjectNode input) {
    return answer(operation, input, false);
  }

  /**
   * Returns the faults that this service injects.
   *
   * @return none at first; add to them
   */
  public final Faults faults() {
    return faults;
  }

  /**
   * Returns the calls so far, including those that were refused or lost.
   *
   * @return a copy, in the order in which the calls took effect
   */
  public final List<Call> calls() {
    return log.all().stream().map(LoggedCall::call).toList();
  }

  /**
   * Returns the calls so far with how each of them ended.
   *
   * @return a copy, in the order in which the calls took effect
   */
  public final List<LoggedCall> log() {
    return log.all();
  }

  /** Removes the calls so far from the log. */
  public final void forgetCalls() {
    log.clear();
  }

  /**
   * Counts a call towards the request rate quotas, if the service enforces any. The caller holds
   * this object's monitor.
   *
   * @throws ServiceException if the call exceeds a quota
   */
  protected void count(Call call) {}

  /**
   * Executes an operation. The caller holds this object's monitor.
   *
   * @param operation the operation, which may be unknown
   * @param request the request, which may be invalid
   * @param isStale whether a read shows the state before the last write
   * @return the answer, which the caller may change
   * @throws ServiceException if the service refuses the call
   */
  protected abstract ObjectNode answer(String operation, ObjectNode request, boolean isStale);

  /** A refusal can be slow or lost like any other answer. */
  private ObjectNode executeOrSendRefusal(
      Call call, ObjectNode input, Effect effect, Consumer<Duration> wait) {
    try {
      return execute(call, input, effect);
    } catch (ServiceException e) {
      send(JsonNodeFactory.instance.objectNode(), effect, wait);
      throw e;
    }
  }

  private static void send(ObjectNode answer, Effect effect, Consumer<Duration> wait) {
    if (effect.delay().isPositive()) {
      wait.accept(effect.delay());
    }
    effect.after().accept(answer);
  }

  private ObjectNode execute(Call call, ObjectNode input, Effect effect) {
    try {
      effect.before().run();
      synchronized (this) {
        count(call);
        var answer = answer(call.operation(), input, effect.isStale());
        log.add(call, "");
        return answer;
      }
    } catch (ServiceException e) {
      log.add(call, e.type());
      throw e;
    } catch (Faults.LostAnswer e) {
      log.add(call, LoggedCall.LOST);
      throw e;
    }
  }
}
