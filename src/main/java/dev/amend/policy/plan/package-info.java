/**
 * Plans and approvals: what identifies a plan, how a plan goes stale, and when an approval counts.
 *
 * <p>Pure: no input or output, no clock.
 */
@NullMarked
package dev.amend.policy.plan;

import org.jspecify.annotations.NullMarked;
