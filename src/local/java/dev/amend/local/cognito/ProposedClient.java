package dev.amend.local.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * An app client as a call would leave it, for {@link ServiceRule} to check.
 *
 * @param sent the request, whose shape has been checked
 * @param pool the client's user pool
 * @param type how the client was created
 * @param hasSecret whether the client has a secret
 * @param isNew whether the call creates the client
 */
record ProposedClient(
    ObjectNode sent, Pool pool, ClientType type, boolean hasSecret, boolean isNew) {

  static ProposedClient create(ObjectNode sent, Pool pool) {
    var hasSecret = sent.path("GenerateSecret").asBoolean(false) || sent.has("ClientSecret");
    return new ProposedClient(sent, pool, ClientType.REGULAR, hasSecret, true);
  }

  static ProposedClient update(ObjectNode sent, Pool pool, StoredClient client) {
    var hasSecret = !client.secrets().active().isEmpty();
    return new ProposedClient(sent, pool, client.type(), hasSecret, false);
  }

  /** Returns the elements in the order sent; none if the list is empty or was left out. */
  Set<String> list(String name) {
    var elements = new LinkedHashSet<String>();
    sent.path(name).forEach(element -> elements.add(element.asText()));
    return elements;
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(sent.path(name).textValue());
  }

  boolean isOn(String name) {
    return sent.path(name).asBoolean(false);
  }

  boolean allowsOAuthFlow(String name) {
    return list("AllowedOAuthFlows").contains(name);
  }

  boolean allowsAuthFlow(String name) {
    return list("ExplicitAuthFlows").contains(name);
  }

  boolean rotatesRefreshTokens() {
    return sent.path("RefreshTokenRotation").path("Feature").asText().equals("ENABLED");
  }
}
