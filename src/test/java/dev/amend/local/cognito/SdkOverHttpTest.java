package dev.amend.local.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.amend.local.http.JsonHttpHandler;
import dev.amend.local.http.LoopbackServer;
import dev.amend.local.standin.CallMatch;
import dev.amend.local.standin.Effect;
import dev.amend.local.standin.Faults;
import dev.amend.local.standin.ServiceException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ClientSecretDescriptorType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ConcurrentModificationException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InternalErrorException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.OAuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ScopeDoesNotExistException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;

/** The real SDK against the stand-in over HTTP. */
class SdkOverHttpTest {

  private static final String UPDATE = "UpdateUserPoolClient";

  private final CognitoFixture cognito = CognitoFixture.confidential();
  private final Faults faults = cognito.service.faults();
  private final LoopbackServer server =
      LoopbackServer.start(0, new JsonHttpHandler(CognitoWire.waiting(cognito.service)));
  private final CognitoIdentityProviderClient sdk =
      CognitoIdentityProviderClient.builder()
          .httpClient(UrlConnectionHttpClient.create())
          .endpointOverride(server.endpoint())
          .region(Region.EU_WEST_1)
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
          .overrideConfiguration(override -> override.retryStrategy(AwsRetryStrategy.doNotRetry()))
          .build();

  @AfterEach
  void stop() {
    sdk.close();
    server.close();
  }

  @Test
  void shouldCreateUpdateListAndDeleteAClientWhenCalledByTheSdk() {
    var pool = sdk.createUserPool(create -> create.poolName("p")).userPool().id();
    var made =
        sdk.createUserPoolClient(
                create -> create.userPoolId(pool).clientName("web").generateSecret(true))
            .userPoolClient();
    var key = made.clientId();

    var updated =
        sdk.updateUserPoolClient(
                update ->
                    update
                        .userPoolId(pool)
                        .clientId(key)
                        .callbackURLs("https://a.example.com", "https://b.example.com")
                        .allowedOAuthFlows(OAuthFlowType.CODE))
            .userPoolClient();

    assertThat(updated.clientSecret()).isEqualTo(made.clientSecret()).hasSize(51);
    assertThat(updated.callbackURLs())
        .containsExactly("https://b.example.com", "https://a.example.com");
    assertThat(updated.lastModifiedDate()).isAfter(made.lastModifiedDate());
    var listed = sdk.listUserPoolClientsPaginator(list -> list.userPoolId(pool)).userPoolClients();
    assertThat(listed).extracting(client -> client.clientId()).containsExactly(key);
    sdk.deleteUserPoolClient(delete -> delete.userPoolId(pool).clientId(key));
    assertThatThrownBy(() -> describe(pool, key)).hasMessageContaining("does not exist");
  }

  @Test
  void shouldRotateASecretWhenCalledByTheSdk() {
    var added =
        sdk.addUserPoolClientSecret(
                add -> add.userPoolId(CognitoFixture.POOL).clientId(CognitoFixture.CLIENT))
            .clientSecretDescriptor();

    assertThat(added.clientSecretValue()).hasSize(51);
    var secrets =
        sdk.listUserPoolClientSecrets(
                list -> list.userPoolId(CognitoFixture.POOL).clientId(CognitoFixture.CLIENT))
            .clientSecrets();
    assertThat(secrets).hasSize(2).allMatch(secret -> secret.clientSecretValue() == null);
    sdk.deleteUserPoolClientSecret(
        delete ->
            delete
                .userPoolId(CognitoFixture.POOL)
                .clientId(CognitoFixture.CLIENT)
                .clientSecretId(
                    secrets.stream()
                        .map(ClientSecretDescriptorType::clientSecretId)
                        .filter(id -> !id.equals(added.clientSecretId()))
                        .findFirst()
                        .orElseThrow()));
    assertThat(describe(CognitoFixture.POOL, CognitoFixture.CLIENT).clientSecret()).isNull();
  }

  @Test
  void shouldThrowTheExceptionWhenTheModelHasIt() {
    faults.refuse(UPDATE, KnownFaults.concurrentModification());
    faults.refuse(UPDATE, KnownFaults.internalError());

    assertThatThrownBy(() -> update(List.of())).isInstanceOf(ConcurrentModificationException.class);
    assertThatThrownBy(() -> update(List.of())).isInstanceOf(InternalErrorException.class);
    assertThatThrownBy(() -> update(List.of("api/x")))
        .isInstanceOf(ScopeDoesNotExistException.class);
  }

  @Test
  void shouldReturnCodeAndRequestIdWhenTheExceptionIsNotModelled() {
    faults.refuse(UPDATE, ServiceException.accessDenied());

    var thrown =
        catchThrowableOfType(CognitoIdentityProviderException.class, () -> update(List.of()));

    assertThat(thrown.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
    assertThat(thrown.statusCode()).isEqualTo(400);
    assertThat(thrown.requestId()).isNotEmpty();
  }

  @Test
  void shouldCloseTheConnectionWhenAnAnswerIsLost() {
    faults.loseAnswer(UPDATE);

    assertThatThrownBy(() -> update(List.of("api/read"))).isInstanceOf(SdkClientException.class);

    assertThat(describe(CognitoFixture.POOL, CognitoFixture.CLIENT).allowedOAuthScopes())
        .containsExactly("api/read");
    assertThat(cognito.service.calls())
        .filteredOn(call -> call.operation().equals(UPDATE))
        .hasSize(1);
  }

  @Test
  void shouldTimeOutWhenAnAnswerIsSlow() {
    faults.add(CallMatch.on("DescribeUserPoolClient"), Effect.slow(Duration.ofMinutes(5)));

    assertThatThrownBy(
            () ->
                sdk.describeUserPoolClient(
                    describe ->
                        describe
                            .userPoolId(CognitoFixture.POOL)
                            .clientId(CognitoFixture.CLIENT)
                            .overrideConfiguration(
                                override -> override.apiCallTimeout(Duration.ofMillis(300)))))
        .isInstanceOf(ApiCallTimeoutException.class);
  }

  private void update(List<String> scopes) {
    sdk.updateUserPoolClient(
        update ->
            update
                .userPoolId(CognitoFixture.POOL)
                .clientId(CognitoFixture.CLIENT)
                .allowedOAuthScopes(scopes));
  }

  private UserPoolClientType describe(String pool, String client) {
    return sdk.describeUserPoolClient(describe -> describe.userPoolId(pool).clientId(client))
        .userPoolClient();
  }
}
