package dev.amend.local.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong when a script or a seed says so. */
class FaultsTest {

  private static final String UPDATE = "UpdateUserPoolClient";
  private static final String DESCRIBE = "DescribeUserPoolClient";

  private final Scene scene = Scene.confidential();
  private final Faults faults = scene.service.faults();

  @Test
  void shouldRefuseOnceWithoutEffect() {
    faults.refuse(UPDATE, KnownFaults.concurrentModification());

    var refusal = scene.refusedUpdate("'ClientName':'new'");

    assertThat(refusal.type()).isEqualTo("ConcurrentModificationException");
    assertThat(name()).isEqualTo("web");
    assertThat(scene.update("'ClientName':'new'")).isNotNull();
    assertThat(faults.pending()).isZero();
  }

  @Test
  void shouldStrikeOnlyTheClientAndPoolThatItIsFor() {
    faults.add(CallMatch.on(UPDATE).client("other"), Effect.refuse(KnownFaults.throttled()));
    faults.add(
        CallMatch.on(UPDATE).pool("eu-west-1_other"), Effect.refuse(KnownFaults.throttled()));

    assertThat(scene.update("")).isNotNull();
    assertThat(scene.refusedUpdate("'ClientId':'other'").type())
        .isEqualTo("TooManyRequestsException");
    assertThat(scene.refusedUpdate("'UserPoolId':'eu-west-1_other'").type())
        .isEqualTo("TooManyRequestsException");
    assertThat(faults.pending()).isZero();
  }

  @Test
  void shouldHaveItsEffectWhenOnlyTheAnswerIsLost() {
    faults.loseAnswer(UPDATE);

    assertThatThrownBy(() -> scene.update("'ClientName':'new'"))
        .isInstanceOf(Faults.LostAnswer.class);
    assertThat(name()).isEqualTo("new");
    assertThat(scene.service.log().getFirst().isAccepted()).isTrue();
  }

  @Test
  void shouldLoseTheRefusalWhenAnAnswerIsLost() {
    faults.loseAnswer(UPDATE);

    assertThatThrownBy(() -> scene.update("'DefaultRedirectURI':'a:b'"))
        .isInstanceOf(Faults.LostAnswer.class);
    assertThat(scene.service.log().getFirst().refusal()).isEqualTo("InvalidParameterException");
  }

  @Test
  void shouldBeSlowWhenTheAnswerIsARefusal() {
    var waited = new ArrayList<Duration>();
    faults.add(CallMatch.on(UPDATE), Effect.slow(Duration.ofHours(1)));
    var input = Scene.input("'DefaultRedirectURI':'a:b'");

    assertThatThrownBy(() -> scene.service.call(UPDATE, input, waited::add))
        .isInstanceOf(CognitoFault.class);
    assertThat(waited).containsExactly(Duration.ofHours(1));
  }

  @Test
  void shouldHaveNoEffectWhenTheCallIsLost() {
    faults.loseCall(UPDATE);

    assertThatThrownBy(() -> scene.update("'ClientName':'new'"))
        .isInstanceOf(Faults.LostAnswer.class);
    assertThat(name()).isEqualTo("web");
    assertThat(scene.service.log().getFirst().refusal()).isEqualTo(LoggedCall.LOST);
  }

  @Test
  void shouldLetSomebodyElseWriteBetweenDescribeAndUpdate() {
    faults.add(CallMatch.on(DESCRIBE), Effect.after(() -> foreignName("foreign")));

    assertThat(name()).isEqualTo("web");
    assertThat(name()).isEqualTo("foreign");
    assertThat(scene.service.calls()).extracting(Call::operation).containsOnly(DESCRIBE);
  }

  @Test
  void shouldShowStrangersOnceWhenTheScriptSaysSo() {
    var before = scene.describe();
    faults.add(CallMatch.on(DESCRIBE), Strangers.member("Novelty"));
    faults.add(CallMatch.on(DESCRIBE), Strangers.nested("TokenValidityUnits", "LoginToken"));
    faults.add(CallMatch.on(DESCRIBE), Strangers.value("PreventUserExistenceErrors", "MAYBE"));

    assertThat(scene.describe().has("Novelty")).isTrue();
    assertThat(scene.describe().path("TokenValidityUnits").has("LoginToken")).isTrue();
    assertThat(scene.describe().path("PreventUserExistenceErrors").asText()).isEqualTo("MAYBE");
    assertThat(scene.describe()).isEqualTo(before);
  }

  @Test
  void shouldOnlyTellHowSlowAnAnswerIsWhenNobodyCanWait() {
    var waited = new ArrayList<Duration>();
    faults.add(CallMatch.on(DESCRIBE), Effect.slow(Duration.ofHours(1)));
    faults.add(CallMatch.on(DESCRIBE), Effect.slow(Duration.ofHours(2)));

    assertThat(scene.describe()).isNotNull();
    assertThat(scene.service.call(DESCRIBE, Scene.input(""), waited::add)).isNotNull();

    assertThat(waited).containsExactly(Duration.ofHours(2));
  }

  @Test
  void shouldStrikeAlikeWhenTheSeedIsTheSame() {
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
  void shouldFailWithTheErrorOfTheOperationWhenTheServiceFails(String operation, String type) {
    faults.strike(SeededFaults.usual(1, 0.3));
    for (var call = 0; call < 100; call++) {
      attempt(operation);
    }

    assertThat(scene.service.log())
        .extracting(LoggedCall::refusal)
        .filteredOn(refusal -> refusal.startsWith("Internal"))
        .isNotEmpty()
        .containsOnly(type);
  }

  @Test
  void shouldEndWhenCleared() {
    faults.refuse(UPDATE, KnownFaults.notAuthorized());
    faults.strike(SeededFaults.usual(1, 1));

    faults.clear();

    assertThat(scene.update("")).isNotNull();
  }

  @Test
  void shouldNumberTheCallsAndForgetThemWhenTold() {
    faults.refuse(DESCRIBE, KnownFaults.expiredToken());
    scene.refusal(DESCRIBE, "");
    scene.refusedUpdate("'DefaultRedirectURI':'a:b'");
    scene.update("");

    var log = scene.service.log();
    assertThat(log)
        .extracting(LoggedCall::refusal)
        .containsExactly("ExpiredTokenException", "InvalidParameterException", "");
    assertThat(log.get(2).call()).isEqualTo(new Call(UPDATE, Scene.POOL, Scene.CLIENT));
    assertThat(log.get(2).sequence()).isEqualTo(log.get(0).sequence() + 2);
    assertThat(log.toString()).doesNotContain(scene.describe().path("ClientSecret").asText());
    scene.service.forgetCalls();
    assertThat(scene.service.calls()).isEmpty();
  }

  private String name() {
    return scene.describe().path("ClientName").asText();
  }

  private void foreignName(String name) {
    scene.service.callAside(UPDATE, Scene.input("'ClientName':'%s'".formatted(name)));
  }

  private void attempt(String operation) {
    try {
      scene.call(operation, "");
    } catch (CognitoFault | Faults.LostAnswer e) {
      // The log tells.
    }
  }

  private static List<String> struck(long seed) {
    var other = Scene.confidential();
    other.service.faults().strike(SeededFaults.usual(seed, 0.1));
    for (var call = 0; call < 100; call++) {
      try {
        other.update("");
      } catch (CognitoFault | Faults.LostAnswer e) {
        // The log tells.
      }
    }
    return other.service.log().stream().map(LoggedCall::refusal).toList();
  }
}
