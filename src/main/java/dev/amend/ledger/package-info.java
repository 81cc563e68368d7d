/**
 * What all function instances remember: which idempotency keys have outcomes, which instance holds
 * an app client, and which update may or may not have been applied. {@code docs/ledger.md}
 * describes the protocol.
 */
@NullMarked
package dev.amend.ledger;

import org.jspecify.annotations.NullMarked;
