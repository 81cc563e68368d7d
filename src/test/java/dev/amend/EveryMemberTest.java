package dev.amend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.appclient.AppClient;
import dev.amend.appclient.ClientKey;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Value;
import dev.amend.local.cognito.ClientType;
import dev.amend.local.cognito.SeededSecrets;
import dev.amend.local.http.InProcessHttpClient;
import dev.amend.local.http.JsonService;
import dev.amend.service.ServiceAnswer.Described;
import dev.amend.service.cognito.CognitoAppClients;
import dev.amend.service.cognito.MemberRules;
import dev.amend.service.cognito.MemberRules.UnknownMembers;
import dev.amend.time.Deadline;
import dev.amend.time.TimeSource;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** No member of a client is lost between Describe and Update, even if Describe shows all. */
class EveryMemberTest {

  private static final JsonMapper MAPPER = new JsonMapper();

  /** Every member of UserPoolClientType in botocore 1.44.8, with a value. */
  private static final String CLIENT =
      """
      {
        "UserPoolId": "eu-west-1_AbCdEf123",
        "ClientName": "web",
        "ClientId": "3n4b5urk1ft4fl3mg5e62d9ado",
        "ClientSecret": "a-secret",
        "ClientSecretArn": "arn:aws:secretsmanager:eu-west-1:1:secret:s",
        "LastModifiedDate": 1788252000.5,
        "CreationDate": 1788252000.5,
        "RefreshTokenValidity": 12,
        "AccessTokenValidity": 30,
        "IdTokenValidity": 20,
        "TokenValidityUnits": {
          "AccessToken": "minutes",
          "IdToken": "minutes",
          "RefreshToken": "hours"
        },
        "ReadAttributes": ["email", "name"],
        "WriteAttributes": ["name"],
        "ExplicitAuthFlows": ["ALLOW_TOKEN_EXCHANGE_DELEGATION", "ALLOW_TOKEN_EXCHANGE_IMPERSONATION"],
        "SupportedIdentityProviders": ["COGNITO"],
        "CallbackURLs": ["https://app.example.com/cb"],
        "LogoutURLs": ["https://app.example.com/bye"],
        "DefaultRedirectURI": "https://app.example.com/cb",
        "AllowedOAuthFlows": ["code"],
        "AllowedOAuthScopes": ["openid"],
        "AllowedOAuthFlowsUserPoolClient": true,
        "AnalyticsConfiguration": {
          "ApplicationId": "d70b2ba36a8c4dc5a04a0451a31a1e12",
          "RoleArn": "arn:aws:iam::1:role/analytics",
          "ExternalId": "external",
          "UserDataShared": true
        },
        "PreventUserExistenceErrors": "ENABLED",
        "EnableTokenRevocation": true,
        "EnablePropagateAdditionalUserContextData": true,
        "AuthSessionValidity": 5,
        "RefreshTokenRotation": {"Feature": "ENABLED", "RetryGracePeriodSeconds": 10},
        "ClientType": "DCR"
      }
      """;

  @Test
  void shouldSendEverySettingWhenDescribeShowsEveryMember() throws IOException {
    var sent = new java.util.ArrayList<ObjectNode>();
    JsonService service =
        (target, body) -> {
          if (target.endsWith("UpdateUserPoolClient")) {
            sent.add((ObjectNode) MAPPER.readTree(body));
          }
          return new JsonService.Reply(
              200,
              ("{\"UserPoolClient\":" + CLIENT + "}")
                  .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        };
    var clients = clients(service);
    var client = describe(clients);

    clients.update(
        client,
        client
            .settings()
            .with(
                Setting.CALLBACK_URLS,
                Value.TextSet.of("https://app.example.com/cb", "https://new.example.com")));

    var expected = (ObjectNode) MAPPER.readTree(CLIENT);
    expected.remove(
        List.of(
            "ClientSecret", "ClientSecretArn", "ClientType", "LastModifiedDate", "CreationDate"));
    expected.withArray("/CallbackURLs").add("https://new.example.com");
    assertThat(sent).containsExactly(expected);
  }

  @Test
  void shouldKeepEverySettingWhenOneChanges() throws IOException {
    var rig = new HandlerRig();
    var settings = (ObjectNode) MAPPER.readTree(CLIENT);
    settings.retain(
        Set.copyOf(
            java.util.stream.Stream.of(Setting.values()).map(Setting::serviceName).toList()));
    rig.cognito.seedClient(
        HandlerRig.POOL, HandlerRig.CLIENT, settings, ClientType.DCR, SeededSecrets.MANAGED);
    var before = rig.describe();

    var result =
        rig.send(
            "\"changes\":[{\"op\":\"add\",\"field\":\"CallbackURLs\",\"value\":\"https://new.example.com\"}]");

    assertThat(result.path("outcome").asText()).as(result.toString()).isEqualTo("applied");
    before.withArray("/CallbackURLs").add("https://new.example.com");
    assertThat(rig.describe()).isEqualTo(before);
    assertThat(before.size()).isEqualTo(settings.size());
  }

  private static AppClient describe(CognitoAppClients clients) {
    var key = new ClientKey("eu-west-1_AbCdEf123", "3n4b5urk1ft4fl3mg5e62d9ado");
    return ((Described) clients.describe(key)).client();
  }

  private static CognitoAppClients clients(JsonService service) {
    var sdk =
        CognitoIdentityProviderClient.builder()
            .httpClient(new InProcessHttpClient(service))
            .region(Region.EU_WEST_1)
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .overrideConfiguration(
                override -> override.addExecutionInterceptor(CognitoAppClients.interceptor()))
            .build();
    return new CognitoAppClients(
        sdk,
        new MemberRules(Set.of(), UnknownMembers.REFUSE, _ -> {}),
        Deadline.in(Duration.ofHours(1), TimeSource.SYSTEM));
  }
}
