package dev.amend.flow;

import dev.amend.ledger.Binding;
import dev.amend.request.ChangeRequest;
import java.util.Optional;

/**
 * A request's place in the batch.
 *
 * @param position its index among the deliveries
 * @param request what is asked
 * @param lane whose order it has to keep: its message group, else its client
 */
record Task(int position, ChangeRequest request, String lane) {

  /** Binds the request's key to its content. */
  Binding binding() {
    return new Binding(request.origin().key(), request.origin().digest(), Optional.empty());
  }
}
