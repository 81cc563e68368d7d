/** The Lambda handler, its configuration, and the composition root, which connects all parts. */
@NullMarked
package dev.amend;

import org.jspecify.annotations.NullMarked;
