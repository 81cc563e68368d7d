/**
 * Rotates and retires client secrets. {@link dev.amend.flow.secret.SecretExecutor} brings one
 * request to its end, under the same lease and ledger as a change to settings.
 *
 * <p>The value of a new secret is stored before it is added to the client, and an intent is
 * recorded before either. Each step first looks at what is there, so an issue that was interrupted
 * anywhere is continued by the next request.
 */
@NullMarked
package dev.amend.flow.secret;

import org.jspecify.annotations.NullMarked;
