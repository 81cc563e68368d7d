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

/** An SQS server in memory: ElasticMQ. */
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
   * Starts a server without queues and waits until it is ready.
   *
   * @param port the port; 0 for any free one
   * @return the server
   * @throws IllegalStateException if the port is in use
   */
  public static QueueServer start(int port) {
    var builder =
        SQSRestServerBuilder.withInterface("127.0.0.1")
            .withAWSRegion(REGION.id())
            .withAWSAccountId(ACCOUNT);
    var server = port == 0 ? builder.withDynamicPort().start() : builder.withPort(port).start();
    return new QueueServer(server, boundPort(server, port));
  }

  /** Waits until the server listens, which only a port that is in use prevents. */
  private static int boundPort(SQSRestServer server, int port) {
    try {
      return server.waitUntilStarted().localAddress().getPort();
    } catch (RuntimeException e) {
      throw new IllegalStateException("Port " + port + " is in use", e);
    }
  }

  /**
   * Creates a queue.
   *
   * @param name the name, which ends in {@code .fifo} for a FIFO queue
   * @param attributes the attributes of CreateQueue
   * @return the queue
   */
  public Queue create(String name, Map<QueueAttributeName, String> attributes) {
    var url = client.createQueue(queue -> queue.queueName(name).attributes(attributes)).queueUrl();
    var arn = "arn:aws:sqs:%s:%s:%s".formatted(REGION.id(), ACCOUNT, name);
    return new Queue(name, url, arn);
  }

  public SqsClient client() {
    return client;
  }

  public URI endpoint() {
    return endpoint;
  }

  @Override
  public void close() {
    client.close();
    server.stopAndWait();
  }
}
