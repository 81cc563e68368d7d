package dev.amend.local.cognito;

import dev.amend.local.standin.ServiceException;

/** Rules on what the user pool's feature plan includes. */
final class TierRules {

  private TierRules() {}

  static void rotation(ProposedClient client) {
    if (client.rotatesRefreshTokens()) {
      notOnLite(client, "Refresh Token Rotation");
    }
  }

  /** The service's name for the feature isn't known. */
  static void userAuth(ProposedClient client) {
    if (client.allowsAuthFlow("ALLOW_USER_AUTH")) {
      notOnLite(client, "Choice-based authentication");
    }
  }

  private static void notOnLite(ProposedClient client, String feature) {
    if (client.pool().tier.equals("LITE")) {
      throw new ServiceException(
          "FeatureUnavailableInTierException",
          "The following features need to be disabled for the LITE pricing tier configured: "
              + feature);
    }
  }
}
