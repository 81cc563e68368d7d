package dev.amend.flow;

/**
 * An update of this turn whose answer was lost.
 *
 * @param course what it was to do
 * @param since when its caller gave up on it, on the monotonic clock
 */
record Doubt(Course course, long since) {}
