package dev.amend.appclient.rule;

import static dev.amend.appclient.Setting.TOKEN_VALIDITY_UNITS;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.amend.appclient.Amendment;
import dev.amend.appclient.Code;
import dev.amend.appclient.Lifetime;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Token;
import dev.amend.appclient.rule.Rule.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rules about the lifetimes of tokens. A unit that this build doesn't know is left to Cognito. */
final class TokenRules {

  /** The settings that make up the lifetimes: three numbers and their units. */
  static final List<Setting> LIFETIMES =
      Stream.concat(tokens().map(Token::validity), Stream.of(TOKEN_VALIDITY_UNITS)).toList();

  private TokenRules() {}

  static List<Rule> all() {
    return List.of(
        // "Invalid range for token validity." terraform-provider-aws #32504 and #30433; developer
        // guide, quotas.
        Rule.onChange(Code.TOKENS_RANGE, LIFETIMES, TokenRules::outOfRange),
        // "Access and Id Token expiration times must be less than or equal to refresh token
        // expiration times." API reference, UpdateUserPoolClient: RefreshTokenValidity.
        Rule.onChange(Code.TOKENS_EXCEEDS_REFRESH, LIFETIMES, TokenRules::longerThanRefresh),
        // A precaution of this project: terraform-provider-aws #18090 and #32504.
        Rule.onChange(Code.TOKENS_UNIT_WITHOUT_VALUE, LIFETIMES, TokenRules::unitWithoutValue));
  }

  private static Stream<Problem> outOfRange(Amendment amendment) {
    return tokens()
        .filter(token -> amendment.changes(token.validity()))
        .flatMap(
            token ->
                token.stated(amendment.after()).stream()
                    .flatMap(lifetime -> outOfRange(token, lifetime).stream()));
  }

  private static Optional<Problem> outOfRange(Token token, Lifetime lifetime) {
    var shortest = token.shortest().in(lifetime.unit());
    var longest = token.longest().in(lifetime.unit());
    if (shortest.isLongerThan(lifetime)) {
      return Optional.of(
          outOfRange(token, lifetime, "shorter than the minimum of " + shortest.inWords()));
    }
    return lifetime.isLongerThan(longest)
        ? Optional.of(
            outOfRange(token, lifetime, "longer than the maximum of " + longest.inWords()))
        : Optional.empty();
  }

  private static Problem outOfRange(Token token, Lifetime lifetime, String limit) {
    return Problem.at(
        token.validity(),
        IntNode.valueOf(lifetime.value()),
        "%s is %s. Set %s to a lifetime from %s to %s."
            .formatted(
                lifetime.inWords(),
                limit,
                token.validity(),
                token.shortest().inWords(),
                token.longest().inWords()));
  }

  private static Stream<Problem> longerThanRefresh(Amendment amendment) {
    if (tokens().map(Token::validity).noneMatch(amendment::changes)) {
      return Stream.of();
    }
    var after = amendment.after();
    var refresh = Token.REFRESH.lifetime(after);
    return Stream.of(Token.ACCESS, Token.ID)
        .filter(token -> token.lifetime(after).isLongerThan(refresh))
        .map(token -> longerThanRefresh(token, token.lifetime(after), refresh));
  }

  private static Problem longerThanRefresh(Token token, Lifetime lifetime, Lifetime refresh) {
    return Problem.at(
        token.validity(),
        IntNode.valueOf(lifetime.value()),
        "%s is longer than the refresh token's lifetime of %s. Shorten %s, or lengthen %s."
            .formatted(
                lifetime.inWords(), refresh.inWords(), token.validity(), Token.REFRESH.validity()));
  }

  private static Stream<Problem> unitWithoutValue(Amendment amendment) {
    return tokens()
        .filter(token -> !amendment.named().contains(token.validity()))
        .filter(token -> !token.unit(amendment.before()).equals(token.unit(amendment.after())))
        .map(
            token ->
                Problem.at(
                    TOKEN_VALIDITY_UNITS,
                    TextNode.valueOf(token.unit(amendment.after())),
                    "The unit of %1$s would change from %2$s to %3$s, but its number wouldn't. Set %1$s in the same request, or keep its unit."
                        .formatted(
                            token.validity(),
                            token.unit(amendment.before()),
                            token.unit(amendment.after()))));
  }

  private static Stream<Token> tokens() {
    return Stream.of(Token.values());
  }
}
