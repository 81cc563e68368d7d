/** Judges the clients of a user pool by the policy. It writes neither events nor ledger. */
@NullMarked
package dev.amend.flow.audit;

import org.jspecify.annotations.NullMarked;
