package dev.amend.appclient.rule;

import dev.amend.appclient.Code;
import dev.amend.appclient.Setting;
import java.util.List;
import java.util.Set;

/**
 * Refuses attributes that only the service itself may write.
 *
 * <p>Whether the others are in the pool's schema is left to the service. Source: Cognito developer
 * guide, attribute permissions of app clients.
 */
record AttributesNotWritable() implements ElementRule {

  private static final Set<String> READ_ONLY =
      Set.of("sub", "email_verified", "phone_number_verified");

  @Override
  public Code code() {
    return Code.ATTRIBUTES_NOT_WRITABLE;
  }

  @Override
  public List<Setting> settings() {
    return List.of(Setting.WRITE_ATTRIBUTES);
  }

  @Override
  public boolean isBrokenBy(String text) {
    return READ_ONLY.contains(text);
  }

  @Override
  public String message() {
    return "sub, email_verified and phone_number_verified cannot be written by a client. Leave the"
        + " attribute out of WriteAttributes.";
  }
}
