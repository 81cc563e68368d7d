package dev.amend.local.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;
import java.util.TreeSet;

/**
 * Routes each call to the service that its X-Amz-Target names, so that services can share a port.
 *
 * @param byPrefix the services by the prefix of their targets
 */
public record ServiceRouter(Map<String, JsonService> byPrefix) implements JsonService {

  private static final JsonMapper MAPPER = new JsonMapper();

  public ServiceRouter {
    byPrefix = Map.copyOf(byPrefix);
  }

  @Override
  public Reply answer(String target, byte[] body) throws IOException {
    for (var service : byPrefix.entrySet()) {
      if (target.startsWith(service.getKey())) {
        return service.getValue().answer(target, body);
      }
    }
    return unknown(target);
  }

  private Reply unknown(String target) throws IOException {
    var found = target.isEmpty() ? "is missing" : "is " + target;
    var prefixes = String.join(", ", new TreeSet<>(byPrefix.keySet()));
    var error =
        MAPPER
            .createObjectNode()
            .put("__type", "UnknownOperationException")
            .put(
                "message",
                "X-Amz-Target %s. It must start with one of %s".formatted(found, prefixes));
    return new Reply(400, MAPPER.writeValueAsBytes(error));
  }
}
