package dev.amend.simulation;

import dev.amend.time.TimeSource;
import java.time.Duration;
import java.time.Instant;

/**
 * The clocks of one function instance: a wall clock that is off, and a monotonic one.
 *
 * @param world for the virtual time
 * @param process who asks
 * @param skew how far the wall clock is off
 */
record InstanceClock(World world, Execution process, Duration skew) implements TimeSource {

  @Override
  public Instant now() {
    return world.wallClock().plus(skew);
  }

  @Override
  public long nanos() {
    return world.scheduler().now();
  }

  @Override
  public void pause(Duration duration) {
    if (world.faults().strikes(0.01)) {
      throw process.die("crashes while it waits");
    }
    process.sleep(duration);
  }
}
