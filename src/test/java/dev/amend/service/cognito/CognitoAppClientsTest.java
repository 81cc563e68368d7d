package dev.amend.service.cognito;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.ClientKey;
import dev.amend.appclient.SampleClient;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Value;
import dev.amend.local.http.InProcessHttpClient;
import dev.amend.local.http.JsonService;
import dev.amend.service.AppClients;
import dev.amend.service.ServiceAnswer.Busy;
import dev.amend.service.ServiceAnswer.Described;
import dev.amend.service.ServiceAnswer.Unconfirmed;
import dev.amend.service.ServiceAnswer.Updated;
import dev.amend.service.cognito.MemberRules.UnknownMembers;
import dev.amend.time.Deadline;
import dev.amend.time.TimeSource;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** Answers that no client can be read from are never taken for an empty client. */
class CognitoAppClientsTest {

  private static final ClientKey CLIENT = new ClientKey("eu-west-1_AbCdEf123", "client");
  private static final String WHOLE =
      "{\"UserPoolClient\":{\"ClientName\":\"web\",\"LastModifiedDate\":1788252000.5}}";

  @Test
  void shouldReadTheDateToTheMillisecondWhenTheAnswerIsWhole() {
    var clients = clients(replying(WHOLE), new Untouched());

    var date = Instant.ofEpochSecond(1_788_252_000, 500_000_000);
    assertThat(described(clients).lastModified()).isEqualTo(date);
    assertThat(clients.update(described(clients), Settings.NONE))
        .isEqualTo(new Updated(date, List.of()));
  }

  @Test
  void shouldLeaveReadOnlyMembersAloneWhenTheyAreNewerThanTheSdk() {
    var answer =
        "{\"UserPoolClient\":{\"LastModifiedDate\":1788252000.5,\"ClientType\":\"REGULAR\","
            + "\"ClientSecretArn\":\"arn:aws:secretsmanager:eu-west-1:1:secret:s\"}}";

    var client = described(clients(replying(answer), new Untouched()));

    assertThat(client.unknownMembers()).isEmpty();
    assertThat(client.hasSecret()).isTrue();
    assertThat(client.settings())
        .isEqualTo(
            Settings.NONE.with(
                Setting.PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER, new Value.BoolValue(true)));
  }

  @Test
  void shouldLeaveTheServiceLinkedRoleOutWhenAnalyticsGoByArn() {
    var answer =
        "{\"UserPoolClient\":{\"LastModifiedDate\":1788252000.5,\"AnalyticsConfiguration\":"
            + "{\"ApplicationArn\":\"a\",\"RoleArn\":\"r\",\"UserDataShared\":true}}}";

    assertThat(
            described(clients(replying(answer), new Untouched()))
                .settings()
                .get(Setting.ANALYTICS_CONFIGURATION)
                .map(Value::toJson))
        .hasToString("Optional[{\"ApplicationArn\":\"a\",\"UserDataShared\":true}]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "{\"UserPoolClient\":null}",
        "{\"UserPoolClient\":{}}",
        "{\"UserPoolClient\":{\"ClientName\":\"web\",\"LastModifiedDate\":\"yesterday\"}}"
      })
  void shouldFailWhenTheAnswerShowsNoClient(String answer) {
    var clients = clients(replying(answer), new Untouched());

    assertThat(clients.describe(CLIENT)).isInstanceOf(Busy.class);
    assertThat(clients.update(client(), Settings.NONE)).isInstanceOf(Unconfirmed.class);
  }

  @Test
  void shouldFailWhenTheAnswerBreaksOff() {
    var clients = clients(replying(WHOLE), new BreakingOff());

    assertThat(clients.describe(CLIENT)).isInstanceOf(Busy.class);
    assertThat(clients.update(client(), Settings.NONE)).isInstanceOf(Unconfirmed.class);
  }

  private static AppClient described(AppClients clients) {
    return ((Described) clients.describe(CLIENT)).client();
  }

  private static AppClient client() {
    return SampleClient.bare(CLIENT, Instant.EPOCH);
  }

  private static JsonService replying(String answer) {
    return (target, body) -> new JsonService.Reply(200, answer.getBytes(UTF_8));
  }

  private static CognitoAppClients clients(JsonService service, ExecutionInterceptor wire) {
    var sdk =
        CognitoIdentityProviderClient.builder()
            .httpClient(new InProcessHttpClient(service))
            .region(Region.EU_WEST_1)
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .overrideConfiguration(
                override ->
                    override
                        .retryStrategy(AwsRetryStrategy.doNotRetry())
                        .addExecutionInterceptor(CognitoAppClients.interceptor())
                        .addExecutionInterceptor(wire))
            .build();
    return new CognitoAppClients(
        sdk,
        new MemberRules(Set.of(), UnknownMembers.REFUSE, _ -> {}),
        Deadline.in(Duration.ofHours(1), TimeSource.SYSTEM));
  }

  /** A wire that works. */
  private static final class Untouched implements ExecutionInterceptor {}

  /** A connection that breaks between head and body. */
  private static final class BreakingOff implements ExecutionInterceptor {
    @Override
    public Optional<InputStream> modifyHttpResponseContent(
        Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
      return Optional.of(
          new InputStream() {
            @Override
            public int read() throws IOException {
              throw new IOException("Premature EOF");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
              return read();
            }
          });
    }
  }
}
