/** The function with a policy: who may change what, from the payload to the client. */
@NullMarked
package dev.amend.authorization;

import org.jspecify.annotations.NullMarked;
