package dev.amend.simulation;

import dev.amend.ledger.Ledger;
import dev.amend.request.ChangeRequest;
import dev.amend.request.ParsedRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every message that was sent in a run, and what it asks. */
final class Register {

  private final List<Sent> sent = new ArrayList<>();
  private final Map<String, ChangeRequest> requests = new HashMap<>();

  void add(Message message, ParsedRequest reading) {
    sent.add(new Sent(sent.size(), message, reading));
    if (reading instanceof ParsedRequest.Valid accepted) {
      var request = accepted.request();
      requests.put(id(record(request), request.origin().digest()), request);
    }
  }

  List<Sent> sent() {
    return sent;
  }

  /** Finds what a record's content asks. */
  ChangeRequest request(String record, String digest) {
    var request = requests.get(id(record, digest));
    if (request == null) {
      throw new InvariantViolation(record + " stands for nothing that was sent");
    }
    return request;
  }

  static String record(ChangeRequest request) {
    return Ledger.record(request.origin().key());
  }

  private static String id(String record, String digest) {
    return record + " " + digest;
  }

  /** A message with its place in the order of sending. */
  record Sent(int position, Message message, ParsedRequest reading) {}
}
