/** The AWS JSON protocol without a network: the real SDK talks to a service in the same process. */
@NullMarked
package dev.amend.wire;

import org.jspecify.annotations.NullMarked;
