package dev.amend.local.dynamodb;

import java.net.URI;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * Amazon's DynamoDB Local, in memory. It is put together here instead of by its own main class,
 * which listens on every interface and reports its use over the network.
 */
public final class LocalDynamoDb implements AutoCloseable {

  private final Server server;
  private final ServerConnector connector;
  private final LocalDynamoDBRequestHandler database;

  private LocalDynamoDb(LocalDynamoDBRequestHandler database) {
    this.database = database;
    this.server = new Server();
    this.connector = new ServerConnector(server);
  }

  /**
   * Starts an empty database on a free port.
   *
   * @return the database, listening
   */
  public static LocalDynamoDb start() {
    try {
      var local = new LocalDynamoDb(new LocalDynamoDBRequestHandler(0, true, null, true, false));
      local.connector.setHost("127.0.0.1");
      local.server.addConnector(local.connector);
      local.server.setHandler(new LocalDynamoDBServerHandler(local.database, null));
      local.server.start();
      return local;
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local does not start", e);
    }
  }

  /**
   * Tells where it listens.
   *
   * @return its base address
   */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + connector.getLocalPort());
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local does not stop", e);
    } finally {
      database.shutdown();
    }
  }
}
