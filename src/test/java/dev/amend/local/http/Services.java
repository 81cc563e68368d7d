package dev.amend.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.amend.wire.JsonService;
import java.io.IOException;
import java.util.Map;

/**
 * Lets several services share a port: the target of a call tells whose it is.
 *
 * @param byPrefix each service by what its targets begin with
 */
public record Services(Map<String, JsonService> byPrefix) implements JsonService {

  private static final String UNKNOWN =
      "{\"__type\": \"UnknownOperationException\", \"message\": \"X-Amz-Target names no service here.\"}";

  /** Copies the services. */
  public Services {
    byPrefix = Map.copyOf(byPrefix);
  }

  @Override
  public Reply answer(String target, byte[] body) throws IOException {
    for (var service : byPrefix.entrySet()) {
      if (target.startsWith(service.getKey())) {
        return service.getValue().answer(target, body);
      }
    }
    return new Reply(400, UNKNOWN.getBytes(UTF_8));
  }
}
