package dev.amend.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * One write of a transaction.
 *
 * @param item the write
 * @param bytes about how much it carries
 */
record Write(TransactWriteItem item, int bytes) {

  private static final int OVERHEAD = 1_024;

  static Write carrying(String text, TransactWriteItem item) {
    return new Write(item, OVERHEAD + text.getBytes(UTF_8).length);
  }

  static Write plain(TransactWriteItem item) {
    return new Write(item, OVERHEAD);
  }
}
