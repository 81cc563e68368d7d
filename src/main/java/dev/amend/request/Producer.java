package dev.amend.request;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.codec.Json;
import java.util.Optional;

/**
 * Who sent a request, as far as AWS vouches for it.
 *
 * @param alias the alias that the function was invoked through; empty without a policy, which alone
 *     asks for it
 * @param transport {@code sqs}, {@code eventbridge} or {@code invoke}
 * @param queue the ARN of the queue; SQS only
 * @param senderId who sent the message, without a session name: a user's ID, a role's unique ID, or
 *     an ID of an AWS service; SQS only
 * @param source the source of the event; EventBridge, or SQS if the body is an EventBridge event
 * @param account the account of the event, likewise
 * @param detailType the detail type of the event, likewise
 */
public record Producer(
    Optional<String> alias,
    Transport transport,
    Optional<String> queue,
    Optional<String> senderId,
    Optional<String> source,
    Optional<String> account,
    Optional<String> detailType) {

  /** Cuts the session name off the sender's ID. */
  public Producer {
    senderId = senderId.map(id -> id.split(":", 2)[0]);
  }

  /** Creates the producer of a message in a queue. */
  public static Producer ofMessage(
      Optional<String> alias, String queue, Optional<String> senderId) {
    return new Producer(
        alias,
        Transport.SQS,
        Optional.of(queue),
        senderId,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Creates the producer of an EventBridge event that invoked the function. */
  public static Producer ofEvent(
      Optional<String> alias,
      Optional<String> source,
      Optional<String> account,
      Optional<String> type) {
    return new Producer(
        alias, Transport.EVENTBRIDGE, Optional.empty(), Optional.empty(), source, account, type);
  }

  /** Creates the producer of a bare request. */
  public static Producer ofInvocation(Optional<String> alias) {
    return new Producer(
        alias,
        Transport.INVOKE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Returns the producer of a message whose body is an EventBridge event. */
  public Producer withEvent(
      Optional<String> eventSource, Optional<String> eventAccount, Optional<String> type) {
    return new Producer(alias, transport, queue, senderId, eventSource, eventAccount, type);
  }

  /** Returns the {@code producer} of a fact. */
  public ObjectNode toJson() {
    var json = Json.object();
    alias.ifPresent(name -> json.put("alias", name));
    json.put("transport", transport.toString());
    queue.ifPresent(arn -> json.put("queue", arn));
    senderId.ifPresent(id -> json.put("senderId", id));
    source.ifPresent(name -> json.put("source", name));
    account.ifPresent(id -> json.put("account", id));
    detailType.ifPresent(type -> json.put("detailType", type));
    return json;
  }
}
