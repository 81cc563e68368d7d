package dev.amend.appclient.rule;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.amend.appclient.Amendment;
import dev.amend.appclient.Code;
import dev.amend.appclient.Finding;
import dev.amend.appclient.SecretPresence;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Token;
import java.util.List;
import java.util.stream.Stream;

/**
 * Refuses a unit that changes while its number was not named, since that multiplies the lifetime
 * silently.
 *
 * <p>This project's own caution. Source: terraform-provider-aws #18090 and #32504.
 */
record TokensUnitWithoutValue() implements ListedRule {

  @Override
  public Code code() {
    return Code.TOKENS_UNIT_WITHOUT_VALUE;
  }

  @Override
  public List<Setting> settings() {
    return Lifetimes.SETTINGS;
  }

  @Override
  public List<Finding> judge(Amendment amendment, SecretPresence secret) {
    return Stream.of(Token.values())
        .filter(token -> !token.unit(amendment.before()).equals(token.unit(amendment.after())))
        .filter(token -> !amendment.named().contains(token.validity()))
        .map(token -> finding(token, amendment))
        .toList();
  }

  private Finding finding(Token token, Amendment amendment) {
    return Finding.refuse(
        code(),
        Setting.TOKEN_VALIDITY_UNITS,
        TextNode.valueOf(token.unit(amendment.after())),
        ("The unit of %s would go from %s to %s while its number was not named. Name %s in"
                + " the same request, or leave its unit alone.")
            .formatted(
                token.validity(),
                token.unit(amendment.before()),
                token.unit(amendment.after()),
                token.validity()));
  }
}
