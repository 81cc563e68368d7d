package dev.amend.local.sqs;

/**
 * One queue.
 *
 * @param name ends with {@code .fifo} for a FIFO queue
 * @param url what the SQS API wants
 * @param arn what an event source mapping puts into its events
 */
public record Queue(String name, String url, String arn) {

  /**
   * Tells its kind.
   *
   * @return true for a FIFO queue
   */
  public boolean isFifo() {
    return name.endsWith(".fifo");
  }
}
