/**
 * Reads policy files: strictly, because a policy that means something else than its author thinks
 * is worse than none.
 *
 * <p>Event Ruler lets much pass: of doubled keys the last counts, text after the end is ignored,
 * and a misspelled member silently never matches. Here each of these is an error, reported in one
 * line with a JSON Pointer.
 */
@NullMarked
package dev.amend.policy.reader;

import org.jspecify.annotations.NullMarked;
