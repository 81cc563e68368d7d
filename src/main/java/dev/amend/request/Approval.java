package dev.amend.request;

import java.time.Instant;
import java.util.Optional;

/**
 * Says that a person has approved a plan.
 *
 * @param by who approved it
 * @param at when
 * @param reference the approval's own reference, such as a change number; empty if it has none
 */
public record Approval(String by, Instant at, Optional<String> reference) {}
