/** A handler that does nothing. */
@NullMarked
package dev.amend.bench.empty;

import org.jspecify.annotations.NullMarked;
