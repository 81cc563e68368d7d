package dev.amend.flow;

import dev.amend.request.ChangeRequest;
import dev.amend.request.Delivery;
import dev.amend.request.Operation.RotateSecret;
import dev.amend.request.Operation.SecretOperation;
import dev.amend.request.Origin;
import dev.amend.request.ParsedRequest;
import java.util.Optional;

/**
 * A request at its place in the batch.
 *
 * @param position its index
 * @param delivery the request as a transport delivered it
 * @param parsed the request as it was read
 */
public record BatchItem(int position, Delivery delivery, ParsedRequest parsed) {

  /** Returns where the request comes from. */
  public Origin origin() {
    return switch (parsed) {
      case ParsedRequest.Valid(var request) -> request.origin();
      case ParsedRequest.Invalid refused -> refused.origin();
      case ParsedRequest.Unreadable unreadable -> unreadable.origin();
    };
  }

  /** Returns the user pool id as the request states it, if it can be read. */
  public Optional<String> userPoolId() {
    return switch (parsed) {
      case ParsedRequest.Valid(var request) -> Optional.of(request.client().userPoolId());
      case ParsedRequest.Invalid refused -> refused.userPoolId();
      case ParsedRequest.Unreadable _ -> Optional.empty();
    };
  }

  /** Returns the app client id as the request states it, if it can be read. */
  public Optional<String> clientId() {
    return switch (parsed) {
      case ParsedRequest.Valid(var request) -> Optional.of(request.client().clientId());
      case ParsedRequest.Invalid refused -> refused.clientId();
      case ParsedRequest.Unreadable _ -> Optional.empty();
    };
  }

  /** Returns whether the request can be carried out as it is. */
  boolean isValid() {
    return parsed instanceof ParsedRequest.Valid;
  }

  /** Returns the request; only an accepted one can be asked for it. */
  ChangeRequest request() {
    if (parsed instanceof ParsedRequest.Valid(var request)) {
      return request;
    }
    throw new IllegalStateException("The request was not accepted");
  }

  /** Returns whether the request is about the client's secrets instead of its settings. */
  boolean isSecretOperation() {
    return isValid() && request().operation() instanceof SecretOperation;
  }

  /** Returns whether the request is to rotate the client's secret. */
  public boolean isSecretRotation() {
    return isValid() && request().operation() instanceof RotateSecret;
  }

  /** Returns whether the request only asks for a plan, which leaves no trace in the ledger. */
  boolean isPlan() {
    return isValid() && request().isPlan();
  }

  /**
   * Returns the order that the request keeps: its message group's, else its client's, else none.
   */
  String lane() {
    return delivery
        .messageGroup()
        .map(group -> "group " + group)
        .or(() -> userPoolId().flatMap(pool -> clientId().map(id -> "client " + pool + "#" + id)))
        .orElse("delivery " + position);
  }
}
