/** The handler that a good engineer writes in an afternoon. */
@NullMarked
package dev.amend.bench.straightforward;

import org.jspecify.annotations.NullMarked;
