package dev.amend.bench.drain;

/** What the request rate quotas allow (Cognito developer guide, quotas). */
final class QuotaLimit {

  private static final int PER_ACCOUNT = 15;
  private static final int PER_POOL = 5;

  private QuotaLimit() {}

  /**
   * Returns how many updates a second the quotas allow.
   *
   * @param pools the number of user pools that the updates are spread over evenly
   */
  static int updatesPerSecond(int pools) {
    return Math.min(PER_ACCOUNT, PER_POOL * pools);
  }

  /**
   * Returns the share of the quotas that was used, in percent.
   *
   * @param updates the number of updates
   * @param seconds how long they took
   * @param pools the number of user pools
   */
  static double usedPercent(int updates, double seconds, int pools) {
    return 100 * updates / seconds / updatesPerSecond(pools);
  }
}
