package dev.amend.appclient.rule;

import com.fasterxml.jackson.databind.node.IntNode;
import dev.amend.appclient.Amendment;
import dev.amend.appclient.Code;
import dev.amend.appclient.Finding;
import dev.amend.appclient.Lifetime;
import dev.amend.appclient.SecretPresence;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Token;
import java.util.List;
import java.util.stream.Stream;

/**
 * Refuses access and ID tokens that outlive the refresh token.
 *
 * <p>The service answers "Access and Id Token expiration times must be less than or equal to
 * refresh token expiration times." Source: the same rule in Cognito API reference,
 * UpdateUserPoolClient (RefreshTokenValidity). A unit unknown to this build is left to the service.
 */
record TokensExceedsRefresh() implements ListedRule {

  @Override
  public Code code() {
    return Code.TOKENS_EXCEEDS_REFRESH;
  }

  @Override
  public List<Setting> settings() {
    return Lifetimes.SETTINGS;
  }

  @Override
  public List<Finding> judge(Amendment amendment, SecretPresence secret) {
    return Stream.of(Token.values()).map(Token::validity).anyMatch(amendment::changes)
        ? judge(amendment.after())
        : List.of();
  }

  private List<Finding> judge(Settings after) {
    var refresh = Token.REFRESH.lifetime(after);
    return Stream.of(Token.ACCESS, Token.ID)
        .filter(token -> token.lifetime(after).isLongerThan(refresh))
        .map(token -> finding(token, token.lifetime(after), refresh))
        .toList();
  }

  private Finding finding(Token token, Lifetime lifetime, Lifetime refresh) {
    return Finding.refuse(
        code(),
        token.validity(),
        IntNode.valueOf(lifetime.value()),
        "%s is longer than the refresh token's lifetime of %s. Shorten %s, or lengthen RefreshTokenValidity."
            .formatted(lifetime.inWords(), refresh.inWords(), token.validity()));
  }
}
