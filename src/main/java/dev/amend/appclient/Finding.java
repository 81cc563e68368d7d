package dev.amend.appclient;

/**
 * What a rule finds: a reason to reject the request, or a warning.
 *
 * @param refuses true if the request must be rejected, false for a warning
 * @param violation what the result says
 */
public record Finding(boolean refuses, Violation violation) {}
