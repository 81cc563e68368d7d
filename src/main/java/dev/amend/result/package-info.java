/**
 * Results: how each request ended, the document that says so, and its publication to an event bus.
 */
@NullMarked
package dev.amend.result;

import org.jspecify.annotations.NullMarked;
