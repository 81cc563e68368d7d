package dev.amend.appclient.rule;

import static dev.amend.appclient.Setting.CLIENT_NAME;
import static dev.amend.appclient.Setting.SUPPORTED_IDENTITY_PROVIDERS;
import static dev.amend.appclient.Setting.WRITE_ATTRIBUTES;

import dev.amend.appclient.Code;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Rules about the names of clients, identity providers and attributes. Whether a provider or an
 * attribute exists is left to Cognito.
 */
final class NameRules {

  private static final Pattern CLIENT = Pattern.compile("[\\w\\s+=,.@-]{1,128}");
  private static final Pattern PROVIDER =
      Pattern.compile("[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\p{Z}]{1,32}");
  private static final Set<String> READ_ONLY_ATTRIBUTES =
      Set.of("sub", "email_verified", "phone_number_verified");

  private NameRules() {}

  static List<Rule> all() {
    return List.of(
        // API reference, UpdateUserPoolClient: pattern of ClientName.
        Rule.onAdded(
            Code.NAME_INVALID,
            List.of(CLIENT_NAME),
            name -> !CLIENT.matcher(name).matches(),
            "ClientName must have 1 to 128 characters: ASCII letters, digits, white space and"
                + " _+=,.@- only. Use another name."),
        // API reference, UpdateUserPoolClient: pattern of SupportedIdentityProviders.
        Rule.onAdded(
            Code.PROVIDERS_INVALID,
            List.of(SUPPORTED_IDENTITY_PROVIDERS),
            name -> !PROVIDER.matcher(name).matches(),
            "The name of an identity provider must have 1 to 32 characters, without control"
                + " characters. Use the name that the provider has in the user pool."),
        // Developer guide, attribute permissions of app clients.
        Rule.onAdded(
            Code.ATTRIBUTES_NOT_WRITABLE,
            List.of(WRITE_ATTRIBUTES),
            READ_ONLY_ATTRIBUTES::contains,
            "Clients can't write sub, email_verified or phone_number_verified. Remove the attribute"
                + " from WriteAttributes."));
  }
}
