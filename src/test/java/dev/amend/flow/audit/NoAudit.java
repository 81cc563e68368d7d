package dev.amend.flow.audit;

import java.time.Duration;
import java.util.function.Function;

/** For tests without audits. */
public final class NoAudit {

  /** Fails. */
  public static final Function<Duration, Audit> INSTANCE =
      left -> {
        throw new AssertionError("An audit within " + left);
      };

  private NoAudit() {}
}
