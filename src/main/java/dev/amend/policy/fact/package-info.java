/**
 * Facts: what a request would change, in the form that the rules of a policy see.
 *
 * <p>Pure: no input or output, no clock. {@link dev.amend.policy.fact.Facts} makes the facts of a
 * request, {@link dev.amend.policy.fact.FactSchema} says which members a fact can have.
 */
@NullMarked
package dev.amend.policy.fact;

import org.jspecify.annotations.NullMarked;
