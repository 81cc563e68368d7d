package dev.amend.bench.straightforward;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/**
 * Changes app clients as the documentation of Cognito and of Powertools for AWS Lambda suggests:
 * one message at a time, an idempotency record that is put if it is absent, Describe, Update,
 * PutEvents. It loses changes where Amend doesn't; it is here for its speed.
 */
public final class StraightforwardHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Duration RETENTION = Duration.ofDays(30);

  private final CognitoIdentityProviderClient cognito;
  private final DynamoDbClient dynamoDb;
  private final EventBridgeClient eventBridge;
  private final String table = System.getenv("LEDGER_TABLE");
  private final String bus = System.getenv("RESULT_BUS");

  /** Creates the clients, which share connections. */
  public StraightforwardHandler() {
    var http = UrlConnectionHttpClient.create();
    this.cognito = CognitoIdentityProviderClient.builder().httpClient(http).build();
    this.dynamoDb = DynamoDbClient.builder().httpClient(http).build();
    this.eventBridge = EventBridgeClient.builder().httpClient(http).build();
  }

  /** Processes the messages in order, and returns those that failed. */
  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    var failures = new ArrayList<BatchItemFailure>();
    for (var message : event.getRecords()) {
      try {
        process(MAPPER.readTree(message.getBody()));
      } catch (JsonProcessingException | RuntimeException e) {
        context.getLogger().log("Message " + message.getMessageId() + " failed: " + e);
        failures.add(new BatchItemFailure(message.getMessageId()));
      }
    }
    return new SQSBatchResponse(failures);
  }

  private void process(JsonNode request) {
    if (isNew(request.get("idempotencyKey").asText())) {
      change(request);
      publish(request);
    }
  }

  private boolean isNew(String key) {
    var now = Instant.now();
    try {
      dynamoDb.putItem(
          put ->
              put.tableName(table)
                  .item(
                      Map.of(
                          "id", AttributeValue.fromS(key),
                          "expiration", seconds(now.plus(RETENTION))))
                  .conditionExpression("attribute_not_exists(id) OR expiration < :now")
                  .expressionAttributeValues(Map.of(":now", seconds(now))));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  private void change(JsonNode request) {
    var userPoolId = request.get("userPoolId").asText();
    var clientId = request.get("clientId").asText();
    var client =
        cognito
            .describeUserPoolClient(one -> one.userPoolId(userPoolId).clientId(clientId))
            .userPoolClient();
    var update = SettingsCopy.of(client);
    request.get("changes").forEach(change -> SettingChange.apply(change, client, update));
    cognito.updateUserPoolClient(update.build());
  }

  private void publish(JsonNode request) {
    var detail = MAPPER.createObjectNode();
    detail.putObject("data").put("outcome", "applied").set("request", request);
    var entry =
        PutEventsRequestEntry.builder()
            .eventBusName(bus)
            .source("clients")
            .detailType("Client Changed")
            .detail(detail.toString())
            .build();
    eventBridge.putEvents(put -> put.entries(entry));
  }

  private static AttributeValue seconds(Instant time) {
    return AttributeValue.fromN(Long.toString(time.getEpochSecond()));
  }
}
