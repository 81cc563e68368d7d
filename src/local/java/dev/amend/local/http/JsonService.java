package dev.amend.local.http;

import java.io.IOException;

/** A service that speaks AWS JSON. */
@FunctionalInterface
public interface JsonService {

  /**
   * Answers a call.
   *
   * @param target the value of the header {@code X-Amz-Target}
   * @param body the request's JSON
   * @return the answer
   * @throws IOException when the connection breaks instead
   */
  Reply answer(String target, byte[] body) throws IOException;

  /**
   * An answer.
   *
   * @param status the HTTP status
   * @param body its JSON
   */
  record Reply(int status, byte[] body) {}
}
