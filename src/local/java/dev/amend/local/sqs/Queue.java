package dev.amend.local.sqs;

/**
 * An SQS queue.
 *
 * @param name the name, which ends in {@code .fifo} for a FIFO queue
 * @param url the URL for calls of the SQS API
 * @param arn the ARN in the events of an event source mapping
 */
public record Queue(String name, String url, String arn) {

  public boolean isFifo() {
    return name.endsWith(".fifo");
  }
}
