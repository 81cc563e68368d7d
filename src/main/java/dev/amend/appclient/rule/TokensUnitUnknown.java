package dev.amend.appclient.rule;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.amend.appclient.Amendment;
import dev.amend.appclient.Code;
import dev.amend.appclient.Finding;
import dev.amend.appclient.Lifetime;
import dev.amend.appclient.SecretPresence;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Token;
import java.util.List;
import java.util.stream.Stream;

/**
 * Warns about a unit that this build does not know; the service judges it.
 *
 * <p>Source: Cognito API reference, TokenValidityUnitsType (valid values).
 */
record TokensUnitUnknown() implements ListedRule {

  @Override
  public Code code() {
    return Code.TOKENS_UNIT_UNKNOWN;
  }

  @Override
  public List<Setting> settings() {
    return Lifetimes.SETTINGS;
  }

  @Override
  public List<Finding> judge(Amendment amendment, SecretPresence secret) {
    return Stream.of(Token.values())
        .filter(token -> !token.unit(amendment.before()).equals(token.unit(amendment.after())))
        .map(token -> token.unit(amendment.after()))
        .filter(unit -> !Lifetime.knowsUnit(unit))
        .distinct()
        .map(this::finding)
        .toList();
  }

  private Finding finding(String unit) {
    return Finding.warn(
        code(),
        Setting.TOKEN_VALIDITY_UNITS,
        TextNode.valueOf(unit),
        "Amend does not know this unit and leaves it to the service. Check the spelling: seconds,"
            + " minutes, hours and days are known.");
  }
}
