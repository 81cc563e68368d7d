package dev.amend.request.reader;

import static dev.amend.request.reader.Requests.accepted;
import static dev.amend.request.reader.Requests.on;
import static dev.amend.request.reader.Requests.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.request.Approval;
import dev.amend.request.Deliveries;
import dev.amend.request.PlanHash;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an approval says, and what a request with one must say beside it. */
class ApprovalReaderTest {

  private static final String HASH = "sha256:" + "0a".repeat(32);
  private static final Instant LAST = Deliveries.NOW.plus(Duration.ofDays(30));

  @Test
  void shouldReadTheApprovalAndThePlanHash() {
    var request =
        accepted(approved("{\"by\":\"user:boss\",\"at\":\"%s\",\"reference\":\"CHG-17\"}", LAST));

    assertThat(request.approval())
        .contains(new Approval("user:boss", Deliveries.NOW, Optional.of("CHG-17")));
    assertThat(request.expect().planHash()).contains(new PlanHash(HASH));
    assertThat(request.idempotencyKey()).contains("key-1");
  }

  @Test
  void shouldNameEveryMissingMemberWhenARequestHasAnApproval() {
    assertThat(
            violations(
                on("\"patch\":{\"ClientName\":\"web\"},\"approval\":{\"reference\":\"CHG-17\"}")))
        .containsExactlyInAnyOrder(
            "request.missing-member /idempotencyKey",
            "request.missing-member /requestedBy",
            "request.missing-member /expect/planHash",
            "request.missing-member /expiresAt",
            "request.missing-member /approval/by",
            "request.missing-member /approval/at");
  }

  @Test
  void shouldRefuseTheRequestWhenItsKeyCouldBeForgottenBeforeItExpires() {
    assertThat(
            violations(
                approved("{\"by\":\"user:boss\",\"at\":\"%s\"}", LAST.plus(Duration.ofNanos(1)))))
        .containsExactly("request.invalid-member /expiresAt");
  }

  @Test
  void shouldRefuseTheRequestWhenTheApprovalIsFromTheFuture() {
    var future = "{\"by\":\"user:boss\",\"at\":\"2026-09-01T10:00:00.001Z\"}";

    assertThat(violations(approved(future, LAST)))
        .containsExactly("request.invalid-member /approval/at");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "true | request.invalid-member /approval",
        "null | request.invalid-member /approval",
        "{\"by\":\"\",\"at\":\"2026-09-01T10:00:00Z\"} | request.invalid-member /approval/by",
        "{\"by\":7,\"at\":\"2026-09-01T10:00:00Z\"} | request.invalid-member /approval/by",
        "{\"by\":\"x\",\"at\":\"yesterday\"} | request.invalid-member /approval/at",
        "{\"by\":\"x\",\"at\":\"2026-09-01T10:00:00Z\",\"reference\":\"\"} | request.invalid-member /approval/reference",
        "{\"by\":\"x\",\"at\":\"2026-09-01T10:00:00Z\",\"reference\":null} | request.invalid-member /approval/reference",
        "{\"by\":\"x\",\"at\":\"2026-09-01T10:00:00Z\",\"who\":\"y\"} | request.unknown-member /approval/who"
      })
  void shouldNameTheMemberThatIsWrong(String approval, String violation) {
    assertThat(violations(approved(approval, LAST))).containsExactly(violation);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "7", "\"\"", "\"sha256:0a\"", "\"0a\""})
  void shouldRefuseAPlanHashThatIsNone(String hash) {
    assertThat(
            violations(
                on(
                    "\"patch\":{\"ClientName\":\"web\"},\"expect\":{\"planHash\":%s}"
                        .formatted(hash))))
        .containsExactly("request.invalid-member /expect/planHash");
  }

  private static String approved(String approval, Instant expiresAt) {
    return on(
        """
        "idempotencyKey":"key-1","requestedBy":"user:u-17","patch":{"ClientName":"web"},
        "expect":{"planHash":"%s"},"expiresAt":"%s","approval":%s
        """
            .formatted(HASH, expiresAt, approval.formatted(Deliveries.NOW)));
  }
}
