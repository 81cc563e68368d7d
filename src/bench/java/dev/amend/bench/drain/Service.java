package dev.amend.bench.drain;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.amend.bench.Requests;
import dev.amend.local.cognito.CognitoStandIn;
import dev.amend.local.cognito.CognitoWire;
import dev.amend.local.http.InProcessHttpClient;
import dev.amend.local.standin.LoggedCall;
import dev.amend.service.cognito.CognitoAppClients;
import dev.amend.simulation.Scheduler;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** Cognito with its quotas, on a virtual clock. */
final class Service {

  private static final JsonMapper MAPPER = new JsonMapper();

  private final CognitoStandIn cognito;

  /** Creates the service with the user pools and clients of a load. */
  Service(Load load, Scheduler scheduler) {
    this.cognito = new CognitoStandIn(() -> VirtualTime.now(scheduler), 1);
    for (var pool = 0; pool < load.pools(); pool++) {
      cognito.call(
          "CreateUserPool",
          MAPPER.createObjectNode().put("UserPoolId", poolId(pool)).put("PoolName", "customers"));
    }
    for (var client = 0; client < load.clients(); client++) {
      cognito.seedClient(
          poolId(load.poolOf(client)),
          Requests.clientId(client),
          MAPPER.createObjectNode().put("ClientName", "first"),
          false);
    }
    cognito.enforceQuotas();
    cognito.forgetCalls();
  }

  static String poolId(int pool) {
    return "eu-west-1_Bench%04d".formatted(pool);
  }

  /** Returns a client of the SDK that calls the service without a network. */
  CognitoIdentityProviderClient client() {
    return CognitoIdentityProviderClient.builder()
        .httpClient(new InProcessHttpClient(CognitoWire.of(cognito)))
        .region(Region.EU_WEST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .overrideConfiguration(
            override ->
                override
                    .retryStrategy(AwsRetryStrategy.doNotRetry())
                    .addExecutionInterceptor(CognitoAppClients.interceptor()))
        .build();
  }

  /** Returns the calls so far, in order. */
  List<LoggedCall> calls() {
    return cognito.log();
  }
}
