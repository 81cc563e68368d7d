package dev.amend.flow;

/**
 * A request of an invocation with its answer.
 *
 * @param request the request
 * @param answer how the invocation ends for it
 */
public record AnsweredRequest(BatchItem request, Answer answer) {}
