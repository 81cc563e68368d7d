package dev.amend.request.reader;

import static dev.amend.request.reader.Requests.accepted;
import static dev.amend.request.reader.Requests.change;
import static dev.amend.request.reader.Requests.found;
import static dev.amend.request.reader.Requests.on;
import static dev.amend.request.reader.Requests.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.request.Operation;
import dev.amend.request.Operation.RetireSecret;
import dev.amend.request.Operation.RotateSecret;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Operations on secrets: their members and defaults, and that a request has no other change. */
class SecretOperationReaderTest {

  @Test
  void shouldUseTheDefaultsWhenNoDurationIsGiven() {
    assertThat(operation("{'op':'rotateSecret'}"))
        .isEqualTo(new RotateSecret(Duration.ofDays(90), Duration.ofDays(7)));
  }

  @ParameterizedTest
  @CsvSource({
    "P30D, PT720H",
    "P8DT2H3M4S, PT194H3M4S",
    "PT604801S, PT168H1S",
    "P999999D, PT23999976H",
  })
  void shouldReadADurationWhenItHasDaysHoursMinutesOrSeconds(String text, Duration duration) {
    assertThat(operation("{'op':'rotateSecret','maxAge':'%s'}".formatted(text)))
        .isEqualTo(new RotateSecret(duration, Duration.ofDays(7)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p90d",
        "P1W",
        "P3M",
        "PT0.5S",
        "-P1D",
        "P-1D",
        "P",
        "PT",
        "P1DT",
        "P1000000D",
        ""
      })
  void shouldRefuseADurationWhenItHasAnotherForm(String text) {
    var change = "{'op':'rotateSecret','maxAge':'%s'}".formatted(text);

    assertThat(violations(change(json(change))))
        .containsExactly("request.invalid-member /changes/0/maxAge");
    assertThat(found(change(json(change))).getFirst().message())
        .isEqualTo(
            "maxAge must be an ISO 8601 duration of days, hours, minutes or seconds such as P90D.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'maxAge':'P7D'",
        "'overlap':'P90D'",
        "'maxAge':'P1D','overlap':'PT24H'",
        "'maxAge':'PT1S','overlap':'PT2S'"
      })
  void shouldRefuseAnOverlapWhenItIsNotLessThanTheMaximumAge(String members) {
    assertThat(violations(change(json("{'op':'rotateSecret',%s}".formatted(members)))))
        .containsExactly("request.invalid-member /changes/0/overlap");
  }

  @Test
  void shouldAcceptAnyOverlapWhenTheMaximumAgeIsZero() {
    assertThat(operation("{'op':'rotateSecret','maxAge':'PT0S','overlap':'P90D'}"))
        .isEqualTo(new RotateSecret(Duration.ZERO, Duration.ofDays(90)));
  }

  @Test
  void shouldReportOnlyTheDurationWhenOneIsInvalid() {
    assertThat(violations(change(json("{'op':'rotateSecret','maxAge':'P1W','overlap':'P100D'}"))))
        .containsExactly("request.invalid-member /changes/0/maxAge");
  }

  @Test
  void shouldReadTheIdWhenASecretIsRetired() {
    assertThat(operation("{'op':'retireSecret','secretId':'id--1'}"))
        .isEqualTo(new RetireSecret("id--1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'changes':[{'op':'rotateSecret'},{'op':'reset','field':'CallbackURLs'}]",
        "'changes':[{'op':'reset','field':'CallbackURLs'},{'op':'retireSecret','secretId':'i'}]",
        "'changes':[{'op':'rotateSecret'},{'op':'rotateSecret'}]"
      })
  void shouldRefuseOtherChangesWhenOneIsAboutSecrets(String changes) {
    assertThat(violations(on(json(changes)))).containsExactly("request.invalid-member /changes");
  }

  @Test
  void shouldRefuseAPatchWhenAChangeIsAboutSecrets() {
    assertThat(violations(on(json("'changes':[{'op':'rotateSecret'}],'patch':{'ClientName':'x'}"))))
        .containsExactly("request.invalid-member /patch");
  }

  private static Operation operation(String change) {
    return accepted(change(json(change))).operation();
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }
}
