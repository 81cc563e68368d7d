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
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Refuses token lifetimes that the service does not take: 5 minutes to 1 day for access and ID
 * tokens, 1 hour to 10 years for refresh tokens.
 *
 * <p>The service answers "Invalid range for token validity." Source: terraform-provider-aws #32504
 * and #30433; quotas page of the Cognito developer guide. A unit unknown to this build is left to
 * the service.
 */
record TokensRange() implements ListedRule {

  @Override
  public Code code() {
    return Code.TOKENS_RANGE;
  }

  @Override
  public List<Setting> settings() {
    return Lifetimes.SETTINGS;
  }

  @Override
  public List<Finding> judge(Amendment amendment, SecretPresence secret) {
    return Stream.of(Token.values())
        .filter(token -> amendment.changes(token.validity()))
        .flatMap(token -> judge(token, amendment.after()))
        .toList();
  }

  private Stream<Finding> judge(Token token, Settings after) {
    return token.stated(after).stream()
        .flatMap(
            lifetime ->
                missed(token, lifetime).map(limit -> finding(token, lifetime, limit)).stream());
  }

  private static Optional<String> missed(Token token, Lifetime lifetime) {
    var shortest = token.shortest().in(lifetime.unit());
    var longest = token.longest().in(lifetime.unit());
    if (shortest.isLongerThan(lifetime)) {
      return Optional.of("shorter than the minimum of " + shortest.inWords());
    }
    return lifetime.isLongerThan(longest)
        ? Optional.of("longer than the maximum of " + longest.inWords())
        : Optional.empty();
  }

  private Finding finding(Token token, Lifetime lifetime, String missed) {
    return Finding.refuse(
        code(),
        token.validity(),
        IntNode.valueOf(lifetime.value()),
        "%s is %s. Set %s to a lifetime from %s to %s."
            .formatted(
                lifetime.inWords(),
                missed,
                token.validity(),
                token.shortest().inWords(),
                token.longest().inWords()));
  }
}
