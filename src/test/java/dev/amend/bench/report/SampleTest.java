package dev.amend.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SampleTest {

  @Test
  void shouldTakeTheMiddleValueWhenTheNumberOfRunsIsOdd() {
    assertThat(Sample.of(9, 1, 5).median()).isEqualTo(5);
  }

  @Test
  void shouldTakeTheMeanOfTheTwoMiddleValuesWhenTheNumberOfRunsIsEven() {
    assertThat(Sample.of(4, 1, 2, 9).median()).isEqualTo(3);
  }

  @Test
  void shouldInterpolateQuartilesWhenNoRunHasThem() {
    var sample = Sample.of(4, 1, 3, 2);
    assertThat(sample.lowerQuartile()).isEqualTo(1.75);
    assertThat(sample.upperQuartile()).isEqualTo(3.25);
  }

  @Test
  void shouldHaveOneValueForEverythingWhenThereIsOneRun() {
    var sample = Sample.of(7);
    assertThat(sample.lowerQuartile()).isEqualTo(7);
    assertThat(sample.upperQuartile()).isEqualTo(7);
  }

  @Test
  void shouldDivideRunByRunWhenTwoSamplesAreCompared() {
    // The second run met noise, which hit both.
    var ratios = Sample.of(10, 60, 20).dividedBy(Sample.of(5, 30, 5));
    assertThat(ratios.median()).isEqualTo(2);
    assertThat(ratios.upperQuartile()).isEqualTo(3);
  }

  @Test
  void shouldRefuseWhenSamplesHaveDifferentNumbersOfRuns() {
    assertThatThrownBy(() -> Sample.of(1, 2).dividedBy(Sample.of(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldRefuseWhenThereAreNoRuns() {
    assertThatThrownBy(() -> Sample.of()).isInstanceOf(IllegalArgumentException.class);
  }
}
