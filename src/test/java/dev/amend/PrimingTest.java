package dev.amend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.flow.Answer;
import dev.amend.result.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrimingTest {

  private static final Configuration CONFIGURATION =
      Configuration.from(Map.of("LEDGER_TABLE", "ledger", "RESULT_BUS", "results"));

  @Test
  void shouldApplyTheChangeWhenItPrimes() {
    assertThat(Priming.run(CONFIGURATION))
        .singleElement()
        .isInstanceOfSatisfying(
            Answer.Ended.class,
            ended -> assertThat(ended.result().outcome()).isEqualTo(Outcome.APPLIED));
  }
}
