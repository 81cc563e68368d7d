package dev.amend.simulation;

import org.junit.jupiter.api.Test;

/**
 * Seeds that once failed. A seed fails again when its fix is taken back, which {@code
 * src/test/mutations/run.sh} does; whoever changes what a seed means finds a new one there.
 */
class RegressionTest {

  @Test
  void shouldGiveTheClientFreeWhenNothingIsLeftToDo() {
    Simulation.run(13);
  }

  @Test
  void shouldKnowTheOwnerOfAKeyWhenAnotherContentStandsBeforeItInTheBatch() {
    Simulation.run(36);
  }

  @Test
  void shouldHandARepeatBackWhenItsKeyCouldNotBeBound() {
    Simulation.run(4105);
  }

  @Test
  void shouldPublishARejectionAsRecordedWhenItIsTheFirst() {
    Simulation.run(58);
  }

  @Test
  void shouldKeepTheOrderOfAGroupWhenAnotherSettlesItsUpdate() {
    Simulation.run(146);
  }
}
