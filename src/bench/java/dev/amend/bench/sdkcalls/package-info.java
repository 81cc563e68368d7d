/** A handler that makes SDK calls and nothing else. */
@NullMarked
package dev.amend.bench.sdkcalls;

import org.jspecify.annotations.NullMarked;
