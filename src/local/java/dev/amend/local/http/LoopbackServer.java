package dev.amend.local.http;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server on 127.0.0.1, which other machines can't reach. */
public final class LoopbackServer implements AutoCloseable {

  static {
    // Without it, the second of the server's two writes per answer waits for a delayed ACK.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private LoopbackServer(HttpServer server) {
    this.server = server;
  }

  /**
   * Starts a server.
   *
   * @param port the port; 0 for any free one
   * @param handler handles every request
   * @return the server, ready
   * @throws UncheckedIOException if the port is in use
   */
  public static LoopbackServer start(int port, HttpHandler handler) {
    try {
      var address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
      var loopback = new LoopbackServer(HttpServer.create(address, 0));
      loopback.server.setExecutor(loopback.threads);
      loopback.server.createContext("/", handler);
      loopback.server.start();
      return loopback;
    } catch (IOException e) {
      throw new UncheckedIOException("Port " + port + " is in use", e);
    }
  }

  /** Handles requests whose path starts with a prefix. The longest prefix counts. */
  public void handle(String prefix, HttpHandler handler) {
    server.createContext(prefix, handler);
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
