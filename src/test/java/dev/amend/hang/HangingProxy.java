package dev.amend.hang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** A TCP proxy in front of a service, which can make the service hang. */
final class HangingProxy implements AutoCloseable {

  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

  /** As few connections as possible wait for being accepted, so that it takes few to fill up. */
  private static final int BACKLOG = 1;

  private static final int CONNECT_TIMEOUT_MILLIS = 200;

  private final InetSocketAddress service;
  private final ServerSocket server;
  private final Semaphore accepting = new Semaphore(1);
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile Optional<Hang> hang = Optional.empty();

  /**
   * Starts a proxy that forwards.
   *
   * @param service the endpoint to forward to
   */
  HangingProxy(URI service) {
    this.service = new InetSocketAddress(LOOPBACK, service.getPort());
    try {
      this.server = new ServerSocket(0, BACKLOG, LOOPBACK);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  /** Makes the service hang from now on. */
  void hang(Hang way) throws IOException {
    hang = Optional.of(way);
    closeConnections();
    if (way == Hang.NO_CONNECTION) {
      accepting.acquireUninterruptibly();
      fillBacklog();
    }
  }

  /** Makes the service work again. */
  void recover() {
    if (hang.equals(Optional.of(Hang.NO_CONNECTION))) {
      accepting.release();
    }
    hang = Optional.empty();
    closeConnections();
  }

  @Override
  public void close() throws IOException {
    server.close();
    closeConnections();
    threads.shutdownNow();
  }

  /** Connects until a connection is no longer accepted, not even by the kernel. */
  private void fillBacklog() throws IOException {
    while (true) {
      var connection = new Socket();
      connections.add(connection);
      try {
        connection.connect(server.getLocalSocketAddress(), CONNECT_TIMEOUT_MILLIS);
      } catch (SocketTimeoutException _) {
        return;
      }
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      accepting.acquireUninterruptibly();
      accepting.release();
      try {
        var connection = server.accept();
        connections.add(connection);
        threads.execute(() -> serve(connection));
      } catch (IOException _) {
        // The server is closed.
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      var way = hang;
      if (way.isPresent()) {
        way.get().answer(connection);
      } else {
        forward(connection);
      }
    } catch (IOException | InterruptedException _) {
      // The connection is closed.
    } finally {
      connections.remove(connection);
    }
  }

  private void forward(Socket connection) throws IOException {
    try (var upstream = new Socket()) {
      connections.add(upstream);
      upstream.connect(service);
      threads.execute(() -> copy(upstream, connection));
      connection.getInputStream().transferTo(upstream.getOutputStream());
    }
  }

  private static void copy(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException _) {
      // The connection is closed.
    }
  }

  private void closeConnections() {
    connections.forEach(HangingProxy::close);
    connections.clear();
  }

  private static void close(Socket connection) {
    try {
      connection.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
