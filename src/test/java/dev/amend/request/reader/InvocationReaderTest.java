package dev.amend.request.reader;

import static dev.amend.request.reader.Requests.on;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.amend.appclient.Code;
import dev.amend.appclient.Violation;
import dev.amend.request.Deliveries;
import dev.amend.request.Delivery;
import dev.amend.request.Invocation.Audit;
import dev.amend.request.Invocation.Event;
import dev.amend.request.Invocation.Messages;
import dev.amend.request.Invocation.Request;
import dev.amend.request.ParsedRequest;
import dev.amend.request.Producer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How batches, events and bare requests are distinguished and read. */
class InvocationReaderTest {

  private static final String STANDARD = "arn:aws:sqs:eu-west-1:111122223333:requests";
  private static final String FIFO = STANDARD + ".fifo";

  private final InvocationReader reader = new InvocationReader(5);

  @Test
  void shouldReadTheTextUnchangedWhenItIsABareRequest() {
    var delivery = single("{\"userPoolId\": 1}");

    assertThat(delivery).isEqualTo(Deliveries.of("{\"userPoolId\": 1}", "lambda-1", "lambda-1"));
    assertThat(single("no json").text()).isEqualTo("no json");
    assertThat(single("").text()).isEmpty();
  }

  @Test
  void shouldReadTheDetailUnchangedWhenItIsAnEvent() {
    var delivery =
        single(
            "{\"id\":\"e-1\",\"detail-type\":\"x\",\"detail\": {\"a\" : [1, {\"b\":\"}\"}]} ,\"z\":[]}");

    assertThat(delivery.text()).isEqualTo("{\"a\" : [1, {\"b\":\"}\"}]}");
    assertThat(delivery.transportKey()).isEqualTo("e-1");
    assertThat(delivery.causationId()).isEqualTo("e-1");
  }

  @Test
  void shouldIgnoreTheEventIdWhenItIsInvalid() {
    for (var id : List.of("", "x".repeat(257))) {
      var event = "{\"id\":\"" + id + "\",\"detail\":{}}";

      assertThat(single(event).transportKey()).isEqualTo("lambda-1");
      assertThat(single(event).causationId()).isEqualTo("lambda-1");
      assertThat(message(STANDARD, event, Map.of()).transportKey()).isEqualTo(STANDARD + "/m-1");
    }
  }

  @Test
  void shouldReadTheDetailWhenItIsNotAnObject() {
    assertThat(single("{\"id\":\"e\",\"detail\":\"te\\u0078t\"}").text())
        .isEqualTo("\"te\\u0078t\"");
    assertThat(single("{\"id\":\"e\",\"detail\":12}").text()).isEqualTo("12");
    assertThat(single("{\"id\":\"e\",\"detail\":null}").text()).isEqualTo("null");
  }

  @Test
  void shouldScopeTheKeyByQueueWhenTheMessageHasNone() {
    assertThat(message(STANDARD, "{}", Map.of()).transportKey()).isEqualTo(STANDARD + "/m-1");
    assertThat(message(FIFO, "{}", Map.of("MessageDeduplicationId", "d-1")).transportKey())
        .isEqualTo(FIFO + "/d-1");
  }

  @Test
  void shouldIgnoreTheDeduplicationIdWhenItIsTheBodysDigest() {
    var ofEmptyObject = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";

    assertThat(message(FIFO, "{}", Map.of("MessageDeduplicationId", ofEmptyObject)).transportKey())
        .isEqualTo(FIFO + "/m-1");
  }

  @Test
  void shouldKeepGroupsOnlyWhenTheQueueIsFifo() {
    var attributes = Map.of("MessageGroupId", "g");

    assertThat(message(FIFO, "{}", attributes).messageGroup()).contains("g");
    assertThat(message(STANDARD, "{}", attributes).messageGroup()).isEmpty();
  }

  @Test
  void shouldMarkTheLastReceiveWhenTheCountIsReached() {
    assertThat(message(FIFO, "{}", Map.of("ApproximateReceiveCount", "4")).lastReceive()).isFalse();
    assertThat(message(FIFO, "{}", Map.of("ApproximateReceiveCount", "5")).lastReceive()).isTrue();
  }

  @Test
  void shouldKnowTheAgeWhenTheQueueSaysWhenAMessageWasSent() {
    assertThat(message(FIFO, "{}", Map.of("SentTimestamp", "1788257399000")).sentAt())
        .contains(Instant.parse("2026-09-01T10:09:59Z"));
    assertThat(message(FIFO, "{}", Map.of("SentTimestamp", "?")).sentAt()).isEmpty();
    assertThat(message(FIFO, "{}", Map.of()).sentAt()).isEmpty();
  }

  @Test
  void shouldReadTheDetailWhenAMessageBodyIsAnEvent() {
    var delivery =
        message(STANDARD, "{\"id\":\"e-9\",\"detail-type\":\"t\",\"detail\":{\"a\":1}}", Map.of());

    assertThat(delivery.text()).isEqualTo("{\"a\":1}");
    assertThat(delivery.transportKey()).isEqualTo("e-9");
    assertThat(delivery.causationId()).isEqualTo("m-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"e-1\",\"detail\":%s} trailing",
        "{\"id\":\"e-1\",\"detail\":%s}{}",
        "{\"id\":\"e-1\",\"detail\":%s,\"detail\":{}}",
        "{\"id\":\"e-1\",\"detail\":%s,\"source\":\"a\",\"source\":\"a\"}"
      })
  void shouldRejectTheRequestWhenTheEnvelopeIsMalformed(String envelope) {
    var text = envelope.formatted(on("\"patch\":{\"ClientName\":\"web\"}"));

    for (var delivery : List.of(single(text), message(STANDARD, text, Map.of()))) {
      assertThat(Deliveries.read(delivery))
          .isInstanceOfSatisfying(
              ParsedRequest.Unreadable.class,
              reading ->
                  assertThat(reading.violations())
                      .extracting(Violation::code)
                      .containsOnly(Code.REQUEST_MALFORMED));
      assertThat(delivery.transportKey()).isEqualTo("e-1");
    }
    assertThat(single(text).causationId()).isEqualTo("e-1");
  }

  @Test
  void shouldReturnAnEmptyBatchWhenThereAreNoRecords() {
    assertThat(
            ((Messages) reader.read("{\"Records\":[]}", "lambda-1", Optional.empty())).deliveries())
        .isEmpty();
  }

  @Test
  void shouldRefuseWhenTheRecordsAreNotMessages() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> reader.read("{\"Records\":[{\"Sns\":{}}]}", "lambda-1", Optional.empty()))
        .withMessageContaining("messageId");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> reader.read("{\"Records\":7}", "lambda-1", Optional.empty()))
        .withMessage("Records must be an array.");
  }

  @Test
  void shouldRefuseWhenAMessageIdIsInvalid() {
    for (var id : List.of("", "x".repeat(257))) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  reader.read(
                      "{\"Records\":[{\"messageId\":\"" + id + "\"}]}",
                      "lambda-1",
                      Optional.empty()))
          .withMessageContaining("messageId");
    }
  }

  @Test
  void shouldRefuseWhenThePayloadIsNotUtf8() {
    var payload = "{\"reason\":\"é\"}".getBytes(ISO_8859_1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> reader.read(payload, "lambda-1", Optional.empty()))
        .withMessage("The payload must be UTF-8.");
    assertThat(reader.read("{\"reason\":\"é\"}".getBytes(UTF_8), "lambda-1", Optional.empty()))
        .isEqualTo(reader.read("{\"reason\":\"é\"}", "lambda-1", Optional.empty()));
  }

  @Test
  void shouldSayWhoSentTheRequestAsFarAsTheTransportVouchesForIt() {
    var alias = Optional.of("queue");
    var event =
        "{\"id\":\"e-1\",\"source\":\"portal\",\"account\":\"111122223333\",\"detail-type\":\"Change\",\"detail\":{}}";
    var portal = Optional.of("portal");
    var account = Optional.of("111122223333");
    var type = Optional.of("Change");

    assertThat(message(STANDARD, "{}", Map.of("SenderId", "AROA1:session")).producer())
        .isEqualTo(Producer.ofMessage(Optional.empty(), STANDARD, Optional.of("AROA1")));
    assertThat(message(STANDARD, event, Map.of()).producer())
        .isEqualTo(
            Producer.ofMessage(Optional.empty(), STANDARD, Optional.empty())
                .withEvent(portal, account, type));
    assertThat(reader.read(event, "lambda-1", alias))
        .isEqualTo(
            new Event(
                new Delivery(
                    "{}",
                    "e-1",
                    "e-1",
                    Optional.empty(),
                    false,
                    Producer.ofEvent(alias, portal, account, type))));
    assertThat(reader.read("{}", "lambda-1", alias))
        .isEqualTo(
            new Request(
                new Delivery(
                    "{}",
                    "lambda-1",
                    "lambda-1",
                    Optional.empty(),
                    false,
                    Producer.ofInvocation(alias))));
  }

  private Delivery single(String text) {
    return switch (reader.read(text, "lambda-1", Optional.empty())) {
      case Event(var delivery) -> delivery;
      case Request(var delivery) -> delivery;
      case Messages messages -> throw new AssertionError(messages);
      case Audit audit -> throw new AssertionError(audit);
    };
  }

  private Delivery message(String queue, String body, Map<String, String> attributes) {
    var event = JsonNodeFactory.instance.objectNode();
    var message =
        event
            .putArray("Records")
            .addObject()
            .put("messageId", "m-1")
            .put("body", body)
            .put("eventSourceARN", queue);
    attributes.forEach(message.putObject("attributes")::put);
    return ((Messages) reader.read(event.toString(), "lambda-1", Optional.empty()))
        .deliveries()
        .getFirst();
  }
}
