package dev.amend.local.standin;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Records the calls in the order in which they took effect. Thread-safe. */
final class CallLog {

  private final InstantSource time;
  private final List<LoggedCall> calls = new ArrayList<>();
  private long sequence;

  CallLog(InstantSource time) {
    this.time = time;
  }

  synchronized void add(Call call, String refusal) {
    sequence++;
    calls.add(new LoggedCall(sequence, time.instant(), call, refusal));
  }

  synchronized List<LoggedCall> all() {
    return List.copyOf(calls);
  }

  /** Removes all calls; the sequence numbers continue. */
  synchronized void clear() {
    calls.clear();
  }
}
