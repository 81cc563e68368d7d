/**
 * A Cognito stand-in as strict as the service: an update resets what it leaves out, and every
 * documented rule is enforced with the service's own exception and words where they are known.
 */
@NullMarked
package dev.amend.local.cognito;

import org.jspecify.annotations.NullMarked;
