package dev.amend.local.cognito;

import dev.amend.local.standin.ServiceException;
import java.util.Set;

/** Rules on readable and writable attributes. An empty list is the same as none. */
final class AttributeRules {

  private static final Set<String> NEVER_WRITABLE =
      Set.of("sub", "email_verified", "phone_number_verified");

  private AttributeRules() {}

  static void inSchema(ProposedClient client) {
    if (!client.pool().attributes.containsAll(client.list("ReadAttributes"))) {
      throw refused("read", client);
    }
    if (!client.pool().attributes.containsAll(client.list("WriteAttributes"))) {
      throw refused("write", client);
    }
  }

  static void required(ProposedClient client) {
    var write = client.list("WriteAttributes");
    if (!write.isEmpty() && !write.containsAll(client.pool().required)) {
      throw refused("write", client);
    }
  }

  static void writable(ProposedClient client) {
    if (client.list("WriteAttributes").stream().anyMatch(NEVER_WRITABLE::contains)) {
      throw refused("write", client);
    }
  }

  /** The service's message doesn't name the attribute. */
  private static ServiceException refused(String list, ProposedClient client) {
    return ServiceException.invalidParameter(
        "Invalid %s attributes specified while %s a client"
            .formatted(list, client.isNew() ? "creating" : "updating"));
  }
}
