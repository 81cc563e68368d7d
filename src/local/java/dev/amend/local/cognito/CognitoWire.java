package dev.amend.local.cognito;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.local.http.JsonService;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

/** Cognito's wire protocol, AWS JSON 1.1, which the SDKs and the AWS CLI use. */
public final class CognitoWire implements JsonService {

  /** The prefix of every X-Amz-Target of the service. */
  public static final String PREFIX = "AWSCognitoIdentityProviderService.";

  private static final JsonMapper MAPPER = new JsonMapper();

  private final CognitoStandIn service;
  private final Consumer<Duration> wait;

  /**
   * Serves a stand-in without waiting where an answer is slow.
   *
   * @param service the stand-in
   */
  public CognitoWire(CognitoStandIn service) {
    this(service, delay -> {});
  }

  private CognitoWire(CognitoStandIn service, Consumer<Duration> wait) {
    this.service = service;
    this.wait = wait;
  }

  /** Serves a stand-in to callers with a real clock: a slow answer is slow. */
  public static CognitoWire waiting(CognitoStandIn service) {
    return new CognitoWire(service, CognitoWire::sleep);
  }

  @Override
  public Reply answer(String target, byte[] body) throws IOException {
    try {
      return reply(200, service.call(operation(target), read(body), wait));
    } catch (CognitoFault e) {
      var error = MAPPER.createObjectNode().put("__type", e.type()).put("message", e.getMessage());
      return reply(e.status(), error);
    } catch (Faults.LostAnswer e) {
      throw new IOException("The connection was closed without an answer", e);
    }
  }

  private static String operation(String target) {
    return target.startsWith(PREFIX) ? target.substring(PREFIX.length()) : "";
  }

  private static ObjectNode read(byte[] body) throws IOException {
    try {
      if (MAPPER.readTree(body) instanceof ObjectNode input) {
        return input;
      }
    } catch (JsonProcessingException e) {
      // Refused below, like JSON that isn't an object.
    }
    throw new CognitoFault("SerializationException", "The request must be a JSON object.");
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
