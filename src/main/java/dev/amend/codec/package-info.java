/** Reads and writes JSON, and digests text. */
@NullMarked
package dev.amend.codec;

import org.jspecify.annotations.NullMarked;
