package dev.amend.service.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.ClientKey;
import dev.amend.appclient.Code;
import dev.amend.appclient.SampleClient;
import dev.amend.appclient.Settings;
import dev.amend.local.http.InProcessHttpClient;
import dev.amend.local.http.JsonService.Reply;
import dev.amend.service.ServiceAnswer.Busy;
import dev.amend.service.ServiceAnswer.Unconfirmed;
import dev.amend.service.cognito.MemberRules.UnknownMembers;
import dev.amend.time.Deadline;
import dev.amend.time.TimeBounds;
import dev.amend.time.TimeSource;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** No call outlasts the deadline or the timeout of an attempt, also if Cognito never answers. */
class CognitoTimeoutsTest {

  private static final ClientKey CLIENT = new ClientKey("eu-west-1_AbCdEf123", "client");
  private static final Busy TIMED_OUT = new Busy(Code.SERVICE_UNAVAILABLE, "timed out");

  private final AtomicInteger calls = new AtomicInteger();

  @Test
  @Timeout(4)
  void shouldStopWaitingWhenTheDeadlinePasses() throws Exception {
    checkTimeouts(Duration.ofMillis(50));
  }

  @Test
  @Timeout(20)
  void shouldStopWaitingWhenAnAttemptTakesTooLong() throws Exception {
    var start = System.nanoTime();
    checkTimeouts(Duration.ofHours(1));
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isGreaterThanOrEqualTo(TimeBounds.ATTEMPT_TIMEOUT);
  }

  @Test
  @Timeout(4)
  void shouldNotCallWhenTheDeadlineHasPassed() throws Exception {
    checkTimeouts(Duration.ZERO);
    assertThat(calls).hasValue(0);
  }

  /** Calls in parallel, because they only wait. */
  private void checkTimeouts(Duration left) throws Exception {
    var clients = clients(left);
    List<Callable<Object>> all =
        List.of(
            () -> clients.describe(CLIENT),
            () -> clients.secrets(CLIENT),
            () -> clients.update(client(), Settings.NONE));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = threads.invokeAll(all);
      assertThat(answers.get(0).get()).isEqualTo(TIMED_OUT);
      assertThat(answers.get(1).get()).isEqualTo(TIMED_OUT);
      assertThat(answers.get(2).get()).isEqualTo(new Unconfirmed("timed out"));
    }
  }

  private CognitoAppClients clients(Duration left) {
    var sdk =
        CognitoIdentityProviderClient.builder()
            .httpClient(new InProcessHttpClient((_, _) -> hang()))
            .region(Region.EU_WEST_1)
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .overrideConfiguration(
                override ->
                    override
                        .retryStrategy(AwsRetryStrategy.doNotRetry())
                        .addExecutionInterceptor(CognitoAppClients.interceptor()))
            .build();
    return new CognitoAppClients(
        sdk,
        new MemberRules(Set.of(), UnknownMembers.REFUSE, _ -> {}),
        Deadline.in(left, TimeSource.SYSTEM));
  }

  private Reply hang() throws IOException {
    calls.incrementAndGet();
    try {
      Thread.sleep(Duration.ofHours(1));
    } catch (InterruptedException _) {
      throw new InterruptedIOException("The caller gave up");
    }
    throw new IllegalStateException("Nothing interrupted the call");
  }

  private static AppClient client() {
    return SampleClient.bare(CLIENT, Instant.EPOCH);
  }
}
