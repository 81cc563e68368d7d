package dev.amend.local.cognito;

import dev.amend.local.standin.ServiceException;

/** Rules on settings that need a client secret. The service's messages aren't known. */
final class SecretRules {

  private SecretRules() {}

  static void userContext(ProposedClient client) {
    if (client.isOn("EnablePropagateAdditionalUserContextData") && !client.hasSecret()) {
      throw ServiceException.invalidParameter(
          "EnablePropagateAdditionalUserContextData can only be enabled for a client with a"
              + " secret.");
    }
  }

  /** A new client needs a secret that this call generates, any other client one of any origin. */
  static void managed(ProposedClient client) {
    if (!client.sent().has(ManagedSecrets.SETTING)) {
      return;
    }
    if (client.type() == ClientType.DCR) {
      throw refused("can't be set for an app client created by dynamic client registration.");
    }
    if (client.isNew()) {
      if (client.isOn(ManagedSecrets.SETTING) && !client.isOn("GenerateSecret")) {
        throw refused("can only be true when GenerateSecret is true.");
      }
    } else if (!client.hasSecret()) {
      throw refused("can only be set for an app client with a client secret.");
    }
  }

  private static ServiceException refused(String reason) {
    return ServiceException.invalidParameter(ManagedSecrets.SETTING + " " + reason);
  }
}
