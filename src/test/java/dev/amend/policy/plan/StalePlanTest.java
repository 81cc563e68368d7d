package dev.amend.policy.plan;

import static dev.amend.appclient.Setting.ACCESS_TOKEN_VALIDITY;
import static dev.amend.appclient.Setting.CALLBACK_URLS;
import static dev.amend.appclient.Setting.ENABLE_TOKEN_REVOCATION;
import static dev.amend.appclient.Setting.LOGOUT_URLS;
import static dev.amend.appclient.Setting.PREVENT_USER_EXISTENCE_ERRORS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.Amendment;
import dev.amend.appclient.Change;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Value;
import dev.amend.appclient.Value.TextSet;
import dev.amend.policy.Policies;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a stale plan's message says. */
class StalePlanTest {

  private static final PlannedRequest REQUEST =
      new PlannedRequest(
          Policies.CLIENT, Optional.of("key-1"), Optional.of("user:u-17"), Optional.empty());

  private static final Settings PLANNED =
      Settings.NONE
          .with(CALLBACK_URLS, TextSet.of("https://a.example/", "https://old.example/"))
          .with(LOGOUT_URLS, TextSet.of("https://a.example/bye"))
          .with(ENABLE_TOKEN_REVOCATION, new Value.BoolValue(true))
          .with(PREVENT_USER_EXISTENCE_ERRORS, new Value.Text("ENABLED"))
          .with(ACCESS_TOKEN_VALIDITY, new Value.IntValue(2));

  private static final Change ADD =
      new Change.Add(CALLBACK_URLS, TextSet.of("https://new.example/"));

  @Test
  void shouldNameTheElementWhenAListHasGainedOne() {
    var now = plus(CALLBACK_URLS, "https://x.example/");

    assertThat(message(now, ADD))
        .isEqualTo("CallbackURLs gained https://x.example/ since the plan.");
  }

  @Test
  void shouldNameTheElementsWhenAListHasGainedTwo() {
    var now = plus(CALLBACK_URLS, "https://x.example/", "https://y.example/");

    assertThat(message(now, ADD))
        .startsWith(
            "CallbackURLs gained https://x.example/ and https://y.example/ since the plan.");
  }

  @Test
  void shouldNameTheElementWhenAListHasLostOneThatTheRequestNames() {
    var now = PLANNED.with(CALLBACK_URLS, TextSet.of("https://a.example/"));
    var remove = new Change.Remove(CALLBACK_URLS, TextSet.of("https://old.example/"));

    assertThat(message(now, ADD, remove))
        .startsWith("CallbackURLs lost https://old.example/ since the plan.");
  }

  @Test
  void shouldNameBothWhenAnElementWasReplaced() {
    var now = PLANNED.with(CALLBACK_URLS, TextSet.of("https://a.example/", "https://x.example/"));
    var set =
        new Change.Set(
            CALLBACK_URLS,
            TextSet.of("https://old.example/", "https://new.example/"),
            Optional.empty());

    assertThat(message(now, set))
        .startsWith(
            "CallbackURLs gained https://x.example/ and lost https://old.example/ since the plan.");
  }

  @Test
  void shouldNameTheValueWhenItIsAFlagOrADocumentedOne() {
    assertThat(
            message(
                PLANNED.with(PREVENT_USER_EXISTENCE_ERRORS, new Value.Text("LEGACY")),
                new Change.Reset(PREVENT_USER_EXISTENCE_ERRORS)))
        .startsWith("PreventUserExistenceErrors was ENABLED in the plan.");
    assertThat(
            message(
                PLANNED.with(ENABLE_TOKEN_REVOCATION, new Value.BoolValue(false)),
                new Change.Reset(ENABLE_TOKEN_REVOCATION)))
        .startsWith("EnableTokenRevocation was true in the plan.");
  }

  @Test
  void shouldListThePresentValuesWhenItCannotKnowWhatDiffers() {
    var now = PLANNED.with(ACCESS_TOKEN_VALIDITY, new Value.IntValue(3));
    var set = new Change.Set(ACCESS_TOKEN_VALIDITY, new Value.IntValue(1), Optional.empty());

    assertThat(message(now, set, ADD))
        .isEqualTo(
            "The client, the policy, idempotencyKey or requestedBy isn't as in the plan. Now"
                + " AccessTokenValidity is 3 hours; CallbackURLs is https://a.example/,"
                + " https://old.example/.");
  }

  @Test
  void shouldListThePresentValuesWhenAnotherRequestWasPlanned() {
    var other = new Change.Add(LOGOUT_URLS, TextSet.of("https://evil.test/"));
    var expected = hash(PLANNED, List.of(ADD));

    assertThat(new StalePlan(REQUEST, expected, List.of(other)).inWords(PLANNED))
        .startsWith("The client, the policy, idempotencyKey or requestedBy isn't as in the plan.");
  }

  @Test
  void shouldEndSoonWhenAListIsLong() {
    var urls = IntStream.range(0, 100).mapToObj("https://a.example/%d"::formatted).toList();
    var now = PLANNED.with(CALLBACK_URLS, TextSet.of(urls));

    assertThat(message(now, ADD)).startsWith("The client, the policy,");
  }

  private static Settings plus(Setting list, String... elements) {
    return PLANNED.with(list, PLANNED.list(list).plus(TextSet.of(elements)));
  }

  private static String message(Settings now, Change... changes) {
    var list = List.of(changes);
    return new StalePlan(REQUEST, hash(PLANNED, list), list).inWords(now);
  }

  private static dev.amend.request.PlanHash hash(Settings before, List<Change> changes) {
    var amendment = Amendment.of(before, changes);
    return REQUEST.hash(amendment.before(), amendment.after());
  }
}
