/** The shapes of requests in a service's model, and the messages about what violates them. */
@NullMarked
package dev.amend.local.shape;

import org.jspecify.annotations.NullMarked;
