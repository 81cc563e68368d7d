/** The parts of Lambda around a function: event source mapping, context, Runtime API. */
@NullMarked
package dev.amend.local.lambda;

import org.jspecify.annotations.NullMarked;
