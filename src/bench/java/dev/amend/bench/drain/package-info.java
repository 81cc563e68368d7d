/** Drains a queue against the service's real quotas, on a virtual clock. */
@NullMarked
package dev.amend.bench.drain;

import org.jspecify.annotations.NullMarked;
