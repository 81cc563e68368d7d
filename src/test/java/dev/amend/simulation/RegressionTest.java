package dev.amend.simulation;

import org.junit.jupiter.api.Test;

/**
 * Seeds that once failed. A change to what the simulation draws gives them another meaning, so a
 * defect that a seed finds gets a deterministic test as well.
 */
class RegressionTest {

  @Test
  void shouldReleaseTheClientWhenNothingIsLeftToDo() {
    Simulation.run(13);
  }

  @Test
  void shouldFindTheFirstRequestOfAKeyWhenOtherContentIsBeforeItInTheBatch() {
    Simulation.run(36);
  }

  @Test
  void shouldRetryARepeatWhenItsKeyCouldNotBeBound() {
    Simulation.run(4105);
  }

  @Test
  void shouldPublishARejectionAsRecordedWhenItIsTheFirst() {
    Simulation.run(58);
  }

  @Test
  void shouldKeepTheOrderOfAGroupWhenAnotherConfirmsItsUpdate() {
    Simulation.run(146);
  }

  @Test
  void shouldFreeAKeyWhenTheIntentThatNamedItIsReplacedInParts() {
    Simulation.run(178398);
  }

  @Test
  void shouldRefuseAGivenUpWriteWhenItLandsAmongLaterOnes() {
    Simulation.run(191662);
  }

  @Test
  void shouldLeaveTheIntentOpenWhenACompletionIsNotAnswered() {
    Simulation.run(303789);
  }

  @Test
  void shouldReadAgainWhenAReadIsStaleAndTheClockIsAhead() {
    Simulation.run(344058);
  }
}
