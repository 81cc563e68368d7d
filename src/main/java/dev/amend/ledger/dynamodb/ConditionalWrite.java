package dev.amend.ledger.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;

import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * One write of a transaction.
 *
 * @param item the write
 * @param bytes about how large its item is
 */
record ConditionalWrite(TransactWriteItem item, int bytes) {

  /** What keys, names and numbers take besides a write's text. */
  private static final int OVERHEAD = 1_024;

  /** Returns a write that carries a text. */
  static ConditionalWrite carrying(String text, TransactWriteItem item) {
    return new ConditionalWrite(item, OVERHEAD + text.getBytes(UTF_8).length);
  }

  /** Returns a write of little size. */
  static ConditionalWrite small(TransactWriteItem item) {
    return new ConditionalWrite(item, OVERHEAD);
  }
}
