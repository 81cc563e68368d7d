/** A stand-in for AWS STS, of which tools ask who they are. */
@NullMarked
package dev.amend.local.sts;

import org.jspecify.annotations.NullMarked;
