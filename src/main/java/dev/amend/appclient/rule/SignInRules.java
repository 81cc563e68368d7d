package dev.amend.appclient.rule;

import static dev.amend.appclient.Setting.AUTH_SESSION_VALIDITY;
import static dev.amend.appclient.Setting.EXPLICIT_AUTH_FLOWS;
import static dev.amend.appclient.Setting.REFRESH_TOKEN_ROTATION;

import dev.amend.appclient.Code;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Value.IntValue;
import dev.amend.appclient.Value.Structure;
import dev.amend.appclient.rule.Rule.Problem;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules about sign-in flows, sign-in sessions and the rotation of refresh tokens. */
final class SignInRules {

  private static final String REFRESH_FLOW = "ALLOW_REFRESH_TOKEN_AUTH";
  private static final int MAX_GRACE_SECONDS = 60;
  private static final int MIN_SESSION_MINUTES = 3;
  private static final int MAX_SESSION_MINUTES = 15;

  private SignInRules() {}

  static List<Rule> all() {
    return List.of(
        // "Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names."
        // API reference, UpdateUserPoolClient: ExplicitAuthFlows. Unknown flows are left to
        // Cognito.
        Rule.onState(
            Code.AUTH_FLOWS_LEGACY_MIXED,
            List.of(EXPLICIT_AUTH_FLOWS),
            SignInRules::hasLegacyAndCurrentFlows,
            "Legacy sign-in flows can't be used with flows that start with ALLOW_. Replace"
                + " ADMIN_NO_SRP_AUTH, CUSTOM_AUTH_FLOW_ONLY and USER_PASSWORD_AUTH with their"
                + " ALLOW_ names."),
        // "ALLOW_REFRESH_TOKEN_AUTH is not a permitted ExplicitAuthFlow when refresh token rotation
        // is enabled" terraform-provider-aws #47196. Flows that are unset pass, although their
        // default has it: one public project saw Cognito accept that.
        Rule.onStrings(
            Code.AUTH_FLOWS_REFRESH_WITH_ROTATION,
            List.of(EXPLICIT_AUTH_FLOWS, REFRESH_TOKEN_ROTATION),
            (after, flow) -> rotates(after) && flow.equals(REFRESH_FLOW),
            "ALLOW_REFRESH_TOKEN_AUTH isn't permitted while refresh token rotation is enabled."
                + " Change ExplicitAuthFlows and RefreshTokenRotation in one request."),
        // API reference, RefreshTokenRotationType: RetryGracePeriodSeconds; RFC 9700 section
        // 4.14.2.
        Rule.onRequest(
            Code.ROTATION_GRACE_RANGE, REFRESH_TOKEN_ROTATION, SignInRules::graceOutOfRange),
        // API reference, UpdateUserPoolClient: AuthSessionValidity.
        Rule.onState(
            Code.SESSION_RANGE,
            List.of(AUTH_SESSION_VALIDITY),
            after ->
                after
                    .number(AUTH_SESSION_VALIDITY)
                    .filter(
                        minutes -> minutes < MIN_SESSION_MINUTES || minutes > MAX_SESSION_MINUTES)
                    .isPresent(),
            "AuthSessionValidity must be from 3 to 15 minutes. Set a number in that range."));
  }

  private static boolean hasLegacyAndCurrentFlows(Settings after) {
    return after.list(EXPLICIT_AUTH_FLOWS).elements().stream()
        .filter(EXPLICIT_AUTH_FLOWS.kind().knownValues()::contains)
        .collect(Collectors.partitioningBy(flow -> flow.startsWith("ALLOW_")))
        .values()
        .stream()
        .noneMatch(List::isEmpty);
  }

  private static boolean rotates(Settings settings) {
    return settings.member(REFRESH_TOKEN_ROTATION, "Feature").filter("ENABLED"::equals).isPresent();
  }

  private static Stream<Problem> graceOutOfRange(Settings requested) {
    return requested.get(REFRESH_TOKEN_ROTATION).orElse(null) instanceof Structure rotation
            && rotation.members().get("RetryGracePeriodSeconds") instanceof IntValue grace
            && (grace.number() < 0 || grace.number() > MAX_GRACE_SECONDS)
        ? Stream.of(
            Problem.at(
                REFRESH_TOKEN_ROTATION,
                grace.toJson(),
                "RetryGracePeriodSeconds must be from 0 to 60 seconds. Set a number in that range."))
        : Stream.of();
  }
}
