package dev.amend.flow;

import dev.amend.appclient.Code;
import dev.amend.result.Result;

/** How an invocation ends for one of its requests. */
public sealed interface Answer {

  /**
   * The request has an outcome.
   *
   * @param result the outcome
   */
  record Ended(Result result) implements Answer {}

  /**
   * The request failed for a transient reason and must be delivered again.
   *
   * @param code the reason
   * @param message the reason as a sentence
   */
  record Retry(Code code, String message) implements Answer {}
}
