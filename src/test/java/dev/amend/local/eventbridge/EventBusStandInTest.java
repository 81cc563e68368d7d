package dev.amend.local.eventbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amend.local.LocalStack;
import dev.amend.local.LocalStackExtension;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

@ExtendWith(LocalStackExtension.class)
class EventBusStandInTest {

  private final EventBusStandIn bus;
  private final EventBridgeClient client;

  EventBusStandInTest(LocalStack stack) {
    this.bus = stack.bus();
    this.client =
        EventBridgeClient.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .overrideConfiguration(
                override -> override.retryStrategy(AwsRetryStrategy.doNotRetry()))
            .build();
  }

  @Test
  void shouldKeepAnEventWhenItIsComplete() {
    assertThat(put(entry("{\"a\": 1}")).failedEntryCount()).isZero();
    var event = bus.events().getFirst();
    assertThat(event.envelope().path("detail-type").asText()).isEqualTo("Something");
    assertThat(event.envelope().path("detail").path("a").asInt()).isEqualTo(1);
  }

  @Test
  void shouldKeepAnEventWhenTheBusIsGivenByArn() {
    var arn = "arn:aws:events:eu-west-1:000000000000:event-bus/amend-results";
    put(entry("{}").toBuilder().eventBusName(arn).build());
    assertThat(bus.events()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "default",
        "results",
        "arn:aws:events:eu-west-1:000000000000:event-bus/other-amend-results"
      })
  void shouldAcceptAndDropAnEventWhenTheBusDoesNotExist(String name) {
    var answer = put(entry("{}").toBuilder().eventBusName(name).build());
    assertThat(answer.failedEntryCount()).isZero();
    assertThat(answer.entries().getFirst().eventId()).isNotEmpty();
    assertThat(bus.events()).isEmpty();
  }

  @Test
  void shouldRefuseOnlyTheEntryWhenItsDetailIsNotAnObject() {
    var answer = put(entry("{}"), entry("nonsense"));
    assertThat(answer.failedEntryCount()).isEqualTo(1);
    assertThat(answer.entries().get(1).errorCode()).isEqualTo("MalformedDetail");
    assertThat(bus.events()).hasSize(1);
  }

  @Test
  void shouldRefuseOnlyTheEntryWhenAMemberIsMissing() {
    var answer = put(PutEventsRequestEntry.builder().source("here").detail("{}").build());
    assertThat(answer.entries().getFirst().errorMessage()).contains("DetailType");
  }

  @Test
  void shouldRefuseTheCallWhenItHasElevenEntries() {
    var eleven = Collections.nCopies(11, entry("{}")).toArray(PutEventsRequestEntry[]::new);
    assertThatThrownBy(() -> put(eleven)).hasMessageContaining("between 1 and 10");
  }

  @Test
  void shouldRefuseTheCallWhenItIsTooLarge() {
    var large = "{\"a\": \"" + "x".repeat(256 * 1024) + "\"}";
    assertThatThrownBy(() -> put(entry(large))).hasMessageContaining("over the limit");
  }

  @Test
  void shouldFailOnceWhenAFailureIsPlanned() {
    bus.failEntries(1, Refusal.INTERNAL);
    assertThat(put(entry("{}")).failedEntryCount()).isEqualTo(1);
    bus.failCalls(1, Refusal.INTERNAL);
    assertThatThrownBy(() -> put(entry("{}"))).isInstanceOf(AwsServiceException.class);
    assertThat(put(entry("{}")).failedEntryCount()).isZero();
  }

  private PutEventsResponse put(PutEventsRequestEntry... entries) {
    return client.putEvents(put -> put.entries(entries));
  }

  private static PutEventsRequestEntry entry(String detail) {
    return PutEventsRequestEntry.builder()
        .eventBusName("amend-results")
        .source("here")
        .detailType("Something")
        .detail(detail)
        .build();
  }
}
