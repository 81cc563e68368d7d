package dev.amend.ledger;

import dev.amend.local.dynamodb.LedgerTable;
import dev.amend.local.dynamodb.LocalDynamoDb;
import org.junit.jupiter.api.AfterAll;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The ledger in DynamoDB keeps the contract, on DynamoDB Local. */
class DynamoDbLedgerTest extends LedgerContract {

  private static final LocalDynamoDb database = LocalDynamoDb.start();
  private static final DynamoDbClient client = client();
  private static final LedgerTable table = new LedgerTable(database.endpoint(), "ledger");

  @Override
  protected Ledger ledger() {
    return new DynamoDbLedger(client, "ledger", RETENTION);
  }

  @AfterAll
  static void stop() {
    client.close();
    table.close();
    database.close();
  }

  private static DynamoDbClient client() {
    return DynamoDbClient.builder()
        .endpointOverride(database.endpoint())
        .region(Region.EU_WEST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }
}
