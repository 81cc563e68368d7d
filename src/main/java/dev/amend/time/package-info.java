/** Clocks, deadlines and the time bounds that the ledger protocol relies on. */
@NullMarked
package dev.amend.time;

import org.jspecify.annotations.NullMarked;
