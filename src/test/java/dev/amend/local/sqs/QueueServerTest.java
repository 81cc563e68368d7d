package dev.amend.local.sqs;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class QueueServerTest {

  @Test
  void shouldNameThePortWhenItIsInUse() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      assertThatThrownBy(() -> QueueServer.start(other.getLocalPort()).close())
          .hasMessage("Port " + other.getLocalPort() + " is in use");
    }
  }
}
