package dev.amend.local.dynamodb;

import java.net.URI;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * Amazon's DynamoDB Local, in memory. It isn't started by its own main class, because that listens
 * on every interface and sends usage data over the network.
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

  /** Starts an empty database on a free port and waits until it is ready. */
  public static LocalDynamoDb start() {
    try {
      var local = new LocalDynamoDb(new LocalDynamoDBRequestHandler(0, true, null, true, false));
      local.connector.setHost("127.0.0.1");
      local.server.addConnector(local.connector);
      local.server.setHandler(new LocalDynamoDBServerHandler(local.database, null));
      local.server.start();
      return local;
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local can't start", e);
    }
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + connector.getLocalPort());
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local can't stop", e);
    } finally {
      database.shutdown();
    }
  }
}
