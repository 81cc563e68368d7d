package dev.amend.appclient.rule;

import dev.amend.appclient.Code;
import dev.amend.appclient.Setting;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Refuses client names that the service does not take: 1 to 128 letters, digits, white space and
 * {@code _+=,.@-}.
 *
 * <p>Source: Cognito API reference, UpdateUserPoolClient (ClientName).
 */
record NameInvalid() implements ElementRule {

  private static final Pattern ACCEPTED = Pattern.compile("[\\w\\s+=,.@-]{1,128}");

  @Override
  public Code code() {
    return Code.NAME_INVALID;
  }

  @Override
  public List<Setting> settings() {
    return List.of(Setting.CLIENT_NAME);
  }

  @Override
  public boolean isBrokenBy(String text) {
    return !ACCEPTED.matcher(text).matches();
  }

  @Override
  public String message() {
    return "A client name has 1 to 128 characters: ASCII letters, digits, white space and _+=,.@- ."
        + " Choose such a name.";
  }
}
