package dev.amend.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** SDK clients without an endpoint of their own. */
@ExtendWith(LocalStackExtension.class)
class LocalStackTest {

  private final LocalStack stack;
  private final SecretsManagerClient secretsManager =
      SecretsManagerClient.builder().httpClient(UrlConnectionHttpClient.create()).build();

  LocalStackTest(LocalStack stack) {
    this.stack = stack;
  }

  @AfterEach
  void close() {
    secretsManager.close();
  }

  @Test
  void shouldReadTheSecretWhenCognitoManagesIt() {
    var update =
        Seed.settings()
            .put("UserPoolId", Seed.USER_POOL_ID)
            .put("ClientId", Seed.CLIENT_ID)
            .put("PublishSecretsInAWSSecretsManager", true);
    var client = stack.cognito().call("UpdateUserPoolClient", update).path("UserPoolClient");

    var arn = client.path("ClientSecretArn").asText();
    var value = secretsManager.getSecretValue(get -> get.secretId(arn)).secretString();

    assertThat(stack.secretsManager().value(arn, "AWSCURRENT")).contains(value);
    assertThat(value).contains(Seed.USER_POOL_ID, Seed.CLIENT_ID, "\"clientSecretValue\":");
  }

  @Test
  void shouldForgetSecretsAndFaultsWhenCleared() {
    secretsManager.createSecret(create -> create.name("mine"));
    stack.secretsManager().faults().loseCall("DescribeSecret");

    stack.clear();

    assertThatThrownBy(() -> secretsManager.describeSecret(describe -> describe.secretId("mine")))
        .isInstanceOf(ResourceNotFoundException.class);
  }
}
