package dev.amend.request;

import java.util.Optional;

/**
 * Asks what the policy would say of the clients of a user pool.
 *
 * @param userPoolId the user pool
 * @param producer the producer that is taken to add every value
 * @param nextToken what the page before returned; empty for the first
 */
public record AuditRequest(String userPoolId, Producer producer, Optional<String> nextToken) {}
