/** The Lambda handler and the composition root: where the parts are put together, once, by hand. */
@NullMarked
package dev.amend;

import org.jspecify.annotations.NullMarked;
