package dev.amend.local.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amend.local.standin.Call;
import dev.amend.local.standin.CallMatch;
import dev.amend.local.standin.Effect;
import dev.amend.local.standin.Faults;
import dev.amend.local.standin.LoggedCall;
import dev.amend.local.standin.ServiceException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scripted and random faults. */
class FaultsTest {

  private static final String UPDATE = "UpdateUserPoolClient";
  private static final String DESCRIBE = "DescribeUserPoolClient";

  private final CognitoFixture cognito = CognitoFixture.confidential();
  private final Faults faults = cognito.service.faults();

  @Test
  void shouldRefuseOnceWithoutEffectWhenAFaultIsScripted() {
    faults.refuse(UPDATE, KnownFaults.concurrentModification());

    var refusal = cognito.refusedUpdate("'ClientName':'new'");

    assertThat(refusal.type()).isEqualTo("ConcurrentModificationException");
    assertThat(name()).isEqualTo("web");
    assertThat(cognito.update("'ClientName':'new'")).isNotNull();
    assertThat(faults.pending()).isZero();
  }

  @Test
  void shouldApplyOnlyToItsClientAndPoolWhenTheFaultNamesThem() {
    faults.add(
        CallMatch.on(UPDATE).with("ClientId", "other"), Effect.refuse(KnownFaults.throttled()));
    faults.add(
        CallMatch.on(UPDATE).with("UserPoolId", "eu-west-1_other"),
        Effect.refuse(KnownFaults.throttled()));

    assertThat(cognito.update("")).isNotNull();
    assertThat(cognito.refusedUpdate("'ClientId':'other'").type())
        .isEqualTo("TooManyRequestsException");
    assertThat(cognito.refusedUpdate("'UserPoolId':'eu-west-1_other'").type())
        .isEqualTo("TooManyRequestsException");
    assertThat(faults.pending()).isZero();
  }

  @Test
  void shouldTakeEffectWhenOnlyTheAnswerIsLost() {
    faults.loseAnswer(UPDATE);

    assertThatThrownBy(() -> cognito.update("'ClientName':'new'"))
        .isInstanceOf(Faults.LostAnswer.class);
    assertThat(name()).isEqualTo("new");
    assertThat(cognito.service.log().getFirst().isAccepted()).isTrue();
  }

  @Test
  void shouldLoseTheRefusalWhenAnAnswerIsLost() {
    faults.loseAnswer(UPDATE);

    assertThatThrownBy(() -> cognito.update("'DefaultRedirectURI':'a:b'"))
        .isInstanceOf(Faults.LostAnswer.class);
    assertThat(cognito.service.log().getFirst().refusal()).isEqualTo("InvalidParameterException");
  }

  @Test
  void shouldBeSlowWhenTheAnswerIsARefusal() {
    var waited = new ArrayList<Duration>();
    faults.add(CallMatch.on(UPDATE), Effect.slow(Duration.ofHours(1)));
    var input = CognitoFixture.input("'DefaultRedirectURI':'a:b'");

    assertThatThrownBy(() -> cognito.service.call(UPDATE, input, waited::add))
        .isInstanceOf(ServiceException.class);
    assertThat(waited).containsExactly(Duration.ofHours(1));
  }

  @Test
  void shouldHaveNoEffectWhenTheCallIsLost() {
    faults.loseCall(UPDATE);

    assertThatThrownBy(() -> cognito.update("'ClientName':'new'"))
        .isInstanceOf(Faults.LostAnswer.class);
    assertThat(name()).isEqualTo("web");
    assertThat(cognito.service.log().getFirst().refusal()).isEqualTo(LoggedCall.LOST);
  }

  @Test
  void shouldShowTheStateBeforeTheLastUpdateOnceWhenDescribeIsStale() {
    cognito.update("'ClientName':'first','CallbackURLs':['a:b']");
    var stale = cognito.describe();
    cognito.update("'ClientName':'second'");
    var current = cognito.describe();
    faults.stale(DESCRIBE);

    assertThat(cognito.describe()).isEqualTo(stale);
    assertThat(cognito.describe()).isEqualTo(current);
    assertThat(faults.pending()).isZero();
  }

  @Test
  void shouldShowTheStateBeforeAForeignWriteWhenDescribeIsStale() {
    foreignName("foreign");
    faults.stale(DESCRIBE);

    assertThat(name()).isEqualTo("web");
    assertThat(name()).isEqualTo("foreign");
  }

  @Test
  void shouldBeStaleOnlyForItsClientWhenTheFaultNamesOne() {
    cognito.update("'ClientName':'new'");
    faults.add(CallMatch.on(DESCRIBE).with("ClientId", "other"), Effect.stale());

    assertThat(name()).isEqualTo("new");
    assertThat(faults.pending()).isEqualTo(1);
  }

  @Test
  void shouldShowTheStateBeforeTheUpdateWhenItTurnsManagedSecretsOn() {
    var before = cognito.describe();
    cognito.update("'PublishSecretsInAWSSecretsManager':true");
    faults.stale(DESCRIBE);

    assertThat(cognito.describe()).isEqualTo(before);
    assertThat(cognito.describe().has("ClientSecretArn")).isTrue();
  }

  @Test
  void shouldShowTheStateBeforeTheLastUpdateWhenSecretsWereChangedSince() {
    cognito.update("'ClientName':'new'");
    cognito.call("AddUserPoolClientSecret", "");
    faults.stale(DESCRIBE);

    assertThat(name()).isEqualTo("web");
  }

  @Test
  void shouldShowTheClientAsItIsWhenItWasNeverUpdated() {
    var before = cognito.describe();
    faults.stale(DESCRIBE);

    assertThat(cognito.describe()).isEqualTo(before);
  }

  @Test
  void shouldHaveNoEffectOnAnUpdateWhenReadsAreStale() {
    cognito.update("'ClientName':'new'");
    faults.add(CallMatch.on(UPDATE), Effect.stale());

    assertThat(cognito.update("").path("ClientName").asText()).isEqualTo("new");
  }

  @Test
  void shouldRunAForeignWriteBeforeTheUpdateWhenScripted() {
    faults.add(CallMatch.on(DESCRIBE), Effect.after(() -> foreignName("foreign")));

    assertThat(name()).isEqualTo("web");
    assertThat(name()).isEqualTo("foreign");
    assertThat(cognito.service.calls()).extracting(Call::operation).containsOnly(DESCRIBE);
  }

  @Test
  void shouldShowUnknownMembersOnceWhenScripted() {
    var before = cognito.describe();
    faults.add(CallMatch.on(DESCRIBE), UnknownMembers.member("Novelty"));
    faults.add(CallMatch.on(DESCRIBE), UnknownMembers.nested("TokenValidityUnits", "LoginToken"));
    faults.add(CallMatch.on(DESCRIBE), UnknownMembers.value("PreventUserExistenceErrors", "MAYBE"));

    assertThat(cognito.describe().has("Novelty")).isTrue();
    assertThat(cognito.describe().path("TokenValidityUnits").has("LoginToken")).isTrue();
    assertThat(cognito.describe().path("PreventUserExistenceErrors").asText()).isEqualTo("MAYBE");
    assertThat(cognito.describe()).isEqualTo(before);
  }

  @Test
  void shouldReportTheDelayInsteadOfWaitingWhenTheAnswerIsSlow() {
    var waited = new ArrayList<Duration>();
    faults.add(CallMatch.on(DESCRIBE), Effect.slow(Duration.ofHours(1)));
    faults.add(CallMatch.on(DESCRIBE), Effect.slow(Duration.ofHours(2)));

    assertThat(cognito.describe()).isNotNull();
    assertThat(cognito.service.call(DESCRIBE, CognitoFixture.input(""), waited::add)).isNotNull();

    assertThat(waited).containsExactly(Duration.ofHours(2));
  }

  @Test
  void shouldInjectTheSameFaultsWhenTheSeedIsTheSame() {
    assertThat(struck(7)).isEqualTo(struck(7)).isNotEqualTo(struck(8));
    assertThat(struck(7))
        .contains(
            "",
            LoggedCall.LOST,
            "ConcurrentModificationException",
            "TooManyRequestsException",
            "InternalErrorException");
  }

  @ParameterizedTest
  @CsvSource({
    "AddUserPoolClientSecret, InternalServerException",
    "ListUserPoolClientSecrets, InternalServerException",
    "DeleteUserPoolClientSecret, InternalServerException",
    "DescribeUserPoolClient, InternalErrorException"
  })
  void shouldFailWithItsInternalErrorWhenAnOperationFails(String operation, String type) {
    faults.injectSeeded(KnownFaults.usual(1, 0.3));
    for (var call = 0; call < 100; call++) {
      attempt(operation);
    }

    assertThat(cognito.service.log())
        .extracting(LoggedCall::refusal)
        .filteredOn(refusal -> refusal.startsWith("Internal"))
        .isNotEmpty()
        .containsOnly(type);
  }

  @Test
  void shouldInjectNothingWhenCleared() {
    faults.refuse(UPDATE, KnownFaults.notAuthorized());
    faults.injectSeeded(KnownFaults.usual(1, 1));

    faults.clear();

    assertThat(cognito.update("")).isNotNull();
  }

  @Test
  void shouldContinueTheNumbersWhenCallsAreCleared() {
    faults.refuse(DESCRIBE, ServiceException.expiredToken());
    cognito.refusal(DESCRIBE, "");
    cognito.refusedUpdate("'DefaultRedirectURI':'a:b'");
    cognito.update("");

    var log = cognito.service.log();
    var ids = Map.of("UserPoolId", CognitoFixture.POOL, "ClientId", CognitoFixture.CLIENT);
    assertThat(log)
        .extracting(LoggedCall::refusal)
        .containsExactly("ExpiredTokenException", "InvalidParameterException", "");
    assertThat(log.get(2).call()).isEqualTo(new Call(UPDATE, ids));
    assertThat(log.get(2).sequence()).isEqualTo(log.get(0).sequence() + 2);
    assertThat(log.toString()).doesNotContain(cognito.describe().path("ClientSecret").asText());
    cognito.service.forgetCalls();
    assertThat(cognito.service.calls()).isEmpty();
  }

  private String name() {
    return cognito.describe().path("ClientName").asText();
  }

  private void foreignName(String name) {
    cognito.service.foreignCall(UPDATE, CognitoFixture.input("'ClientName':'%s'".formatted(name)));
  }

  private void attempt(String operation) {
    try {
      cognito.call(operation, "");
    } catch (ServiceException | Faults.LostAnswer e) {
      // The log has it.
    }
  }

  private static List<String> struck(long seed) {
    var other = CognitoFixture.confidential();
    other.service.faults().injectSeeded(KnownFaults.usual(seed, 0.1));
    for (var call = 0; call < 100; call++) {
      try {
        other.update("");
      } catch (ServiceException | Faults.LostAnswer e) {
        // The log has it.
      }
    }
    return other.service.log().stream().map(LoggedCall::refusal).toList();
  }
}
