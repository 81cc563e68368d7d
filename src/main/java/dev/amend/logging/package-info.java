/** The log's format and destination. */
@NullMarked
package dev.amend.logging;

import org.jspecify.annotations.NullMarked;
