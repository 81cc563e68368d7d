package dev.amend.local.dynamodb;

import java.net.URI;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The ledger's table, as in a deployment. */
public final class LedgerTable implements AutoCloseable {

  private final SdkHttpClient http = UrlConnectionHttpClient.create();
  private final DynamoDbClient dynamoDb;
  private final String name;

  /**
   * Creates the table.
   *
   * @param endpoint the endpoint of DynamoDB
   * @param name the name of the table
   */
  public LedgerTable(URI endpoint, String name) {
    this.dynamoDb = client(endpoint, http);
    this.name = name;
    create();
  }

  /** Returns all items. */
  public List<Map<String, AttributeValue>> items() {
    return dynamoDb
        .scanPaginator(scan -> scan.tableName(name).consistentRead(true))
        .items()
        .stream()
        .toList();
  }

  /** Deletes all items. */
  public void clear() {
    dynamoDb.deleteTable(table -> table.tableName(name));
    create();
  }

  @Override
  public void close() {
    dynamoDb.close();
    http.close();
  }

  private void create() {
    dynamoDb.createTable(shape(name));
    dynamoDb.updateTimeToLive(
        table ->
            table
                .tableName(name)
                .timeToLiveSpecification(ttl -> ttl.attributeName("expiration").enabled(true)));
  }

  private static DynamoDbClient client(URI endpoint, SdkHttpClient http) {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .region(Region.EU_WEST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClient(http)
        .build();
  }

  private static CreateTableRequest shape(String name) {
    return CreateTableRequest.builder()
        .tableName(name)
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .keySchema(KeySchemaElement.builder().attributeName("id").keyType(KeyType.HASH).build())
        .attributeDefinitions(
            AttributeDefinition.builder()
                .attributeName("id")
                .attributeType(ScalarAttributeType.S)
                .build())
        .build();
  }
}
