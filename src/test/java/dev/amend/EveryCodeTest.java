package dev.amend;

import static dev.amend.HandlerRig.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amend.appclient.Code;
import dev.amend.local.standin.ServiceException;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Raises every code of the contract through the handler. */
class EveryCodeTest {

  private final HandlerRig rig = new HandlerRig();

  static Stream<RequestForCode> requestForCodes() {
    return RequestForCode.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("requestForCodes")
  void shouldRaiseItsCodeWhenARequestBreaksTheRule(RequestForCode requestForCode) {
    rig.seed(requestForCode.client(), requestForCode.withSecret());

    var result = rig.send(requestForCode.members());

    var where = requestForCode.isWarning() ? "warnings" : "violations";
    assertThat(result.path(where).findValuesAsText("code"))
        .as(result.toString())
        .contains(requestForCode.code().toString());
    assertThat(result.path(where))
        .allSatisfy(note -> assertThat(note.path("message").asText()).isNotBlank());
  }

  @Test
  void shouldRaiseMalformedWhenTheRequestCannotBeRead() {
    var result = rig.invoke("{\"clientSecret\": \"planted\"", 30_000);

    assertThat(codes(result.path("data"))).containsExactly("request.malformed");
    assertThat(result.path("data").path("request").asText())
        .isEqualTo("{\"clientSecret\": \"***\"");
  }

  @Test
  void shouldRaiseKeyReusedWhenTheContentDiffers() {
    rig.seed(RequestForCode.EMPTY);
    rig.send("\"idempotencyKey\":\"k\",\"patch\":{\"ClientName\":\"x\"}");

    assertThat(codes(rig.send("\"idempotencyKey\":\"k\",\"patch\":{\"ClientName\":\"y\"}")))
        .containsExactly("idempotency.key-reused");
  }

  @Test
  void shouldRaiseNotFoundWhenTheClientDoesNotExist() {
    assertThat(codes(rig.send("\"patch\":{\"ClientName\":\"x\"}")))
        .containsExactly("client.not-found");
  }

  @Test
  void shouldRaiseUnknownSettingWhenTheServiceHasNewMembers() {
    rig.seed(RequestForCode.EMPTY);
    rig.cognito
        .faults()
        .alter(
            "DescribeUserPoolClient",
            answer ->
                answer.withObject("/UserPoolClient").put("Novelty", true).put("ReadOnlyThing", 1));
    rig.cognito
        .faults()
        .alter(
            "DescribeUserPoolClient",
            answer ->
                answer
                    .withObject("/UserPoolClient/TokenValidityUnits")
                    .put("LoginToken", "days")
                    .put("ReadOnlyThing", 1)
                    .putNull("IdToken"));

    var first = rig.send("\"patch\":{\"ClientName\":\"x\"}");
    var second = rig.send("\"patch\":{\"ClientName\":\"x\"}");

    assertThat(codes(first)).containsExactly("client.unknown-setting");
    assertThat(first.path("violations").path(0).path("field").asText()).isEqualTo("Novelty");
    assertThat(second.path("violations")).hasSize(1);
    assertThat(second.path("violations").path(0).path("field").asText())
        .isEqualTo("TokenValidityUnits/LoginToken");
  }

  @Test
  void shouldRaiseForbiddenWhenTheServiceDeniesAccess() {
    rig.seed(RequestForCode.EMPTY);
    rig.cognito
        .faults()
        .refuse("UpdateUserPoolClient", new ServiceException("AccessDeniedException", "no"));

    assertThat(codes(rig.send("\"patch\":{\"ClientName\":\"x\"}")))
        .containsExactly("service.forbidden");
  }

  @Test
  void shouldRaiseOutcomeUnknownWhenAnAnswerIsLostAndOthersWrite() {
    rig.seed(RequestForCode.EMPTY);
    rig.cognito.faults().loseCall("UpdateUserPoolClient");
    rig.cognito.faults().before("DescribeUserPoolClient", () -> {});
    rig.cognito
        .faults()
        .before(
            "DescribeUserPoolClient",
            () -> {
              rig.time.advance(java.time.Duration.ofSeconds(1));
              rig.seed(RequestForCode.MACHINE);
            });

    assertThat(codes(rig.send("\"patch\":{\"ClientName\":\"x\"}")))
        .containsExactly("client.outcome-unknown");
  }

  @Test
  void shouldThrowItsCodeWhenTheServiceStaysBusy() {
    assertTransient("TooManyRequestsException", 400, "service.throttled");
    assertTransient("ConcurrentModificationException", 400, "service.concurrent-modification");
    assertTransient("InternalErrorException", 500, "service.unavailable");
    assertTransient("ExpiredTokenException", 400, "service.unavailable");
  }

  @Test
  void shouldRaiseEveryCodeWhenAllTestsAreCombined() {
    var elsewhere =
        Set.of(
            Code.REQUEST_MALFORMED,
            Code.IDEMPOTENCY_KEY_REUSED,
            Code.CLIENT_NOT_FOUND,
            Code.CLIENT_UNKNOWN_SETTING,
            Code.CLIENT_UNKNOWN_SETTING_CHANGED,
            Code.SERVICE_FORBIDDEN,
            Code.CLIENT_OUTCOME_UNKNOWN,
            Code.SERVICE_THROTTLED,
            Code.SERVICE_UNAVAILABLE,
            Code.SERVICE_CONCURRENT_MODIFICATION,
            Code.CLIENT_BUSY);
    var inPolicyTests =
        Set.of(
            Code.POLICY_DENIED,
            Code.POLICY_APPROVAL_REQUIRED,
            Code.APPROVAL_NOT_TRUSTED,
            Code.APPROVAL_SELF,
            Code.APPROVAL_STALE);
    var inRotationTests =
        Set.of(
            Code.SECRET_MANAGED_BY_COGNITO,
            Code.SECRET_UNSUPPORTED_CLIENT,
            Code.SECRET_PUBLIC_CLIENT,
            Code.SECRET_LAST,
            Code.SECRET_CURRENT,
            Code.SECRET_NOT_FOUND,
            Code.SECRET_ROTATION_INTERRUPTED,
            Code.SECRET_STORE_REFUSED);
    var provoked = EnumSet.copyOf(elsewhere);
    provoked.addAll(inRotationTests);
    provoked.addAll(inPolicyTests);
    RequestForCode.ALL.forEach(requestForCode -> provoked.add(requestForCode.code()));

    assertThat(provoked).containsExactlyInAnyOrder(Code.values());
  }

  private void assertTransient(String type, int status, String code) {
    var busy = new HandlerRig();
    busy.seed(RequestForCode.EMPTY);
    for (var call = 0; call < 100; call++) {
      busy.cognito
          .faults()
          .refuse("DescribeUserPoolClient", new ServiceException(type, "busy", status));
    }
    assertThatThrownBy(() -> busy.send("\"patch\":{\"ClientName\":\"x\"}"))
        .isInstanceOf(RetryLaterException.class)
        .hasMessageStartingWith(code + ": ");
  }
}
