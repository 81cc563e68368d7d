/**
 * What is remembered between invocations: which key stands for which content, how each request
 * ended, who holds a client, and which update may or may not have happened. The protocol is
 * described in {@code docs/ledger.md}.
 */
@NullMarked
package dev.amend.ledger;

import org.jspecify.annotations.NullMarked;
