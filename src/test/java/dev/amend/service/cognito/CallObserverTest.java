package dev.amend.service.cognito;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.local.http.InProcessHttpClient;
import dev.amend.local.http.JsonService;
import dev.amend.service.cognito.CallObserver.End;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** Each call is reported once, with how it ended. */
class CallObserverTest {

  private final List<End> ends = new ArrayList<>();

  @Test
  void shouldReportDoneWhenCognitoAnswers() {
    describe(200, "{\"UserPoolClient\":{}}");

    assertThat(ends).containsExactly(End.DONE);
  }

  @ParameterizedTest
  @CsvSource({
    "TooManyRequestsException, THROTTLED",
    "ThrottlingException, THROTTLED",
    "ConcurrentModificationException, CONFLICTED",
    "ResourceNotFoundException, FAILED",
    "InternalErrorException, FAILED"
  })
  void shouldReportTheKindOfRefusalWhenCognitoRefuses(String error, End end) {
    describe(400, "{\"__type\":\"" + error + "\"}");

    assertThat(ends).containsExactly(end);
  }

  private void describe(int status, String answer) {
    try (var cognito = client(status, answer)) {
      cognito.describeUserPoolClient(
          describe -> describe.userPoolId("eu-west-1_AbCdEf123").clientId("client"));
    } catch (SdkException _) {
      // Expected of a refusal.
    }
  }

  private CognitoIdentityProviderClient client(int status, String answer) {
    return CognitoIdentityProviderClient.builder()
        .httpClient(
            new InProcessHttpClient(
                (_, _) -> new JsonService.Reply(status, answer.getBytes(UTF_8))))
        .region(Region.EU_WEST_1)
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .overrideConfiguration(
            override ->
                override
                    .retryStrategy(AwsRetryStrategy.doNotRetry())
                    .addExecutionInterceptor(new CallObserver(ends::add)))
        .build();
  }
}
