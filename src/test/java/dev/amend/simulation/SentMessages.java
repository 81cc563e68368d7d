package dev.amend.simulation;

import dev.amend.request.ChangeRequest;
import dev.amend.request.Origin;
import dev.amend.request.ParsedRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every message that was sent in a run, and what it asks. */
final class SentMessages {

  private final List<Sent> sent = new ArrayList<>();
  private final Map<String, ChangeRequest> requests = new HashMap<>();

  void add(Message message, ParsedRequest parsed) {
    sent.add(new Sent(message, parsed));
    if (parsed instanceof ParsedRequest.Valid(var request)) {
      requests.put(id(request.origin()), request);
    }
  }

  List<Sent> all() {
    return sent;
  }

  /** Returns the request with a key and a content. */
  ChangeRequest request(Origin origin) {
    var request = requests.get(id(origin));
    if (request == null) {
      throw new InvariantViolation(origin.key() + " was never sent with this content");
    }
    return request;
  }

  private static String id(Origin origin) {
    return origin.key() + " " + origin.digest();
  }

  /** A message and its request as it was parsed. */
  record Sent(Message message, ParsedRequest parsed) {}
}
