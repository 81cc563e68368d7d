package dev.amend.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.amend.local.http.JsonService;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Records the calls that reach a stack. Thread-safe. */
final class CallRecorder implements UnaryOperator<JsonService> {

  private final List<Call> calls = new ArrayList<>();

  @Override
  public JsonService apply(JsonService service) {
    return (target, body) -> {
      add(new Call(target, new String(body, UTF_8)));
      return service.answer(target, body);
    };
  }

  /** Returns the calls so far in the order in which they arrived, and forgets them. */
  synchronized List<Call> take() {
    var taken = List.copyOf(calls);
    calls.clear();
    return taken;
  }

  private synchronized void add(Call call) {
    calls.add(call);
  }

  /**
   * A call.
   *
   * @param target the value of the header X-Amz-Target
   * @param body the body of the request
   */
  record Call(String target, String body) {}
}
