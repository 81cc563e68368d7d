package dev.amend.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The simulation notices every way of breaking the protocol: docs/mutations.md. */
class MutationTest {

  private static final int SEEDS = 5_000;

  @ParameterizedTest
  @EnumSource
  void shouldBeNoticedWhenTheProtocolIsBroken(Mutation mutation) {
    var found =
        Seeds.first(1, SEEDS, seed -> Simulation.run(seed, mutation::variant, Invoker.FLOW));
    assertThat(found).describedAs("%s", mutation).isPresent();
  }
}
