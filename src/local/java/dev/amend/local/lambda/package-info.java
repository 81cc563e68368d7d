/** What stands around a function in Lambda: event source mapping, context, Runtime API. */
@NullMarked
package dev.amend.local.lambda;

import org.jspecify.annotations.NullMarked;
