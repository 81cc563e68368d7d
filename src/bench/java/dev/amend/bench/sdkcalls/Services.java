package dev.amend.bench.sdkcalls;

import java.util.Map;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/**
 * The SDK's clients, configured as Amend's are.
 *
 * <p>A call sends a body that is already written, so writing it takes time only in Amend.
 */
final class Services {

  private final CognitoIdentityProviderClient cognito;
  private final DynamoDbClient dynamoDb;
  private final EventBridgeClient eventBridge;

  Services() {
    var http = UrlConnectionHttpClient.create();
    this.cognito =
        CognitoIdentityProviderClient.builder()
            .httpClient(http)
            .overrideConfiguration(configuration(AwsRetryStrategy.doNotRetry()))
            .build();
    this.dynamoDb =
        DynamoDbClient.builder()
            .httpClient(http)
            .overrideConfiguration(configuration(AwsRetryStrategy.standardRetryStrategy()))
            .build();
    this.eventBridge =
        EventBridgeClient.builder()
            .httpClient(http)
            .overrideConfiguration(configuration(AwsRetryStrategy.standardRetryStrategy()))
            .build();
  }

  private static ClientOverrideConfiguration configuration(
      software.amazon.awssdk.retries.api.RetryStrategy retries) {
    return ClientOverrideConfiguration.builder()
        .retryStrategy(retries)
        .addExecutionInterceptor(new WrittenBody())
        .build();
  }

  /**
   * Makes a call.
   *
   * @param target the service and the operation
   * @param body the body of the request
   */
  void call(String target, String body) {
    var written = WrittenBody.sending(body);
    switch (target.substring(target.indexOf('.') + 1)) {
      case "BatchGetItem" ->
          dynamoDb.batchGetItem(one -> one.requestItems(Map.of()).overrideConfiguration(written));
      case "GetItem" -> dynamoDb.getItem(one -> one.overrideConfiguration(written));
      case "PutItem" -> dynamoDb.putItem(one -> one.overrideConfiguration(written));
      case "UpdateItem" -> dynamoDb.updateItem(one -> one.overrideConfiguration(written));
      case "TransactWriteItems" ->
          dynamoDb.transactWriteItems(one -> one.overrideConfiguration(written));
      case "DescribeUserPoolClient" ->
          cognito.describeUserPoolClient(one -> one.overrideConfiguration(written));
      case "UpdateUserPoolClient" ->
          cognito.updateUserPoolClient(one -> one.overrideConfiguration(written));
      case "PutEvents" -> eventBridge.putEvents(one -> one.overrideConfiguration(written));
      default -> throw new IllegalArgumentException("The handler can't make the call " + target);
    }
  }
}
