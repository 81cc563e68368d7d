package dev.amend.ledger;

import dev.amend.result.Result;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * One conditional write to the store in memory.
 *
 * @param condition must hold when the write's transaction runs
 * @param effect what the write does then
 * @param completed the result that it records, if it records one
 */
public record StoreWrite(BooleanSupplier condition, Runnable effect, Optional<Result> completed) {

  StoreWrite(BooleanSupplier condition, Runnable effect) {
    this(condition, effect, Optional.empty());
  }
}
