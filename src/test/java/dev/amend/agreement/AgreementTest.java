package dev.amend.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Amend and the stand-in evaluate generated clients and requests. A longer run: {@code mvn -q test
 * -Dtest=AgreementTest -Dagreement.cases=1000000}. To repeat one case: {@code -Dagreement.from=SEED
 * -Dagreement.cases=1}.
 */
class AgreementTest {

  private static final long CASES = Long.getLong("agreement.cases", 10_000);
  private static final long FROM = Long.getLong("agreement.from", 0);

  @Test
  void shouldAgreeWithTheServiceWhenRequestsAreGenerated() {
    var tally = new Tally();

    LongStream.range(FROM, FROM + CASES)
        .parallel()
        .forEach(seed -> new AgreementCase(seed, tally).run());

    System.out.println("Agreement: " + tally);
    if (CASES >= 10_000) {
      assertThat(tally.of("applied")).as("applied").isGreaterThan(CASES / 10);
      assertThat(tally.of("rejected")).as("rejected").isGreaterThan(CASES / 10);
      assertThat(tally.of("rejected by the service")).as("rejected by the service").isPositive();
    }
  }
}
