package dev.amend.ledger.dynamodb;

import dev.amend.ledger.Ledger;
import dev.amend.ledger.LedgerContract;
import dev.amend.local.dynamodb.LedgerTable;
import dev.amend.local.dynamodb.LocalDynamoDb;
import dev.amend.time.Deadline;
import dev.amend.time.ManualTime;
import dev.amend.time.TimeSource;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** The ledger in DynamoDB keeps the contract, on DynamoDB Local. */
class DynamoDbLedgerTest extends LedgerContract {

  private static final LocalDynamoDb database = LocalDynamoDb.start();
  private static final LedgerTable table = new LedgerTable(database.endpoint(), "ledger");
  private static final DynamoDbClient client = client(new ExecutionInterceptor() {});

  @Override
  protected Ledger ledger(ManualTime time) {
    return ledger(client, time);
  }

  @Override
  protected Ledger failingAfter(int transactions, ManualTime time) {
    var left = new AtomicInteger(transactions);
    return ledger(client(failing(left)), time);
  }

  @AfterAll
  static void stop() {
    client.close();
    table.close();
    database.close();
  }

  private static Ledger ledger(DynamoDbClient dynamoDb, ManualTime time) {
    return new DynamoDbLedger(
        dynamoDb,
        "ledger",
        RETENTION,
        time,
        Deadline.in(Duration.ofSeconds(30), TimeSource.SYSTEM));
  }

  private static ExecutionInterceptor failing(AtomicInteger left) {
    return new ExecutionInterceptor() {
      @Override
      public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        if (context.request() instanceof TransactWriteItemsRequest && left.getAndDecrement() == 0) {
          throw SdkClientException.create("the store fails");
        }
      }
    };
  }

  private static DynamoDbClient client(ExecutionInterceptor interceptor) {
    return DynamoDbClient.builder()
        .endpointOverride(database.endpoint())
        .region(Region.EU_WEST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClient(UrlConnectionHttpClient.create())
        .overrideConfiguration(override -> override.addExecutionInterceptor(interceptor))
        .build();
  }
}
