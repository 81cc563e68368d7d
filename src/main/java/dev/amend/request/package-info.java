/**
 * What was asked: from the invocation's text to a change request, or to the reasons why it is none.
 *
 * <p>Input is hostile here: bounded before it is read, strictly parsed, and never echoed with a
 * secret in it.
 */
@NullMarked
package dev.amend.request;

import org.jspecify.annotations.NullMarked;
