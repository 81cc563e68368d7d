package dev.amend.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.flow.lease.Ports;
import dev.amend.policy.plan.Authorizer;
import dev.amend.simulation.Simulation.Work;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs many seeds; {@code -Dsimulation.seeds} and {@code -Dsimulation.from} say which. */
class SimulationTest {

  private static final int SEEDS = Integer.getInteger("simulation.seeds", 5_000);
  private static final int HANDLED = 20;
  private static final long FROM = Long.getLong("simulation.from", 1);

  @Test
  void shouldHoldEveryInvariantWhenThingsFail() {
    var report = Seeds.run(FROM, SEEDS, Simulation::run);
    System.out.println(report);
    assertThat(report.failures()).isEqualTo(List.of());
  }

  @Test
  void shouldLockNoOneOutWhenSecretsRotateAndThingsFail() {
    var report =
        Seeds.run(
            FROM,
            SEEDS,
            seed -> Simulation.run(seed, () -> Variant.NONE, Invoker.FLOW, Work.SECRETS));
    System.out.println("Secrets: " + report);
    assertThat(report.failures()).isEqualTo(List.of());
  }

  @Test
  void shouldWriteNothingUnapprovedWhenThingsFail() {
    var report =
        Seeds.run(
            FROM,
            SEEDS,
            seed -> Simulation.run(seed, () -> Variant.NONE, Invoker.FLOW, Work.POLICY));
    System.out.println("Policy: " + report);
    assertThat(report.failures()).isEqualTo(List.of());
    assertThat(report.counted()).as("approved requests that took effect").isPositive();
  }

  @Test
  void shouldNoticeAnUnapprovedWriteWhenThePolicyIsNotAsked() {
    var unasked =
        new Variant() {
          @Override
          public Ports ports(Ports ports) {
            return new Ports(
                ports.ledger(),
                ports.quota(),
                ports.clients(),
                ports.secrets(),
                ports.publisher(),
                Authorizer.ALLOW_ALL,
                ports.time());
          }
        };

    assertThat(
            Seeds.first(
                FROM,
                SEEDS,
                seed -> Simulation.run(seed, () -> unasked, Invoker.FLOW, Work.POLICY)))
        .isPresent();
  }

  @Test
  void shouldHoldEveryInvariantWhenTheWholeHandlerRuns() {
    var handler = new HandlerInvoker();
    for (var seed = FROM; seed < FROM + HANDLED; seed++) {
      Simulation.run(seed, () -> Variant.NONE, handler);
    }
  }

  @Test
  void shouldReplayARunWhenTheSeedIsTheSame() {
    assertThat(Simulation.trace(36, Variant.NONE, Invoker.FLOW, Work.SETTINGS))
        .isEqualTo(Simulation.trace(36, Variant.NONE, Invoker.FLOW, Work.SETTINGS))
        .isNotEqualTo(Simulation.trace(37, Variant.NONE, Invoker.FLOW, Work.SETTINGS));
  }
}
