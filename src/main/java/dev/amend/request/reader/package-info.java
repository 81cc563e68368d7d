/**
 * Reads change requests from the payload of an invocation, and reports everything that is wrong
 * with them.
 *
 * <p>Input isn't trusted: its size is limited before it is parsed, it is parsed strictly, and no
 * result shows a secret in it.
 */
@NullMarked
package dev.amend.request.reader;

import org.jspecify.annotations.NullMarked;
