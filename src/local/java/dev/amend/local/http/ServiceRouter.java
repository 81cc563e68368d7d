package dev.amend.local.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;
import java.util.TreeSet;

/**
 * Lets several services share a port: the target of a call tells whose it is.
 *
 * @param byPrefix each service by what its targets begin with
 */
public record ServiceRouter(Map<String, JsonService> byPrefix) implements JsonService {

  private static final JsonMapper MAPPER = new JsonMapper();

  /** Copies the services. */
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
    var said = target.isEmpty() ? "is missing" : "is " + target;
    var known = String.join(", ", new TreeSet<>(byPrefix.keySet()));
    var error =
        MAPPER
            .createObjectNode()
            .put("__type", "UnknownOperationException")
            .put("message", "X-Amz-Target %s; here it begins with %s".formatted(said, known));
    return new Reply(400, MAPPER.writeValueAsBytes(error));
  }
}
