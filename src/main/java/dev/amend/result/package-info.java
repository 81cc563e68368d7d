/**
 * What became of a request: the result document, its stable id, and the event bus that it is
 * published to.
 */
@NullMarked
package dev.amend.result;

import org.jspecify.annotations.NullMarked;
