/** The local stack: everything that Amend calls, in one process, on loopback. */
@NullMarked
package dev.amend.local;

import org.jspecify.annotations.NullMarked;
