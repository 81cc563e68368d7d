package dev.amend.local.sqs;

import java.net.URI;
import java.util.Map;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** ElasticMQ as SQS, in memory. */
public final class QueueServer implements AutoCloseable {

  private static final Region REGION = Region.EU_WEST_1;
  private static final String ACCOUNT = "000000000000";

  private final SQSRestServer server;
  private final URI endpoint;
  private final SqsClient client;

  private QueueServer(SQSRestServer server, int port) {
    this.server = server;
    this.endpoint = URI.create("http://127.0.0.1:" + port);
    this.client =
        SqsClient.builder()
            .endpointOverride(endpoint)
            .region(REGION)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .httpClient(UrlConnectionHttpClient.create())
            .build();
  }

  /**
   * Starts a server without queues.
   *
   * @param port 0 for any that is free
   * @return the server, listening
   */
  public static QueueServer start(int port) {
    var builder =
        SQSRestServerBuilder.withInterface("127.0.0.1")
            .withAWSRegion(REGION.id())
            .withAWSAccountId(ACCOUNT);
    var server = port == 0 ? builder.withDynamicPort().start() : builder.withPort(port).start();
    return new QueueServer(server, bound(server, port));
  }

  /** Waits until it listens; that its port is taken is all that can keep it from that. */
  private static int bound(SQSRestServer server, int port) {
    try {
      return server.waitUntilStarted().localAddress().getPort();
    } catch (RuntimeException e) {
      throw new IllegalStateException("Port " + port + " is taken", e);
    }
  }

  /**
   * Makes a queue.
   *
   * @param name ends with {@code .fifo} for a FIFO queue
   * @param attributes as CreateQueue takes them
   * @return the queue
   */
  public Queue create(String name, Map<QueueAttributeName, String> attributes) {
    var url = client.createQueue(queue -> queue.queueName(name).attributes(attributes)).queueUrl();
    var arn = "arn:aws:sqs:%s:%s:%s".formatted(REGION.id(), ACCOUNT, name);
    return new Queue(name, url, arn);
  }

  /**
   * Gives access to the queues.
   *
   * @return a client of this server
   */
  public SqsClient client() {
    return client;
  }

  /**
   * Tells where it listens.
   *
   * @return its base address
   */
  public URI endpoint() {
    return endpoint;
  }

  @Override
  public void close() {
    client.close();
    server.stopAndWait();
  }
}
