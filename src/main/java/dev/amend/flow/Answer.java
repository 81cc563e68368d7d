package dev.amend.flow;

import dev.amend.appclient.Code;
import dev.amend.result.Result;

/** What a delivery's sender is told. */
public sealed interface Answer {

  /**
   * The request has come to its end.
   *
   * @param result what became of it
   */
  record Ended(Result result) implements Answer {}

  /**
   * The request could not be settled now and is to be delivered again.
   *
   * @param code why
   * @param message a sentence for a person
   */
  record HandedBack(Code code, String message) implements Answer {}
}
