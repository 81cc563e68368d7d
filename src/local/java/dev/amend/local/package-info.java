/** The embedded local stack: everything that Amend talks to, in one process, on loopback. */
@NullMarked
package dev.amend.local;

import org.jspecify.annotations.NullMarked;
