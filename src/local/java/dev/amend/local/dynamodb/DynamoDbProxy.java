package dev.amend.local.dynamodb;

import dev.amend.local.http.JsonService;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** Forwards calls to DynamoDB Local, which needs a port of its own. */
public final class DynamoDbProxy implements JsonService {

  /** The prefix of every X-Amz-Target of the service. */
  public static final String PREFIX = "DynamoDB_20120810.";

  /** DynamoDB Local reads the access key and doesn't verify the signature. */
  private static final String AUTHORIZATION =
      "AWS4-HMAC-SHA256 Credential=local/20260101/eu-west-1/dynamodb/aws4_request,"
          + " SignedHeaders=host, Signature=none";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI database;

  /**
   * Creates a proxy.
   *
   * @param database the endpoint of DynamoDB Local
   */
  public DynamoDbProxy(URI database) {
    this.database = database;
  }

  @Override
  public Reply answer(String target, byte[] body) throws IOException {
    var request =
        HttpRequest.newBuilder(database)
            .header("Authorization", AUTHORIZATION)
            .header("Content-Type", "application/x-amz-json-1.0")
            .header("X-Amz-Target", target)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofByteArray());
      return new Reply(answer.statusCode(), answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while waiting for DynamoDB Local");
    }
  }
}
