package dev.amend.policy.plan;

import static dev.amend.appclient.Setting.ACCESS_TOKEN_VALIDITY;
import static dev.amend.appclient.Setting.CALLBACK_URLS;
import static dev.amend.appclient.Setting.CLIENT_NAME;
import static dev.amend.appclient.Setting.LOGOUT_URLS;
import static dev.amend.appclient.Setting.REFRESH_TOKEN_VALIDITY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.Amendment;
import dev.amend.appclient.Change;
import dev.amend.appclient.ClientKey;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Value;
import dev.amend.appclient.Value.TextSet;
import dev.amend.codec.Json;
import dev.amend.policy.Effect;
import dev.amend.policy.Policies;
import dev.amend.policy.fact.SecretChange;
import dev.amend.policy.fact.SecretChange.Action;
import dev.amend.request.PlanHash;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A plan's hash covers what an approver saw, and nothing else. */
class PlannedRequestTest {

  private static final PlannedRequest REQUEST = request("key-1", "user:u-17", "sha256:p");

  private static final Settings BEFORE =
      Settings.NONE
          .with(CALLBACK_URLS, TextSet.of("https://a.example/", "https://b.example/"))
          .with(LOGOUT_URLS, TextSet.of("https://a.example/bye"))
          .with(ACCESS_TOKEN_VALIDITY, new Value.IntValue(2));

  private static final List<Change> CHANGES =
      List.of(
          new Change.Add(CALLBACK_URLS, TextSet.of("https://c.example/")),
          new Change.Set(ACCESS_TOKEN_VALIDITY, new Value.IntValue(10), Optional.of("minutes")));

  @Test
  void shouldBeTheSameWhenNothingChanged() {
    assertThat(hash(REQUEST, BEFORE)).isEqualTo(hash(REQUEST, BEFORE));
    assertThat(hash(REQUEST, BEFORE).text()).matches("sha256:[0-9a-f]{64}");
  }

  @Test
  void shouldBeTheSameWhenTheClientChangesElsewhere() {
    assertThat(
            hash(REQUEST, BEFORE.with(CLIENT_NAME, new Value.Text("other")).without(LOGOUT_URLS)))
        .isEqualTo(hash(REQUEST, BEFORE));
  }

  @Test
  void shouldBeTheSameWhenTheRequestSaysTheSameInAnotherWay() {
    var whole =
        List.<Change>of(
            new Change.Set(ACCESS_TOKEN_VALIDITY, new Value.IntValue(10), Optional.of("minutes")),
            new Change.Set(
                CALLBACK_URLS,
                TextSet.of("https://c.example/", "https://b.example/", "https://a.example/"),
                Optional.empty()));

    assertThat(hash(REQUEST, BEFORE, whole)).isEqualTo(hash(REQUEST, BEFORE));
  }

  @Test
  void shouldDifferWhenAValueBeforeDiffers() {
    assertThat(
            List.of(
                hash(REQUEST, BEFORE.with(CALLBACK_URLS, TextSet.of("https://a.example/"))),
                hash(REQUEST, BEFORE.with(ACCESS_TOKEN_VALIDITY, new Value.IntValue(3))),
                hash(REQUEST, BEFORE.without(ACCESS_TOKEN_VALIDITY)),
                hash(REQUEST, BEFORE.with(CALLBACK_URLS, TextSet.of("https://c.example/")))))
        .doesNotHaveDuplicates()
        .doesNotContain(hash(REQUEST, BEFORE));
  }

  @Test
  void shouldDifferWhenTheSameLifetimeHasAnotherUnit() {
    var hours =
        new Change.Set(REFRESH_TOKEN_VALIDITY, new Value.IntValue(24), Optional.of("hours"));
    var days = new Change.Set(REFRESH_TOKEN_VALIDITY, new Value.IntValue(1), Optional.of("days"));

    assertThat(hash(REQUEST, BEFORE, List.of(hours)))
        .isNotEqualTo(hash(REQUEST, BEFORE, List.of(days)));
  }

  @Test
  void shouldDifferWhenClientKeyRequesterOrPolicyDiffer() {
    assertThat(
            List.of(
                hash(request("key-2", "user:u-17", "sha256:p"), BEFORE),
                hash(request("key-1", "user:u-18", "sha256:p"), BEFORE),
                hash(request("key-1", "user:u-17", "sha256:q"), BEFORE),
                hash(
                    new PlannedRequest(
                        Policies.CLIENT,
                        Optional.empty(),
                        Optional.of("key-1"),
                        Optional.of("sha256:p")),
                    BEFORE),
                hash(
                    new PlannedRequest(
                        Policies.CLIENT, Optional.empty(), Optional.empty(), Optional.empty()),
                    BEFORE),
                hash(
                    new PlannedRequest(
                        new ClientKey("eu-west-1_AbCdEf123", "other"),
                        Optional.of("key-1"),
                        Optional.of("user:u-17"),
                        Optional.of("sha256:p")),
                    BEFORE)))
        .doesNotHaveDuplicates()
        .doesNotContain(hash(REQUEST, BEFORE));
  }

  @Test
  void shouldCoverOperationActionAndSecretsWhenSecretsChange() {
    var issue = rotation(Action.ISSUED, 90);

    assertThat(REQUEST.hash(issue, List.of("id-2", "id-1")))
        .isEqualTo(REQUEST.hash(issue, List.of("id-1", "id-2")));
    assertThat(
            List.of(
                REQUEST.hash(issue, List.of("id-1")),
                REQUEST.hash(issue, List.of("id-2")),
                REQUEST.hash(rotation(Action.RETIRED, 90), List.of("id-1")),
                REQUEST.hash(rotation(Action.ISSUED, 91), List.of("id-1")),
                REQUEST.hash(new SecretChange.Retirement("id-1"), List.of("id-1")),
                REQUEST.hash(new SecretChange.Retirement("id-2"), List.of("id-1"))))
        .doesNotHaveDuplicates();
  }

  @Test
  void shouldShowAPlanAsResultsDo() {
    var hash = hash(REQUEST, BEFORE);
    var policy = Policies.policy(Policies.EXAMPLE);
    var verdict =
        policy.judge(
            Policies.FROM_QUEUE,
            dev.amend.policy.fact.Facts.of(
                Settings.NONE, Settings.NONE.with(ACCESS_TOKEN_VALIDITY, new Value.IntValue(2))));

    assertThat(
            new Plan(hash, Optional.of(policy.digest()), verdict.effect(), verdict.rules())
                .toJson())
        .isEqualTo(
            Json.read(
                "{\"hash\":\"%s\",\"policy\":\"%s\",\"effect\":\"approve\",\"rules\":[\"lifetimes\"]}"
                    .formatted(hash, policy.digest())));
    assertThat(new Plan(hash, Optional.empty(), Effect.ALLOW, List.of()).toJson())
        .isEqualTo(
            Json.read("{\"hash\":\"%s\",\"effect\":\"allow\",\"rules\":[]}".formatted(hash)));
  }

  private static PlanHash hash(PlannedRequest request, Settings before) {
    return hash(request, before, CHANGES);
  }

  private static PlanHash hash(PlannedRequest request, Settings before, List<Change> changes) {
    var amendment = Amendment.of(before, changes);
    return request.hash(amendment.before(), amendment.after());
  }

  private static PlannedRequest request(String key, String requestedBy, String policy) {
    return new PlannedRequest(
        Policies.CLIENT, Optional.of(key), Optional.of(requestedBy), Optional.of(policy));
  }

  private static SecretChange rotation(Action action, int days) {
    return new SecretChange.Rotation(action, Duration.ofDays(days), Duration.ofDays(7));
  }
}
