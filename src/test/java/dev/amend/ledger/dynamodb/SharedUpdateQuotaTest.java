package dev.amend.ledger.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.ledger.UpdateActivity;
import dev.amend.ledger.UpdateQuota;
import dev.amend.local.dynamodb.LedgerTable;
import dev.amend.local.dynamodb.LocalDynamoDb;
import dev.amend.time.Deadline;
import dev.amend.time.ManualTime;
import dev.amend.time.TimeSource;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Two function instances share the quota, on DynamoDB Local. */
class SharedUpdateQuotaTest {

  private static final LocalDynamoDb database = LocalDynamoDb.start();
  private static final LedgerTable table = new LedgerTable(database.endpoint(), "ledger");
  private static final DynamoDbClient client =
      DynamoDbClient.builder()
          .endpointOverride(database.endpoint())
          .region(Region.EU_WEST_1)
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
          .httpClient(UrlConnectionHttpClient.create())
          .build();
  private static final Duration POOL_DISTANCE = Duration.ofMillis(208);

  private final ManualTime time = new ManualTime();
  private final UpdateQuota one = busy(client);
  private final UpdateQuota other = busy(client);

  @AfterAll
  static void stop() {
    client.close();
    table.close();
    database.close();
  }

  @Test
  void shouldReserveNothingWhenTheInstanceIsNotBusy() {
    var fake = new FakeDynamoDb();
    var quota = quota(fake, new UpdateActivity());

    assertThat(quota.reserve(pool())).isZero();
    assertThat(fake.reads).isEmpty();
    assertThat(fake.writes).isEmpty();
  }

  @Test
  void shouldGiveOutSlotsOneAfterAnotherWhenTwoInstancesAreBusy() {
    var pool = pool();
    time.pause(Duration.ofMinutes(1));

    assertThat(one.reserve(pool)).isZero();
    assertThat(other.reserve(pool)).isGreaterThanOrEqualTo(POOL_DISTANCE);
    assertThat(one.reserve(pool)).isGreaterThanOrEqualTo(POOL_DISTANCE.multipliedBy(2));
  }

  @Test
  void shouldReserveNothingWhenTheSlotIsFarAhead() {
    var pool = pool();
    for (var update = 0; update < 100; update++) {
      one.reserve(pool);
    }
    var first = one.reserve(pool);

    assertThat(first).isGreaterThan(Duration.ofSeconds(15));
    assertThat(one.reserve(pool)).isEqualTo(first);
  }

  @Test
  void shouldReserveTheNextSlotWhenAnotherInstanceWasFaster() {
    var fake = new FakeDynamoDb();
    fake.writeFailures.add(conditionFailed());

    assertThat(busy(fake).reserve(pool())).isZero();
    assertThat(fake.reads).hasSize(2);
    assertThat(fake.writes).hasSize(2);
  }

  @Test
  void shouldNotWaitWhenOthersAreAlwaysFaster() {
    var fake = new FakeDynamoDb();
    for (var attempt = 0; attempt < 5; attempt++) {
      fake.writeFailures.add(conditionFailed());
    }

    assertThat(busy(fake).reserve(pool())).isZero();
    assertThat(fake.writes).hasSize(5);
  }

  @Test
  void shouldNotWaitWhenTheLedgerIsUnavailable() {
    var fake = new FakeDynamoDb();
    fake.writeFailures.add(SdkClientException.create("no route"));

    assertThat(busy(fake).reserve(pool())).isZero();
  }

  private UpdateQuota busy(DynamoDbClient dynamoDb) {
    var activity = new UpdateActivity();
    activity.note(time.now().plus(Duration.ofHours(1)));
    return quota(dynamoDb, activity);
  }

  private UpdateQuota quota(DynamoDbClient dynamoDb, UpdateActivity activity) {
    return new SharedUpdateQuota(
        dynamoDb, "ledger", activity, time, Deadline.in(Duration.ofSeconds(30), TimeSource.SYSTEM));
  }

  private static TransactionCanceledException conditionFailed() {
    return TransactionCanceledException.builder()
        .cancellationReasons(CancellationReason.builder().code("ConditionalCheckFailed").build())
        .build();
  }

  private static String pool() {
    return "eu-west-1_" + UUID.randomUUID();
  }
}
