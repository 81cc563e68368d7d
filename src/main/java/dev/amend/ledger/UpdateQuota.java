package dev.amend.ledger;

import java.time.Duration;

/**
 * The share of Cognito's request rate quotas that all function instances use up together. Waiting
 * for a slot costs less than a throttled call, and keeps a busy queue just below the quota.
 */
@FunctionalInterface
public interface UpdateQuota {

  /** Gives out as many slots as are asked for. */
  UpdateQuota UNLIMITED = _ -> Duration.ZERO;

  /**
   * Reserves a slot: one Describe and one Update of a client.
   *
   * @param userPoolId the client's user pool
   * @return how long to wait for the slot
   */
  Duration reserve(String userPoolId);
}
