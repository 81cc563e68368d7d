package dev.amend.appclient.rule;

import dev.amend.appclient.Code;
import dev.amend.appclient.Setting;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Refuses scope names that no resource server can have: 1 to 256 printable ASCII characters without
 * space, quotation mark and backslash.
 *
 * <p>Whether a scope exists is left to the service. Source: Cognito API reference,
 * UpdateUserPoolClient (AllowedOAuthScopes).
 */
record ScopesInvalid() implements ElementRule {

  private static final Pattern ACCEPTED = Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]{1,256}");

  @Override
  public Code code() {
    return Code.SCOPES_INVALID;
  }

  @Override
  public List<Setting> settings() {
    return List.of(Setting.ALLOWED_OAUTH_SCOPES);
  }

  @Override
  public boolean isBrokenBy(String text) {
    return !ACCEPTED.matcher(text).matches();
  }

  @Override
  public String message() {
    return "A scope has 1 to 256 printable ASCII characters, none of them a space, a quotation mark"
        + " or a backslash. Correct its name.";
  }
}
