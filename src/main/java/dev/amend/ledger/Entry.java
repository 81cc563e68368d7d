package dev.amend.ledger;

/**
 * A request's result on its way into the ledger.
 *
 * @param record the id of the request's record, as {@link Ledger#record} gives it
 * @param digest the digest of the content that the record is bound to
 * @param result as it is to be kept
 */
public record Entry(String record, String digest, String result) {}
