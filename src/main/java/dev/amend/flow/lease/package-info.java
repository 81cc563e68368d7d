/**
 * The lease protocol: one invocation at a time writes to a client, and the next one confirms what
 * an earlier one left open. It doesn't know what is decided under a lease.
 */
@NullMarked
package dev.amend.flow.lease;

import org.jspecify.annotations.NullMarked;
