package dev.amend.request.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.appclient.Code;
import dev.amend.appclient.Violation;
import dev.amend.request.Delivery;
import dev.amend.request.Origin;
import dev.amend.request.ParsedRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads change requests, strictly and within limits, and reports all violations together. */
public final class RequestReader {

  private static final int MAX_BYTES = 256 * 1024;
  private static final int MAX_CHANGES = 100;

  private final ApprovalReader approvals;

  /**
   * Creates a reader.
   *
   * @param resultRetention how long results are kept, and with them the keys of approved requests
   * @param now when the requests are read
   */
  public RequestReader(Duration resultRetention, Instant now) {
    this.approvals = new ApprovalReader(resultRetention, now);
  }

  /**
   * Reads the request of a delivery.
   *
   * @param delivery a request as a transport delivered it
   * @return the request, or what is wrong with it; it doesn't throw
   */
  public ParsedRequest read(Delivery delivery) {
    var bytes = delivery.text().getBytes(UTF_8).length;
    if (bytes > MAX_BYTES) {
      return unreadable(delivery, tooLarge("The request has %d bytes", bytes, MAX_BYTES));
    }
    var malformed = new Violations();
    var violations = new Violations();
    try {
      var json = new RequestParser(malformed, violations).parse(delivery.text());
      if (!malformed.isEmpty()) {
        return unreadable(delivery, malformed.all());
      }
      return json instanceof ObjectNode request
          ? notOneRequest(request)
              .map(violation -> unreadable(delivery, violation))
              .orElseGet(() -> new MembersReader(request, delivery, approvals, violations).read())
          : unreadable(delivery, malformed("The request must be a JSON object."));
    } catch (StreamConstraintsException _) {
      return unreadable(delivery, beyondTheParsersLimits());
    } catch (IOException e) {
      return unreadable(delivery, malformed("The request must be valid JSON. " + where(e)));
    }
  }

  private static Optional<Violation> notOneRequest(ObjectNode json) {
    var changes = json.path("changes");
    if (changes.isArray() && changes.size() > MAX_CHANGES) {
      return Optional.of(tooLarge("The request has %d changes", changes.size(), MAX_CHANGES));
    }
    if (json.path("Type").asText().equals("Notification") && json.has("TopicArn")) {
      return Optional.of(
          malformed(
              "This is an Amazon SNS notification that contains the request. Turn on raw message delivery for the subscription."));
    }
    if (json.has("detail-type") && !json.has("detail")) {
      return Optional.of(malformed("The event has no detail. Put the request into its detail."));
    }
    return Optional.empty();
  }

  private static ParsedRequest unreadable(Delivery delivery, Violation violation) {
    return unreadable(delivery, List.of(violation));
  }

  private static ParsedRequest unreadable(Delivery delivery, List<Violation> violations) {
    var origin =
        new Origin(
            delivery.transportKey(),
            delivery.producer().alias(),
            ContentDigest.ofText(delivery.text()),
            delivery.causationId(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new ParsedRequest.Unreadable(origin, RedactedText.of(delivery.text()), violations);
  }

  private static Violation malformed(String message) {
    return Violation.general(Code.REQUEST_MALFORMED, message);
  }

  private static Violation tooLarge(String what, int actual, int max) {
    return Violation.general(
        Code.REQUEST_TOO_LARGE, what.formatted(actual) + ". The maximum is %d.".formatted(max));
  }

  private static Violation beyondTheParsersLimits() {
    return Violation.general(
        Code.REQUEST_TOO_LARGE,
        "The request exceeds a limit: at most %d levels of nesting, %d digits in a number and %d characters in a member's name."
            .formatted(RequestParser.MAX_DEPTH, RequestParser.MAX_DIGITS, RequestParser.MAX_NAME));
  }

  /** The parser's own message may quote the text, so only the place is shown. */
  private static String where(IOException e) {
    return e instanceof JsonProcessingException json && json.getLocation() != null
        ? "See line %d, column %d."
            .formatted(json.getLocation().getLineNr(), json.getLocation().getColumnNr())
        : "It ends too early.";
  }
}
