package dev.amend.local.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Creating, describing, deleting and listing clients. */
class ClientOperationsTest {

  private static final String OWN = "abcdefghijklmnopqrstuvwx";

  private final CognitoFixture cognito = CognitoFixture.confidential();

  @Test
  void shouldGenerateIdsInTheServicesFormatWhenCreating() {
    var pool = cognito.call("CreateUserPool", "'PoolName':'p','UserPoolId':null").path("UserPool");
    var client = create("'GenerateSecret':true");

    assertThat(pool.path("Id").asText()).matches("eu-west-1_[a-z0-9]{9}");
    assertThat(pool.path("UserPoolTier").asText()).isEqualTo("ESSENTIALS");
    assertThat(client.path("ClientId").asText()).matches("[a-z0-9]{26}");
    assertThat(client.path("ClientSecret").asText()).matches("[a-z0-9]{51}");
  }

  @Test
  void shouldHaveNoSecretWhenNoneWasRequested() {
    assertThat(CognitoFixture.names(create(""))).doesNotContain("ClientSecret", "GenerateSecret");
    assertThat(CognitoFixture.names(create("'GenerateSecret':false")))
        .doesNotContain("ClientSecret", "GenerateSecret");
  }

  @Test
  void shouldNotShowThatASecretWasRequested() {
    assertThat(CognitoFixture.names(create("'GenerateSecret':true")))
        .contains("ClientSecret")
        .doesNotContain("GenerateSecret");
  }

  @Test
  void shouldUseTheSecretWhenTheRequestHasOne() {
    var client = create("'ClientSecret':'%s'".formatted(OWN));

    assertThat(client.path("ClientSecret").asText()).isEqualTo(OWN);
    assertThat(
            cognito.refusal(
                "CreateUserPoolClient",
                "'ClientName':'n','GenerateSecret':true,'ClientSecret':'%s'".formatted(OWN)))
        .isNotNull();
  }

  @Test
  void shouldRefuseWhenTheNameIsMissing() {
    assertThat(cognito.refusal("CreateUserPoolClient", ""))
        .hasMessage(
            "1 validation error detected: Value null at 'clientName' failed to satisfy"
                + " constraint: Member must not be null");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DescribeUserPoolClient",
        "UpdateUserPoolClient",
        "DeleteUserPoolClient",
        "AddUserPoolClientSecret",
        "ListUserPoolClientSecrets"
      })
  void shouldRefuseWhenTheClientWasDeleted(String operation) {
    cognito.call("DeleteUserPoolClient", "");

    var refusal = cognito.refusal(operation, "");

    assertThat(refusal.type()).isEqualTo("ResourceNotFoundException");
    assertThat(refusal)
        .hasMessage("User pool client " + CognitoFixture.CLIENT + " does not exist.");
    assertThat(refusal.status()).isEqualTo(400);
  }

  @Test
  void shouldListAllWhenFollowingTheTokens() {
    for (var number = 0; number < 4; number++) {
      create("");
    }

    var seen = new ArrayList<String>();
    var members = "'MaxResults':2";
    JsonNode page;
    do {
      page = cognito.call("ListUserPoolClients", members);
      assertThat(page.path("UserPoolClients").size()).isBetween(1, 2);
      page.path("UserPoolClients").forEach(client -> seen.add(client.path("ClientId").asText()));
      members = "'MaxResults':2,'NextToken':'%s'".formatted(page.path("NextToken").asText());
    } while (page.has("NextToken"));

    assertThat(seen).hasSize(5).doesNotHaveDuplicates().contains(CognitoFixture.CLIENT);
  }

  @Test
  void shouldListClientsOnPagesThatCanBeEmptyWhenATypeIsRequested() {
    create("");
    seed("dcr1", ClientType.DCR);
    create("");

    var first = cognito.call("ListUserPoolClients", "'ClientType':'DCR','MaxResults':2");
    var token = first.path("NextToken").asText();
    var second =
        cognito.call(
            "ListUserPoolClients",
            "'ClientType':'DCR','MaxResults':2,'NextToken':'%s'".formatted(token));

    assertThat(first.path("UserPoolClients")).isEmpty();
    assertThat(token).isNotEmpty();
    assertThat(second.path("UserPoolClients").findValuesAsText("ClientId")).containsExactly("dcr1");
    assertThat(second.has("NextToken")).isFalse();
  }

  @Test
  void shouldListClientsOfAllTypesWithoutTheirTypeWhenNoneIsRequested() {
    seed("dcr1", ClientType.DCR);

    var clients = cognito.call("ListUserPoolClients", "").path("UserPoolClients");

    assertThat(clients.findValuesAsText("ClientId"))
        .containsExactlyInAnyOrder(CognitoFixture.CLIENT, "dcr1");
    assertThat(CognitoFixture.names(clients.get(0)))
        .containsExactlyInAnyOrder("ClientId", "ClientName", "UserPoolId");
    assertThat(
            cognito
                .call("ListUserPoolClients", "'ClientType':'REGULAR'")
                .findValuesAsText("ClientId"))
        .containsExactly(CognitoFixture.CLIENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'ClientType':'OTHER'",
        "'MaxResults':0",
        "'MaxResults':61",
        "'NextToken':'x'",
        "'NextToken':'9'"
      })
  void shouldRefuseToListWhenTheRequestIsInvalid(String members) {
    assertThat(cognito.refusal("ListUserPoolClients", members).type())
        .isEqualTo("InvalidParameterException");
  }

  private void seed(String clientId, ClientType type) {
    var settings = CognitoFixture.json("{'ClientName':'n'}");
    cognito.service.seedClient(CognitoFixture.POOL, clientId, settings, type, SeededSecrets.ONE);
  }

  private ObjectNode create(String members) {
    var all = members.isEmpty() ? "'ClientName':'n'" : "'ClientName':'n'," + members;
    return (ObjectNode) cognito.call("CreateUserPoolClient", all).get("UserPoolClient");
  }
}
