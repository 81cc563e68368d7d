package dev.amend.appclient.rule;

import dev.amend.appclient.Amendment;
import dev.amend.appclient.Code;
import dev.amend.appclient.Finding;
import dev.amend.appclient.SecretPresence;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Value.TextSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Stops single elements from going into or out of a list that stands at the service's default.
 *
 * <p>This project's own caution: the first element added would turn "all of the default" into a
 * list of one. Where the default is not documented (SupportedIdentityProviders) it only warns, and
 * also warns when such a list loses its last element. Source: Cognito API reference,
 * UserPoolClientType (ReadAttributes, WriteAttributes and ExplicitAuthFlows, which Describe leaves
 * out at their default).
 */
record ListAtDefault() implements ListedRule {

  @Override
  public Code code() {
    return Code.LIST_AT_DEFAULT;
  }

  @Override
  public List<Setting> settings() {
    return Stream.of(Setting.values())
        .filter(setting -> setting.unset() != Setting.Unset.PLAIN)
        .toList();
  }

  @Override
  public List<Finding> judge(Amendment amendment, SecretPresence secret) {
    return settings().stream().flatMap(setting -> judge(amendment, setting).stream()).toList();
  }

  private Optional<Finding> judge(Amendment amendment, Setting setting) {
    if (amendment.atDefault().contains(setting)) {
      return Optional.of(edited(setting));
    }
    return setting.unset() == Setting.Unset.UNCLEAR && amendment.empties(setting)
        ? Optional.of(emptied(setting))
        : Optional.empty();
  }

  private Finding edited(Setting setting) {
    return setting.unset() == Setting.Unset.WIDE
        ? Finding.refuse(
            code(),
            setting,
            setting
                + " stands at the service's default, so adding to it or removing from it would"
                + " leave something else than meant. Use set with the whole list.")
        : Finding.warn(
            code(),
            setting,
            setting
                + " was unset, and what the service takes for that is not documented. Check that"
                + " the list is whole now; set says it without doubt.");
  }

  private Finding emptied(Setting setting) {
    return Finding.warn(
        code(),
        setting,
        TextSet.EMPTY.toJson(),
        setting
            + " would be empty, and Cognito doesn't document what that means: users may be unable"
            + " to sign in. Keep at least one identity provider unless this is what you want.");
  }
}
