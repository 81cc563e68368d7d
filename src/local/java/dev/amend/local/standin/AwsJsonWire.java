package dev.amend.local.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.local.http.JsonService;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** The wire protocol AWS JSON 1.1 of a stand-in, which the SDKs and the AWS CLI use. */
public final class AwsJsonWire implements JsonService {

  private static final JsonMapper MAPPER = new JsonMapper();

  private final StandIn service;
  private final String prefix;
  private final String messageMember;
  private final Consumer<Duration> wait;

  private AwsJsonWire(
      StandIn service, String prefix, String messageMember, Consumer<Duration> wait) {
    this.service = service;
    this.prefix = prefix;
    this.messageMember = messageMember;
    this.wait = wait;
  }

  /**
   * Serves a stand-in without waiting where an answer is slow.
   *
   * @param service the stand-in
   * @param prefix the prefix of every X-Amz-Target of the service
   * @param messageMember the member of an error that has its message
   * @return the wire
   */
  public static AwsJsonWire of(StandIn service, String prefix, String messageMember) {
    return new AwsJsonWire(service, prefix, messageMember, delay -> {});
  }

  /** Serves callers with a real clock: a slow answer is slow. */
  public AwsJsonWire waiting() {
    return new AwsJsonWire(service, prefix, messageMember, AwsJsonWire::sleep);
  }

  /** Returns a timestamp as the protocol has it: seconds since 1970 with a fraction. */
  public static BigDecimal timestamp(Instant time) {
    return BigDecimal.valueOf(time.toEpochMilli(), 3);
  }

  @Override
  public Reply answer(String target, byte[] body) throws IOException {
    try {
      return reply(200, service.call(operation(target), read(body), wait));
    } catch (ServiceException e) {
      var error = MAPPER.createObjectNode().put("__type", e.type());
      return reply(e.status(), error.put(messageMember, e.getMessage()));
    } catch (Faults.LostAnswer e) {
      throw new IOException("The connection was closed without an answer", e);
    }
  }

  private String operation(String target) {
    return target.startsWith(prefix) ? target.substring(prefix.length()) : "";
  }

  private static ObjectNode read(byte[] body) throws IOException {
    try {
      if (MAPPER.readTree(body) instanceof ObjectNode input) {
        return input;
      }
    } catch (JsonProcessingException e) {
      // Refused below, like JSON that isn't an object.
    }
    throw new ServiceException("SerializationException", "The request must be a JSON object.");
  }

  private static Reply reply(int status, ObjectNode json) throws IOException {
    return new Reply(status, MAPPER.writeValueAsBytes(json));
  }

  private static void sleep(Duration delay) {
    try {
      Thread.sleep(delay);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
