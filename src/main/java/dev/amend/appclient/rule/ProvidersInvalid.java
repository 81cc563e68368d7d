package dev.amend.appclient.rule;

import dev.amend.appclient.Code;
import dev.amend.appclient.Setting;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Refuses names that no identity provider can have: 1 to 32 characters, none a control character.
 *
 * <p>Whether a provider exists is left to the service. Source: Cognito API reference,
 * UpdateUserPoolClient (SupportedIdentityProviders).
 */
record ProvidersInvalid() implements ElementRule {

  private static final Pattern ACCEPTED =
      Pattern.compile("[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\p{Z}]{1,32}");

  @Override
  public Code code() {
    return Code.PROVIDERS_INVALID;
  }

  @Override
  public List<Setting> settings() {
    return List.of(Setting.SUPPORTED_IDENTITY_PROVIDERS);
  }

  @Override
  public boolean isBrokenBy(String text) {
    return !ACCEPTED.matcher(text).matches();
  }

  @Override
  public String message() {
    return "An identity provider's name has 1 to 32 characters, none of them a control character."
        + " Give the name that the provider has in the user pool.";
  }
}
