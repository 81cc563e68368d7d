package dev.amend.local.secretsmanager;

import static dev.amend.local.secretsmanager.SecretsManagerFixture.NAME;
import static dev.amend.local.secretsmanager.SecretsManagerFixture.V1;
import static dev.amend.local.secretsmanager.SecretsManagerFixture.V2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.amend.local.http.JsonHttpHandler;
import dev.amend.local.http.LoopbackServer;
import dev.amend.local.standin.CallMatch;
import dev.amend.local.standin.Effect;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.EncryptionFailureException;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.InternalServiceErrorException;
import software.amazon.awssdk.services.secretsmanager.model.InvalidParameterException;
import software.amazon.awssdk.services.secretsmanager.model.InvalidRequestException;
import software.amazon.awssdk.services.secretsmanager.model.PutSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.ResourceExistsException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;
import software.amazon.awssdk.services.secretsmanager.model.Tag;

/** The real SDK against the stand-in over HTTP. */
class SdkOverHttpTest {

  private final SecretsManagerFixture secrets = SecretsManagerFixture.withSecret();
  private final LoopbackServer server =
      LoopbackServer.start(0, new JsonHttpHandler(SecretsManagerWire.waiting(secrets.service)));
  private final SecretsManagerClient sdk =
      SecretsManagerClient.builder()
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
  void shouldRotateASecret() {
    var put = put(V2, "two");
    assertThat(put.versionId()).isEqualTo(V2);
    assertThat(put.versionStages()).containsExactly("AWSPENDING");
    assertThat(get("AWSCURRENT").secretString()).isEqualTo("one");

    moveCurrent(V1, V2);
    sdk.updateSecretVersionStage(
        update -> update.secretId(NAME).versionStage("AWSPENDING").removeFromVersionId(V2));

    assertThat(get("AWSCURRENT").secretString()).isEqualTo("two");
    assertThat(get("AWSPREVIOUS").versionId()).isEqualTo(V1);
    var described = sdk.describeSecret(describe -> describe.secretId(NAME));
    assertThat(described.versionIdsToStages())
        .containsOnly(Map.entry(V1, List.of("AWSPREVIOUS")), Map.entry(V2, List.of("AWSCURRENT")));
    assertThat(described.createdDate()).isEqualTo(secrets.now());
    assertThat(described.lastAccessedDate()).isEqualTo(secrets.now().truncatedTo(ChronoUnit.DAYS));
    assertThat(described.rotationEnabled()).isNull();
    var versions = sdk.listSecretVersionIds(list -> list.secretId(NAME)).versions();
    assertThat(versions).extracting(version -> version.versionId()).containsExactly(V1, V2);
  }

  @Test
  void shouldCreateTagDeleteAndRestoreASecret() {
    var tag = Tag.builder().key("owner").value("amend").build();

    var created = sdk.createSecret(create -> create.name("other").secretString("value").tags(tag));

    assertThat(created.versionId()).as("the token that the SDK made").hasSize(36);
    sdk.tagResource(more -> more.secretId("other").tags(Tag.builder().key("pool").build()));
    sdk.untagResource(less -> less.secretId("other").tagKeys("pool"));
    assertThat(sdk.describeSecret(describe -> describe.secretId(created.arn())).tags())
        .containsExactly(tag);
    var deleted = sdk.deleteSecret(delete -> delete.secretId("other").recoveryWindowInDays(7L));
    assertThat(deleted.deletionDate()).isEqualTo(secrets.now().plus(Duration.ofDays(7)));
    sdk.restoreSecret(restore -> restore.secretId("other"));
    sdk.deleteSecret(delete -> delete.secretId("other").forceDeleteWithoutRecovery(true));
    assertThatThrownBy(() -> sdk.describeSecret(describe -> describe.secretId("other")))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void shouldReturnBytesAsTheyWerePut() {
    var bytes = SdkBytes.fromByteArray(new byte[] {0, -1, 2});
    sdk.putSecretValue(put -> put.secretId(NAME).secretBinary(bytes));

    assertThat(get("AWSCURRENT").secretBinary()).isEqualTo(bytes);
    assertThat(get("AWSCURRENT").secretString()).isNull();
  }

  @Test
  void shouldThrowTheModelledExceptions() {
    put(V2, "two");
    assertThatThrownBy(() -> put(V2, "three"))
        .isInstanceOf(ResourceExistsException.class)
        .hasMessageContaining("You can't use ClientRequestToken");
    assertThatThrownBy(() -> moveCurrent(V2, V1)).isInstanceOf(InvalidParameterException.class);
    assertThatThrownBy(() -> get("mine")).isInstanceOf(ResourceNotFoundException.class);
    secrets.service.setKeyState(Keys.DEFAULT, KeyState.DISABLED);
    assertThatThrownBy(() -> put("3".repeat(32), "three"))
        .isInstanceOf(EncryptionFailureException.class);
    secrets.service.faults().refuse("GetSecretValue", SecretsManagerFaults.internalError());
    assertThatThrownBy(() -> get("AWSCURRENT")).isInstanceOf(InternalServiceErrorException.class);
    sdk.deleteSecret(delete -> delete.secretId(NAME));
    assertThatThrownBy(() -> get("AWSCURRENT")).isInstanceOf(InvalidRequestException.class);
  }

  @Test
  void shouldReturnCodeAndRequestIdWhenTheExceptionIsNotModelled() {
    secrets.service.setKeyState(Keys.DEFAULT, KeyState.DENIED);

    var thrown = catchThrowableOfType(SecretsManagerException.class, () -> get("AWSCURRENT"));

    assertThat(thrown.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
    assertThat(thrown.awsErrorDetails().errorMessage()).isEqualTo("Access to KMS is not allowed");
    assertThat(thrown.statusCode()).isEqualTo(400);
    assertThat(thrown.requestId()).isNotEmpty();
  }

  @Test
  void shouldBeThrottledAsTheSdkUnderstandsIt() {
    secrets.service.faults().refuse("GetSecretValue", SecretsManagerFaults.throttled());

    var thrown = catchThrowableOfType(SecretsManagerException.class, () -> get("AWSCURRENT"));

    assertThat(thrown.isThrottlingException()).isTrue();
  }

  @Test
  void shouldCloseTheConnectionWhenAnAnswerIsLost() {
    secrets.service.faults().loseAnswer("PutSecretValue");

    assertThatThrownBy(() -> put(V2, "two")).isInstanceOf(SdkClientException.class);

    assertThat(put(V2, "two").versionStages()).containsExactly("AWSPENDING");
  }

  @Test
  void shouldTimeOutWhenAnAnswerIsSlow() {
    secrets
        .service
        .faults()
        .add(CallMatch.on("DescribeSecret"), Effect.slow(Duration.ofMinutes(5)));

    assertThatThrownBy(
            () ->
                sdk.describeSecret(
                    describe ->
                        describe
                            .secretId(NAME)
                            .overrideConfiguration(
                                override -> override.apiCallTimeout(Duration.ofMillis(300)))))
        .isInstanceOf(ApiCallTimeoutException.class);
  }

  private PutSecretValueResponse put(String token, String value) {
    return sdk.putSecretValue(
        put ->
            put.secretId(NAME)
                .clientRequestToken(token)
                .secretString(value)
                .versionStages("AWSPENDING"));
  }

  private void moveCurrent(String from, String to) {
    sdk.updateSecretVersionStage(
        update ->
            update
                .secretId(NAME)
                .versionStage("AWSCURRENT")
                .removeFromVersionId(from)
                .moveToVersionId(to));
  }

  private GetSecretValueResponse get(String stage) {
    return sdk.getSecretValue(get -> get.secretId(NAME).versionStage(stage));
  }
}
