package dev.amend.appclient;

/**
 * A reason to reject a request, or a warning, which a rule found.
 *
 * @param refuses true if the request must be rejected, false for a warning
 * @param violation what the result says
 */
public record Finding(boolean refuses, Violation violation) {}
