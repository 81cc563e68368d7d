package dev.amend.local.http;

import java.io.IOException;

/** A service whose protocol is AWS JSON. */
@FunctionalInterface
public interface JsonService {

  /**
   * Answers a call.
   *
   * @param target the value of the header {@code X-Amz-Target}
   * @param body the request as JSON
   * @return the answer
   * @throws IOException if the connection is to be closed without an answer
   */
  Reply answer(String target, byte[] body) throws IOException;

  /**
   * An answer.
   *
   * @param status the HTTP status
   * @param body the body as JSON
   */
  record Reply(int status, byte[] body) {}
}
