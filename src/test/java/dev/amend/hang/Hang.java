package dev.amend.hang;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;

/** A way in which a service hangs. */
enum Hang {
  /** It accepts no connection. */
  NO_CONNECTION,
  /** It accepts a connection and never answers. */
  NO_ANSWER,
  /** It answers with a head, and never with the body. */
  NO_BODY,
  /** It sends the body byte by byte, and never the end. */
  SLOW_BODY;

  private static final Duration BETWEEN_BYTES = Duration.ofMillis(50);

  private static final byte[] HEAD =
      "HTTP/1.1 200 OK\r\nContent-Type: application/x-amz-json-1.1\r\nContent-Length: 1000000\r\n\r\n"
          .getBytes(US_ASCII);

  /** Answers a request until the connection is closed. */
  void answer(Socket connection) throws IOException, InterruptedException {
    connection.getInputStream().read();
    if (this == NO_BODY || this == SLOW_BODY) {
      connection.getOutputStream().write(HEAD);
    }
    while (this == SLOW_BODY) {
      connection.getOutputStream().write(' ');
      Thread.sleep(BETWEEN_BYTES);
    }
    connection.getInputStream().transferTo(OutputStream.nullOutputStream());
  }
}
