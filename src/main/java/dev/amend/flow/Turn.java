package dev.amend.flow;

import dev.amend.result.Result;
import java.util.List;
import java.util.Map;

/**
 * What came of one share.
 *
 * @param answers one for each of its requests
 * @param settled results of other requests, whose update an earlier invocation had left open
 */
record Turn(Map<Task, Answer> answers, List<Result> settled) {

  Turn {
    answers = Map.copyOf(answers);
    settled = List.copyOf(settled);
  }
}
